package org.modeadvisor.counterfactual;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Prints how long {@code what-if --goal}, {@code why-not} and {@code ask} take once the rules are loaded, and what comes of them, over all
 * cases and every goal there is: {@code mvn -B -ntp test -Pmeasure -Dtest=GoalMeasure}; some minutes. Where the machine does other things besides,
 * the processor's time is the one to quote.
 */
class GoalMeasure {

    private static final int SETS_OF_CHANGES = 5;
    private static final int REPAIRS = 3;
    private static final double MILLION = 1e6;

    private final ModeAdvisor advisor = Shipped.ADVISOR;
    private final List<CaseStudy> cases = cases();

    @Test
    void everyGoalInEveryCase() {
        List<Goal> all = advisor.vocabulary().terms().keySet().stream().filter(name -> name.kind() != Kind.DRIVER).sorted().flatMap(GoalMeasure::goals).toList();
        List<Goal> ofModes = all.stream().filter(goal -> goal.conclusion().kind() == Kind.MODE).toList();
        measure("ask", List.of(ofModes.get(0)), (study, goal) -> advisor.nextQuestion(study).isPresent() ? "a question" : "none left");
        measure("what-if --goal MODE", ofModes, this::reached);
        measure("why-not MODE", ofModes, this::explained);
        measure("what-if --goal CONCLUSION", all, this::reached);
        measure("why-not CONCLUSION", all, this::explained);
    }

    private interface Question {
        String ask(CaseStudy study, Goal goal);
    }

    private String reached(CaseStudy study, Goal goal) {
        return advisor.reach(study, goal, SETS_OF_CHANGES).outcome().name();
    }

    private String explained(CaseStudy study, Goal goal) {
        WhyNot why = advisor.whyNot(study, goal, REPAIRS);
        return why.standing().name() + (why.searched() ? "" : " (given up)");
    }

    private static Stream<Goal> goals(NodeName conclusion) {
        return Goal.State.of(conclusion.kind()).stream().map(state -> new Goal(conclusion, state));
    }

    private void measure(String verb, List<Goal> goals, Question question) {
        // The first cases once before, to have the machine warm.
        cases.subList(0, 10).forEach(study -> goals.forEach(goal -> question.ask(study, goal)));
        List<Double> millis = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        Map<String, Integer> outcomes = new TreeMap<>();
        for (CaseStudy study : cases) {
            for (Goal goal : goals) {
                long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                long started = System.nanoTime();
                outcomes.merge(question.ask(study, goal), 1, Integer::sum);
                millis.add((System.nanoTime() - started) / MILLION);
                processor.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / MILLION);
            }
        }
        System.out.printf(Locale.ROOT, "%-26s %6d asked   %s   of the processor %s   %s   load %.1f%n", verb, millis.size(), spread(millis), spread(processor),
                outcomes, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String spread(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(Locale.ROOT, "p50 %6.1f p95 %6.1f max %6.1f ms", sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() - 1));
    }

    /** All there are, those made up to probe single rules included. */
    private static List<CaseStudy> cases() {
        try (Stream<Path> walk = Files.walk(Path.of("cases"))) {
            return walk.filter(path -> path.toString().endsWith(".yaml")).sorted().map(CaseStudy::read).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
