package org.modeadvisor.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.suite.Departure;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Runs mutants against the suite. Reading levels tells which cases can depart at all, which is sound since that reading is held equal
 * to Drools; a kill counts when it was seen in Drools. Immutable and thread-safe.
 */
record Trial(RuleBase rules, MutantsInDrools engine, List<PinnedCase> cases) {

    /** What a run came to. @param noticed by a case that is not pinned to what it notices, where none killed the mutant */
    record Verdict(Mutant mutant, Optional<Fate.Killed> killed, Optional<Fate.Noticed> noticed) {}

    /** The verdict on each mutant, in their order. @param killed called once for each that was killed, from any thread */
    List<Verdict> run(List<Mutant> mutants, Runnable killed) {
        return engine.each(mutants, Function.identity(), (mutant, drools) -> {
            LevelReading reading = new LevelReading(mutant.variant().model(), rules.vocabulary(), rules.thresholds());
            List<PinnedCase> moved = moved(mutant, reading);
            Optional<Fate.Killed> fate = killed(mutant, moved, reading, drools);
            fate.ifPresent(seen -> killed.run());
            return new Verdict(mutant, fate, moved.stream().filter(pinned -> fate.isEmpty())
                    .min(Comparator.comparing(pinned -> pinned.expected().isEmpty())).map(pinned -> noticed(pinned, reading)));
        });
    }

    /** The cases in which the mutant shows. It changes one rule, so where it shows at all, it shows in what that rule is about. */
    private List<PinnedCase> moved(Mutant mutant, LevelReading reading) {
        Levels levels = reading.levels().only(mutant.touched());
        return cases.stream().filter(pinned -> {
            levels.take(pinned.situation()).read();
            return mutant.touched().stream().anyMatch(node -> !levels.bounds(node).equals(pinned.levels().get(node)));
        }).toList();
    }

    /**
     * The first case that gives the mutant away: those that must by what levels tell come first. No error is caught here: rules of the closed
     * language cannot raise one, so it would be a mistake of ours.
     */
    private Optional<Fate.Killed> killed(Mutant mutant, List<PinnedCase> moved, LevelReading reading, DroolsInference drools) {
        List<PinnedCase> certain = new ArrayList<>();
        for (PinnedCase pinned : moved) {
            if (!pinned.foreseen(mutant.variant().model(), reading).isEmpty()) {
                certain.add(pinned);
                Optional<Fate.Killed> fate = killed(mutant, pinned, drools);
                if (fate.isPresent()) {
                    return fate;
                }
            }
        }
        // A rule can leave an explanation without any level moving, so a case that expects rules there is asked all the same.
        return cases.stream().filter(pinned -> !pinned.rules().isEmpty() && !certain.contains(pinned))
                .filter(pinned -> moved.contains(pinned) || pinned.rules().stream().anyMatch(id -> mutant.rule().id().startsWith(id)))
                .flatMap(pinned -> killed(mutant, pinned, drools).stream()).findFirst();
    }

    private static Optional<Fate.Killed> killed(Mutant mutant, PinnedCase pinned, DroolsInference drools) {
        List<Departure> departures = pinned.departures(drools.infer(pinned.situation()));
        return departures.isEmpty() ? Optional.empty() : Optional.of(new Fate.Killed(mutant, pinned.file(), departures));
    }

    private static Fate.Noticed noticed(PinnedCase pinned, LevelReading reading) {
        NodeName first = pinned.moved(reading).get(0);
        return new Fate.Noticed(pinned.file(), new Fate.Difference(first, pinned.levels().get(first), reading.read(pinned.situation()).apply(first)));
    }
}
