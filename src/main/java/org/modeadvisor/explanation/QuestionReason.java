package org.modeadvisor.explanation;

import java.util.List;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Why a question is asked: what each answer would do to each open goal, and how the answer gets there.
 *
 * @param variable what is asked
 * @param goals the open goals it could change, modes in the order of the value chain, then the model; empty where it changes none
 */
public record QuestionReason(String variable, List<Goal> goals) {

    public QuestionReason {
        goals = List.copyOf(goals);
    }

    /**
     * An open goal.
     *
     * @param goal a mode's id, or {@code development-model}
     * @param effects one for each answer still possible, in the vocabulary's order
     * @param path from the variable to the goal, the shortest there is; of a mode it may end in a caveat that bars it
     */
    public record Goal(String goal, List<Effect> effects, List<Step> path) {
        public Goal {
            effects = List.copyOf(effects);
            path = List.copyOf(path);
        }
    }

    /**
     * What an answer would do.
     *
     * @param answer in the vocabulary's words
     * @param outcome the verdict's word or the model's id; empty for a model that would stay open
     * @param bounds the mode's strength; the sum of the spheres' bounds is of no use to a reader, so open for the model
     * @param settles whether the goal would be final
     */
    public record Effect(String answer, String outcome, Bounds bounds, boolean settles) {}

    /** One step of the inference. @param rule by which the first counts for the second */
    public record Step(NodeName from, NodeName to, Rule rule) {}
}
