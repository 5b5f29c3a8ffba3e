package org.modeadvisor.explanation;

import java.util.List;
import java.util.stream.Stream;
import org.modeadvisor.vocabulary.Variable;

/**
 * Why a consultation asks no more.
 *
 * @param settled whether every verdict and the model are final, so that no answer could change them
 * @param open what stays open otherwise, modes in the order of the value chain, then the model
 * @param needless variables the case does not mention, whose answers could change nothing; in the vocabulary's order
 */
public record StopReason(boolean settled, List<OpenGoal> open, List<String> needless) {

    public StopReason {
        open = List.copyOf(open);
        needless = List.copyOf(needless);
    }

    /**
     * A goal that stays open.
     *
     * @param goal a mode's id, or {@code development-model}
     * @param waitsFor variables whose exact answers could decide it, alone or together: those answered by a range or "not known", and
     *         those passed over
     */
    public record OpenGoal(String goal, List<String> waitsFor) {}

    /** Why nothing is left to ask after this answer. */
    public static StopReason of(Recommendation answer) {
        List<Recommendation.OpenQuestion> questions = answer.openQuestions();
        List<OpenGoal> open = Stream.concat(answer.modes().stream().map(ModeAnswer::mode), Stream.of(OpenQuestions.MODEL))
                .map(goal -> new OpenGoal(goal, questions.stream().filter(question -> question.couldChange().contains(goal))
                        .map(Recommendation.OpenQuestion::variable).toList()))
                .filter(goal -> !goal.waitsFor().isEmpty()).toList();
        List<String> awaited = questions.stream().map(Recommendation.OpenQuestion::variable).toList();
        return new StopReason(open.isEmpty(), open, answer.vocabulary().variables().stream().map(Variable::id)
                .filter(id -> !answer.study().facts().containsKey(id) && !awaited.contains(id)).toList());
    }
}
