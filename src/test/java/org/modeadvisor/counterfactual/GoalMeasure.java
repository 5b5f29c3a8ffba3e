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
 * cases and every goal there is: {@code mvn -B -ntp test -Pmeasure -Dtest=GoalMeasure}; some minutes.
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
        Map<String, Integer> outcomes = new TreeMap<>();
        for (CaseStudy study : cases) {
            for (Goal goal : goals) {
                long started = System.nanoTime();
                outcomes.merge(question.ask(study, goal), 1, Integer::sum);
                millis.add((System.nanoTime() - started) / MILLION);
            }
        }
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%-26s %6d asked   p50 %6.1f ms   p95 %6.1f ms   max %7.1f ms   %s   load %.1f%n", verb, sorted.size(), at(sorted, 50),
                at(sorted, 95), at(sorted, 100), outcomes, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
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
