package org.modeadvisor.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/**
 * The course of a consultation. Follows the policy of the framework among the questions that can change a verdict or the model, and
 * goes on where the policy stops too early: when no answer settles or narrows anything alone but several could together, and when the
 * undetermined goals wait for what nobody knows while others can still be settled.
 */
final class Inquiry {

    private final RuleModel model;
    private final Goals goals;
    private final LevelReading reading;
    private final Function<Situation, Derivations> inference;

    Inquiry(RuleModel model, Goals goals, LevelReading reading, Function<Situation, Derivations> inference) {
        this.model = model;
        this.goals = goals;
        this.reading = reading;
        this.inference = inference;
    }

    /** What to ask next; empty where no question that is left could change anything. @param passed ids of variables not to be asked */
    Optional<NextQuestion> next(Situation situation, Set<String> passed) {
        Questions questions = new Questions(goals, reading, situation);
        List<Recommendation.OpenQuestion> open = OpenQuestions.of(goals, inference.apply(situation)).stream()
                .filter(question -> !passed.contains(question.variable())).toList();
        for (int tier = 1; tier <= 2 && !open.isEmpty(); tier++) {
            Questions.Aim aim = questions.aim(tier);
            Set<String> candidates = open.stream().filter(question -> question.couldChange().stream().anyMatch(aim::includes))
                    .map(Recommendation.OpenQuestion::variable).collect(Collectors.toSet());
            if (!candidates.isEmpty()) {
                return questions.ranked(aim, passed).stream().filter(question -> candidates.contains(question.variable())).findFirst()
                        .or(() -> questions.together(candidates, below(aim), aim.tier()));
            }
        }
        return Optional.empty();
    }

    /** The goals' conclusions and all they rest on, drivers left out. */
    private Set<NodeName> below(Questions.Aim aim) {
        Set<NodeName> met = new HashSet<>();
        aim.modes().forEach(mode -> gather(mode.node(), met));
        if (aim.model()) {
            goals.models().forEach(name -> gather(name, met));
        }
        return met;
    }

    private void gather(NodeName name, Set<NodeName> met) {
        if (name.kind() != Kind.DRIVER && met.add(name)) {
            model.targeting(name).forEach(rule -> rule.reads().forEach(read -> gather(read, met)));
        }
    }

    /** Why the variable is asked, where things stand as in that answer. */
    QuestionReason why(Variable variable, Recommendation answer) {
        List<String> open = answer.openQuestions().stream().filter(question -> question.variable().equals(variable.id())).findFirst()
                .map(Recommendation.OpenQuestion::couldChange).orElse(List.of());
        Effects effects = new Effects(goals, reading, answer.derivations().situation(), variable);
        Paths paths = new Paths(goals, answer.derivations(), effects.narrowed(answer.derivations().nodes().keySet()));
        return new QuestionReason(variable.id(), open.stream()
                .map(goal -> new QuestionReason.Goal(goal, effects.on(goal), paths.from(variable.node(), goal))).toList());
    }
}
