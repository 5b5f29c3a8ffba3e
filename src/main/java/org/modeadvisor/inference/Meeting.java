package org.modeadvisor.inference;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** Meets the premises of rules with facts. */
final class Meeting {

    private Meeting() {}

    /** @param facts finds the fact of a driver or of a conclusion settled before */
    static List<Used> use(Instance instance, Function<NodeName, Fact> facts) {
        Premise[] premises = instance.premises().toArray(new Premise[0]);
        return use(premises, premise -> facts.apply(premises[premise].node()), facts);
    }

    /**
     * The premises of one way in which a rule can hold as they were met, those marked that keep the whole from being stronger.
     *
     * @param met finds the fact a premise is about by the premise's place
     * @param facts finds the other fact of a comparison
     */
    static List<Used> use(Premise[] premises, IntFunction<Fact> met, Function<NodeName, Fact> facts) {
        Truth[] truths = new Truth[premises.length];
        Bounds[] bounds = new Bounds[premises.length];
        int lo = Bounds.HIGHEST;
        int hi = Bounds.HIGHEST;
        for (int i = 0; i < premises.length; i++) {
            Fact fact = met.apply(i);
            Test test = premises[i].test().orElse(null);
            truths[i] = test == null ? Truth.TRUE : test.of(fact, facts);
            bounds[i] = test == null ? fact.bounds() : Bounds.of(truths[i]);
            lo = Math.min(lo, bounds[i].lo());
            hi = Math.min(hi, bounds[i].hi());
        }
        Used[] used = new Used[premises.length];
        for (int i = 0; i < premises.length; i++) {
            Premise premise = premises[i];
            used[i] = new Used(premise.node(), bounds[i], premise.test(), truths[i], bounds[i].lo() == lo || bounds[i].hi() == hi, premise.at());
        }
        return List.of(used);
    }

    /** Whether no test is certainly false. */
    static boolean possible(List<Used> premises) {
        for (Used used : premises) {
            if (used.truth() == Truth.FALSE) {
                return false;
            }
        }
        return true;
    }

    /** As strong as the weakest; the highest level where there is none. */
    static Bounds weakest(List<Used> premises) {
        Bounds weakest = Bounds.YES;
        for (Used used : premises) {
            weakest = weakest.min(used.bounds());
        }
        return weakest;
    }
}
