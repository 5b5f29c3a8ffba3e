package org.modeadvisor.explanation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** Reads every unknown of a situation at its presumed value, and finds on which presumptions the outcome rests. */
final class Leanings {

    private final Goals goals;
    private final LevelReading reading;
    private final Situation situation;
    private final List<Leaning.Presumed> presumptions;
    private final List<Fact> presumedFacts;
    private final Function<NodeName, Bounds> presumedBounds;

    Leanings(Goals goals, LevelReading reading, Situation situation) {
        this.goals = goals;
        this.reading = reading;
        this.situation = situation;
        this.presumptions = situation.open().stream().flatMap(variable -> presume(variable).stream()).toList();
        this.presumedFacts = presumptions.stream().map(p -> situation.settled(p.variable(), p.value())).toList();
        BitSet all = new BitSet();
        all.set(0, presumptions.size());
        this.presumedBounds = reading.read(with(all));
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
        Verdict verdict = goals.verdict(mode, presumedBounds);
        List<Leaning.Presumed> restsOn = verdict == Verdict.UNDETERMINED ? List.of()
                : smallest(bounds -> goals.verdict(mode, bounds) == verdict);
        return new Leaning(verdict, presumedBounds.apply(mode), restsOn);
    }

    /** The model leaned to while the model is open, and on what it rests; empty where it stays open. */
    Optional<ModelAnswer.Leaning> model() {
        return goals.model(presumedBounds).map(model -> new ModelAnswer.Leaning(model.id(),
                smallest(bounds -> goals.model(bounds).equals(Optional.of(model)))));
    }

    private List<Leaning.Presumed> smallest(Predicate<Function<NodeName, Bounds>> reached) {
        BitSet set = new SmallestSet(presumptions.size(), chosen -> reached.test(reading.read(with(chosen)))).find();
        return set.stream().mapToObj(presumptions::get).toList();
    }

    private Situation with(BitSet chosen) {
        return situation.with(chosen.stream().mapToObj(presumedFacts::get).toList());
    }
}
