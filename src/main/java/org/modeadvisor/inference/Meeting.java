package org.modeadvisor.inference;

import java.util.List;
import java.util.function.Function;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** Meets the premises of rules with facts. @param facts finds the fact of a driver or of a conclusion settled before */
record Meeting(Function<NodeName, Fact> facts) {

    /** The premises of one way in which a rule can hold, as they were met. */
    List<Used> use(Instance instance) {
        return instance.premises().stream().map(this::use).toList();
    }

    private Used use(Premise premise) {
        Fact fact = facts.apply(premise.node());
        Truth truth = premise.test().map(test -> test.of(fact, facts)).orElse(Truth.TRUE);
        Bounds bounds = premise.test().isPresent() ? Bounds.of(truth) : ((Level) fact).bounds();
        return new Used(premise.node(), bounds, premise.test(), truth, false, premise.at());
    }

    /** The same premises, those marked that keep the whole from being stronger. */
    static List<Used> fixing(List<Used> premises) {
        Bounds weakest = weakest(premises);
        return premises.stream().map(used -> new Used(used.node(), used.bounds(), used.test(), used.truth(),
                used.bounds().lo() == weakest.lo() || used.bounds().hi() == weakest.hi(), used.at())).toList();
    }

    /** Whether no test is certainly false. */
    static boolean possible(List<Used> premises) {
        return premises.stream().noneMatch(used -> used.truth() == Truth.FALSE);
    }

    static Bounds weakest(List<Used> premises) {
        return premises.stream().map(Used::bounds).reduce(Bounds.YES, Bounds::min);
    }
}
