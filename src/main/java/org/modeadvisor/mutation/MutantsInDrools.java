package org.modeadvisor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleWorkshop;

/** Asks mutants in Drools, many in one base and on all processors. Immutable and thread-safe. */
record MutantsInDrools(RuleWorkshop workshop) {

    /** Mutants in one base: enough to share the cost of setting it up, and few enough that several bases are at work at once. */
    private static final int TOGETHER = 128;

    /**
     * What each comes to, in their order.
     *
     * @param mutant which one it is about
     * @param ask gets what it is about, and an engine with the mutant's rules
     */
    <T, R> List<R> each(List<T> about, Function<T, Mutant> mutant, BiFunction<T, DroolsInference, R> ask) {
        List<List<T>> together = IntStream.iterate(0, i -> i < about.size(), i -> i + TOGETHER)
                .mapToObj(i -> about.subList(i, Math.min(about.size(), i + TOGETHER))).toList();
        return together.parallelStream().map(some -> {
            List<RuleBase> bases = workshop.bases(some.stream().map(one -> mutant.apply(one).variant()).toList());
            List<R> answers = new ArrayList<>();
            IntStream.range(0, some.size()).forEach(i -> answers.add(ask.apply(some.get(i), new DroolsInference(bases.get(i)))));
            return answers;
        }).flatMap(List::stream).toList();
    }
}
