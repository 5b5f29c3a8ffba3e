package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/**
 * How many questions it takes until every verdict and the model are final, in three orders of asking. Not part of the normal run:
 * {@code mvn -B -ntp test -Pmeasure}. Every draw is seeded, so each run prints the same figures.
 */
class QuestionCountMeasure {

    private static final int SEED = 20260101;
    private static final int COMPLETIONS = 10;
    private static final int RANDOM_CASES = 200;

    private static final LevelReading READING = new LevelReading(Situations.RULES);
    private static final Goals GOALS = new Goals(Situations.RULES.vocabulary());
    private static final Inquiry INQUIRY = new Inquiry(Situations.RULES.model(), GOALS, READING,
            new DroolsInference(Situations.RULES)::infer);
    private static final List<Variable> VARIABLES = Situations.RULES.vocabulary().variables();

    /** An order of asking: which open variable comes next. */
    private interface Order {
        Variable next(Situation known, Set<String> asked);
    }

    @Test
    void questionsUntilEveryVerdictAndTheModelAreFinal() {
        Random random = new Random(SEED);
        List<CaseStudy> none = List.of(CaseStudy.of("nothing-known", Map.of()));
        List<CaseStudy> completed = new ArrayList<>();
        List<CaseStudy> begun = new ArrayList<>();
        for (CaseStudy study : Shipped.reviewed()) {
            for (int i = 0; i < COMPLETIONS; i++) {
                completed.add(Situations.completion(study, random));
                begun.add(study);
            }
        }
        List<CaseStudy> drawn = IntStream.range(0, RANDOM_CASES).mapToObj(i -> Situations.completion(none.get(0), random)).toList();
        System.out.println("Questions until every verdict and the model are final: mean, median, least, most; asked of "
                + VARIABLES.size());
        print("shipped cases completed, from nothing known", Collections.nCopies(completed.size(), none.get(0)), completed);
        print("shipped cases completed, from what they state", begun, completed);
        print("random complete cases, from nothing known", Collections.nCopies(drawn.size(), none.get(0)), drawn);
    }

    private static void print(String what, List<CaseStudy> begun, List<CaseStudy> complete) {
        Map<String, Function<Random, Order>> orders = new LinkedHashMap<>();
        orders.put("policy", random -> QuestionCountMeasure::policy);
        orders.put("random order", QuestionCountMeasure::shuffled);
        orders.put("used by most rules first", random -> QuestionCountMeasure.inOrder(VARIABLES.stream()
                .sorted(Comparator.comparingLong(QuestionCountMeasure::uses).reversed()).toList()));
        System.out.println(what + " (" + complete.size() + "):");
        System.out.println("  looking one answer ahead alone gets stuck in " + IntStream.range(0, complete.size())
                .filter(i -> stuck(begun.get(i), complete.get(i))).count() + " of them");
        orders.forEach((name, order) -> {
            List<Integer> counts = IntStream.range(0, complete.size())
                    .mapToObj(i -> count(begun.get(i), complete.get(i), order.apply(new Random(SEED + i)))).sorted().toList();
            double mean = counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
            System.out.printf(Locale.ROOT, "  %-26s %5.1f %4d %4d %4d%n", name, mean, counts.get(counts.size() / 2), counts.get(0),
                    counts.get(counts.size() - 1));
            assertTrue(counts.get(counts.size() - 1) <= VARIABLES.size(), "asked something twice");
        });
    }

    /** Asks until all is final, answering each question as the complete case does. */
    private static int count(CaseStudy begun, CaseStudy complete, Order order) {
        Situation known = Situations.of(begun);
        Situation truth = Situations.of(complete);
        Map<String, Boolean> asked = new HashMap<>();
        while (!settled(known)) {
            Variable variable = order.next(known, asked.keySet());
            asked.put(variable.id(), true);
            known = known.with(List.of(truth.facts().get(variable.id())));
        }
        return asked.size();
    }

    /** Whether a time comes when no answer would settle or narrow a goal by itself, though the goals are open. */
    private static boolean stuck(CaseStudy begun, CaseStudy complete) {
        Situation known = Situations.of(begun);
        Situation truth = Situations.of(complete);
        while (!settled(known)) {
            List<NextQuestion> questions = new Questions(GOALS, READING, known).ranked(Set.of());
            if (questions.isEmpty()) {
                return true;
            }
            known = known.with(List.of(truth.facts().get(questions.get(0).variable())));
        }
        return false;
    }

    private static boolean settled(Situation situation) {
        Function<NodeName, Bounds> bounds = READING.read(situation);
        return GOALS.model(bounds).isPresent() && GOALS.modes().stream().allMatch(mode -> GOALS.isFinal(mode.node(), bounds));
    }

    private static Variable policy(Situation known, Set<String> asked) {
        String next = INQUIRY.next(known, asked).orElseThrow().variable();
        return known.vocabulary().variable(next).orElseThrow();
    }

    private static Order shuffled(Random random) {
        List<Variable> order = new ArrayList<>(VARIABLES);
        Collections.shuffle(order, random);
        return inOrder(order);
    }

    private static Order inOrder(List<Variable> order) {
        return (known, asked) -> order.stream().filter(known.open()::contains).filter(variable -> !asked.contains(variable.id()))
                .findFirst().orElseThrow();
    }

    private static long uses(Variable variable) {
        return Situations.RULES.model().rules().stream().filter(rule -> rule.reads().contains(variable.node())).count();
    }
}
