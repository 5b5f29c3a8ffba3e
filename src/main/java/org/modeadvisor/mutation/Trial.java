package org.modeadvisor.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.suite.Departure;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Runs mutants against the suite. Reading levels tells which cases can depart at all, which is sound since that reading is held equal
 * to Drools; a kill counts when it was seen in Drools. Immutable and thread-safe.
 */
record Trial(RuleBase rules, MutantsInDrools engine, List<PinnedCase> cases) {

    /** A mutant and the cases that may give it away, the likeliest first. */
    private record Suspect(Mutant mutant, List<PinnedCase> likely, Optional<Fate.Noticed> noticed) {}

    /** What a run came to. @param noticed by a case that is not pinned to what it notices, where none killed the mutant */
    record Verdict(Mutant mutant, Optional<Fate.Killed> killed, Optional<Fate.Noticed> noticed) {}

    /** The verdict on each mutant, in their order. @param killed called once for each that was killed, from any thread */
    List<Verdict> run(List<Mutant> mutants, Runnable killed) {
        List<Suspect> suspects = mutants.parallelStream().map(this::suspect).toList();
        return engine.each(suspects, Suspect::mutant, (suspect, mutant) -> {
            Optional<Fate.Killed> fate = killed(suspect, mutant);
            fate.ifPresent(seen -> killed.run());
            return new Verdict(suspect.mutant(), fate, suspect.noticed().filter(noticed -> fate.isEmpty()));
        });
    }

    private Suspect suspect(Mutant mutant) {
        LevelReading reading = new LevelReading(mutant.variant().model(), rules.vocabulary(), rules.thresholds());
        List<PinnedCase> moved = cases.stream().filter(pinned -> !pinned.moved(reading).isEmpty()).toList();
        List<PinnedCase> certain = moved.stream().filter(pinned -> !pinned.foreseen(mutant.variant().model(), reading).isEmpty()).toList();
        // A rule can leave an explanation without any level moving, so a case that expects rules there is asked all the same.
        Stream<PinnedCase> perhaps = cases.stream().filter(pinned -> !pinned.rules().isEmpty() && !certain.contains(pinned))
                .filter(pinned -> moved.contains(pinned) || pinned.rules().stream().anyMatch(id -> mutant.rule().id().startsWith(id)));
        return new Suspect(mutant, Stream.concat(certain.stream(), perhaps).toList(),
                moved.stream().min(Comparator.comparing(pinned -> pinned.expected().isEmpty())).map(pinned -> noticed(pinned, reading)));
    }

    private static Fate.Noticed noticed(PinnedCase pinned, LevelReading reading) {
        NodeName first = pinned.moved(reading).get(0);
        return new Fate.Noticed(pinned.file(), new Fate.Difference(first, pinned.levels().get(first), reading.read(pinned.situation()).apply(first)));
    }

    /** No error is caught here: rules of the closed language cannot raise one, so it would be a mistake of ours. */
    private static Optional<Fate.Killed> killed(Suspect suspect, DroolsInference mutant) {
        return suspect.likely().stream().flatMap(pinned -> {
            List<Departure> departures = pinned.departures(mutant.infer(pinned.situation()));
            return departures.isEmpty() ? Stream.empty() : Stream.of(new Fate.Killed(suspect.mutant(), pinned.file(), departures));
        }).findFirst();
    }
}
