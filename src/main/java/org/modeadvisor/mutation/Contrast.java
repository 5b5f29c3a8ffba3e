package org.modeadvisor.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** The rules as they should be beside a mutant, read from levels. @param touched the conclusions in which a mutant shows first */
record Contrast(LevelReading right, LevelReading wrong, Set<NodeName> touched) {

    /** @param right a reading of the rules as they should be */
    static Contrast of(RuleBase rules, LevelReading right, Mutant mutant) {
        return new Contrast(right, new LevelReading(mutant.variant().model(), rules.vocabulary(), rules.thresholds()), mutant.touched());
    }

    /** Whether the mutant shows in that situation. */
    boolean in(Situation situation) {
        Function<NodeName, Bounds> asShould = right.read(situation);
        Function<NodeName, Bounds> asIs = wrong.read(situation);
        return touched.stream().anyMatch(node -> !asShould.apply(node).equals(asIs.apply(node)));
    }

    /**
     * The situation with single levels in place of ranges where all still show, since a person thinks of a case with levels. Of a
     * range the level at its edge is tried first: it lies at the threshold, and so tells most mutants.
     */
    static Situation settled(Situation situation, Collection<Contrast> all) {
        Situation settled = situation;
        for (Variable variable : situation.vocabulary().variables()) {
            List<String> possible = situation.possible(variable);
            if (possible.size() > 1 && possible.size() < variable.answers().size()) {
                boolean fromBelow = possible.get(0).equals(variable.absent());
                String edge = possible.get(fromBelow ? possible.size() - 1 : 0);
                Situation narrower = settled.with(variable.id(), edge);
                settled = all.stream().allMatch(contrast -> contrast.in(narrower)) ? narrower : settled;
            }
        }
        return settled;
    }
}
