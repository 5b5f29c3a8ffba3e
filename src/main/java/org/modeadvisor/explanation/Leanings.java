package org.modeadvisor.explanation;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** Reads every unknown of a situation at its presumed value, and finds on which presumptions the outcome rests. */
final class Leanings {

    private final Goals goals;
    private final Situation situation;
    private final List<Leaning.Presumed> presumptions;
    private final Function<NodeName, Bounds> presumedBounds;
    private final Levels trial;
    private final BitSet tried = new BitSet();

    Leanings(Goals goals, LevelReading reading, Situation situation) {
        this.goals = goals;
        this.situation = situation;
        this.presumptions = situation.open().stream().flatMap(variable -> presume(variable).stream()).toList();
        Levels presumed = reading.levels(situation);
        presumptions.forEach(p -> presumed.settle(p.variable(), p.value()));
        this.presumedBounds = presumed.read()::bounds;
        this.trial = reading.levels(situation);
    }

    /** The presumption for an unknown; a stated range is read at its value nearest to the presumed one. */
    private Optional<Leaning.Presumed> presume(Variable variable) {
        return variable.presumed().map(presumption -> {
            String value = presumption.value();
            if (variable.scale() == Variable.Scale.ORDINAL) {
                Bounds stated = ((Driver) situation.facts().get(variable.id())).bounds();
                value = Integer.toString(Math.max(stated.lo(), Math.min(stated.hi(), Integer.parseInt(value))));
            }
            return new Leaning.Presumed(variable.id(), value, presumption.because());
        });
    }

    /** The leaning of a mode whose verdict is undetermined. */
    Leaning mode(NodeName mode) {
        Verdict verdict = goals.verdict(mode, presumedBounds);
        List<Leaning.Presumed> restsOn = verdict == Verdict.UNDETERMINED ? List.of()
                : later(bounds -> goals.verdict(mode, bounds) == verdict);
        return new Leaning(verdict, presumedBounds.apply(mode), restsOn);
    }

    /** The model leaned to while the model is open, and on what it rests; empty where it stays open. */
    Optional<ModelAnswer.Leaning> model() {
        return goals.model(presumedBounds).map(model -> new ModelAnswer.Leaning(model.id(),
                later(bounds -> goals.model(bounds).equals(Optional.of(model)))));
    }

    private List<Leaning.Presumed> later(Predicate<Function<NodeName, Bounds>> reached) {
        return new Later<>(() -> smallest(reached));
    }

    /** One search at a time, since they share what they try things out in. */
    private synchronized List<Leaning.Presumed> smallest(Predicate<Function<NodeName, Bounds>> reached) {
        BitSet set = new SmallestSet(presumptions.size(), chosen -> reached.test(presuming(chosen))).find();
        return set.stream().mapToObj(presumptions::get).toList();
    }

    /** What would be so with these presumptions alone; only until others are tried. */
    private Function<NodeName, Bounds> presuming(BitSet chosen) {
        tried.xor(chosen);
        for (int different = tried.nextSetBit(0); different >= 0; different = tried.nextSetBit(different + 1)) {
            Leaning.Presumed presumption = presumptions.get(different);
            if (chosen.get(different)) {
                trial.settle(presumption.variable(), presumption.value());
            } else {
                trial.restore(presumption.variable());
            }
        }
        tried.clear();
        tried.or(chosen);
        return trial.read()::bounds;
    }
}
