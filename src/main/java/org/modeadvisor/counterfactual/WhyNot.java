package org.modeadvisor.counterfactual;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * Why a conclusion is not as asked, and what would make it so.
 *
 * @param repairs the smallest sets of other answers that make it so, of any input, by the number of answers, then by the levels
 *        they move; empty where it holds, where no rule concludes it, and where its conditions exclude each other
 * @param searched whether the search for repairs came to an end; where it was given up, that there are none says nothing
 * @param obstacles what stands in the way: the conclusion itself, and where a mode is to be recommended, each caveat against it
 */
public record WhyNot(Goal goal, Standing standing, Recommendation answer, List<ChangeSet> repairs, boolean searched,
        List<Obstacle> obstacles) {

    /** How it stands with what was asked for. */
    public enum Standing {
        /** It is so. */
        HOLDS,
        /** What is unknown decides. */
        OPEN,
        /** It is certain not to be so. */
        FAILS,
        /** The rules cannot bring it about: their conditions exclude each other. */
        EXCLUDED,
        /** No rule concludes it. */
        NO_RULE
    }

    /**
     * A driver or conclusion whose level is not as needed.
     *
     * @param level the level needed
     * @param less whether it must be at most that level, rather than at least
     * @param shownAbove whether it was followed earlier in reading order; then nothing follows here
     * @param rules where more is needed, every rule that could conclude it and does not suffice; where less is needed, every rule that holds it up.
     *        Empty for a driver
     * @param weakeners where more is needed, what lowers it or may lower it
     */
    public record Obstacle(NodeName node, Bounds bounds, int level, boolean less, boolean shownAbove, List<BlockedRule> rules,
            List<BlockedRule> weakeners) {}

    /**
     * A rule that does not do what is needed.
     *
     * @param ways in how many ways its conditions can be met
     * @param conditions those that would have to come out otherwise, in the rule's order
     * @param all whether all conditions of one way must; else one of each way is enough
     */
    public record BlockedRule(Rule rule, int ways, List<Condition> conditions, boolean all) {}

    /**
     * A condition that would have to come out otherwise.
     *
     * @param bounds the present level
     * @param test what the rule asks; empty where the fact lends its strength
     * @param wanted whether the test is to hold, or to fail
     * @param truth how it comes out at present
     * @param at where it stands
     * @param nearest whether it belongs to the way in which the fewest conditions are missing
     * @param below what stands in its way in turn; for a comparison of two levels either of two
     */
    public record Condition(NodeName node, Bounds bounds, Optional<Test> test, boolean wanted, Truth truth, Position at, boolean nearest,
            List<Obstacle> below) {}
}
