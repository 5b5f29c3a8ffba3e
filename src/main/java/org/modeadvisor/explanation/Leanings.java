package org.modeadvisor.explanation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** Reads every unknown of a situation at its presumed value, and finds on which presumptions the outcome rests, the latter when first asked. Thread-safe. */
final class Leanings {

    private final Goals goals;
    private final Situation situation;
    private final List<Leaning.Presumed> presumptions;
    /** Of each presumption the variable's number and the value's, which spares looking them up at every try. */
    private final int[][] numbers;
    private final Levels presumed;
    private final Levels tried;

    Leanings(Goals goals, LevelReading reading, Situation situation) {
        this.goals = goals;
        this.situation = situation;
        this.presumptions = situation.open().stream().flatMap(variable -> presume(variable).stream()).toList();
        this.numbers = presumptions.stream().map(p -> new int[] {reading.number(p.variable()), reading.answer(p.variable(), p.value())}).toArray(int[][]::new);
        this.presumed = reading.levels(situation);
        for (int[] presumption : numbers) {
            presumed.settle(presumption[0], presumption[1]);
        }
        presumed.read();
        this.tried = reading.levels(situation);
    }

    /** The presumption for an unknown; a stated range is read at its value nearest to the presumed one. */
    private Optional<Leaning.Presumed> presume(Variable variable) {
        return variable.presumed().map(presumption -> {
            List<String> possible = situation.possible(variable);
            String value = presumption.value();
            if (variable.scale() == Variable.Scale.ORDINAL) {
                int nearest = Math.max(Integer.parseInt(possible.get(0)),
                        Math.min(Integer.parseInt(possible.get(possible.size() - 1)), Integer.parseInt(value)));
                value = Integer.toString(nearest);
            }
            return new Leaning.Presumed(variable.id(), value, presumption.because());
        });
    }

    /** The leaning of a mode whose verdict is undetermined. */
    Leaning mode(NodeName mode) {
        Verdict verdict = goals.verdict(mode, presumed::bounds);
        List<Leaning.Presumed> restsOn = verdict == Verdict.UNDETERMINED ? List.of()
                : smallestLater(bounds -> goals.verdict(mode, bounds) == verdict);
        return new Leaning(verdict, presumed.bounds(mode), restsOn);
    }

    /** The model leaned to while the model is open, and on what it rests; empty where it stays open. */
    Optional<ModelAnswer.Leaning> model() {
        return goals.model(presumed::bounds).map(model -> new ModelAnswer.Leaning(model.id(),
                smallestLater(bounds -> goals.model(bounds).equals(Optional.of(model)))));
    }

    private List<Leaning.Presumed> smallestLater(Predicate<Function<NodeName, Bounds>> reached) {
        return new Later<>(() -> smallest(reached));
    }

    /** One search at a time, since all try out answers in the same place. */
    private synchronized List<Leaning.Presumed> smallest(Predicate<Function<NodeName, Bounds>> reached) {
        BitSet set = new SmallestSet(presumptions.size(), chosen -> reached.test(with(chosen)::bounds)).find();
        return set.stream().mapToObj(presumptions::get).toList();
    }

    private Levels with(BitSet chosen) {
        for (int i = 0; i < numbers.length; i++) {
            if (chosen.get(i)) {
                tried.settle(numbers[i][0], numbers[i][1]);
            } else {
                tried.restore(numbers[i][0]);
            }
        }
        return tried.read();
    }
}
