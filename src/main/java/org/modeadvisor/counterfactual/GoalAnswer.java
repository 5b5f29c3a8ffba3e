package org.modeadvisor.counterfactual;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.explanation.Recommendation;

/**
 * Whether and how a goal can be reached by what a planner can change.
 *
 * @param before the answer as things are
 * @param sets the smallest sets of changes, by number of changes, then by effort; none can be left out of any. Where the goal hangs
 *        on something unknown, they are what is needed besides
 * @param complete whether all sets of these sizes were compared, so that the first of each size is the cheapest
 * @param obstacles where levers do not suffice: a smallest set of facts no lever moves that would have to be different as well
 */
public record GoalAnswer(Goal goal, Outcome outcome, Recommendation before, List<ChangeSet> sets, boolean complete,
        List<Obstacle> obstacles) {

    /** How it stands with a goal. */
    public enum Outcome {
        /** It is reached as things are. */
        MET,
        /** The sets of changes reach it. */
        REACHABLE,
        /** It can be reached if facts that nobody knows, and no lever moves, turn out well. */
        HANGS_ON_UNKNOWN,
        /** Facts that no lever moves forbid it. */
        IMPOSSIBLE,
        /** The rules exclude it whatever the facts. */
        EXCLUDED,
        /** The search took too long and was given up. */
        UNDECIDED
    }

    /**
     * A fact that no lever moves.
     *
     * @param from what the case states; empty where it is unknown
     * @param needed the answer it would have to have
     * @param pullable whether it is a lever, but not one that was to be used
     * @param because why it cannot be changed, or why it is as hard as it is
     */
    public record Obstacle(String variable, Optional<String> from, String needed, boolean pullable, String because) {}
}
