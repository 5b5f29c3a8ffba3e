package org.modeadvisor.inference;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * A conclusion with its proof.
 *
 * @param bounds what it came to
 * @param before its strongest derivation, before caps and step-downs
 * @param derivations all of them, strongest first, then by rule
 * @param adjustments caps first, then step-downs, each by rule; those that do not apply included
 */
public record Node(NodeName name, Bounds bounds, Bounds before, List<Derivation> derivations, List<Adjustment> adjustments) {

    /**
     * One way in which a rule held, or may hold.
     *
     * @param bounds as strong as its weakest premise; the highest where it has none
     */
    public record Derivation(Rule rule, Bounds bounds, List<Used> premises) {}

    /**
     * A premise as it was met.
     *
     * @param bounds what it gave: the fact's own where it lends strength; yes, no or open where it is a gate
     * @param test what was asked; empty where it lends its strength
     * @param truth of the test; true where nothing was asked
     * @param fixing whether it is what keeps the derivation from being stronger, at either end of the bounds
     * @param at where the condition stands in the rule
     */
    public record Used(NodeName node, Bounds bounds, Optional<Test> test, Truth truth, boolean fixing, Position at) {}

    /**
     * A cap or a step-down.
     *
     * @param truth true where applied, open where it may apply, false where it does not
     * @param limit the highest level a cap leaves; empty for a step-down
     * @param premises of the way in which it holds best
     */
    public record Adjustment(Rule rule, Truth truth, Optional<Integer> limit, List<Used> premises) {}
}
