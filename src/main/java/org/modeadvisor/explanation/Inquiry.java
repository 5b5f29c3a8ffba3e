package org.modeadvisor.explanation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;

/**
 * The course of a consultation. Goes on where the policy of the framework stops too early: when no answer settles or narrows a
 * verdict alone but several could together, and when the undetermined goals wait for what nobody knows while others can be settled.
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
        for (int tier = 1; tier <= 2; tier++) {
            Questions.Aim aim = questions.aim(tier);
            if (!aim.reached()) {
                Optional<NextQuestion> alone = questions.ranked(aim, passed).stream().findFirst();
                Optional<NextQuestion> next = alone.isPresent() ? alone : together(questions, aim, situation, passed);
                if (next.isPresent()) {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<NextQuestion> together(Questions questions, Questions.Aim aim, Situation situation, Set<String> passed) {
        Set<String> open = aim.modes().stream().map(mode -> mode.node().id()).collect(Collectors.toCollection(HashSet::new));
        if (aim.model()) {
            open.add(OpenQuestions.MODEL);
        }
        Set<String> candidates = OpenQuestions.of(goals, inference.apply(situation)).stream()
                .filter(question -> question.couldChange().stream().anyMatch(open::contains)).map(Recommendation.OpenQuestion::variable)
                .filter(variable -> !passed.contains(variable)).collect(Collectors.toSet());
        Stream<NodeName> modes = aim.modes().stream().map(Term.Mode::node);
        return questions.together(candidates, below(Stream.concat(modes, aim.model() ? goals.models().stream() : Stream.empty()).toList()), aim.tier());
    }

    /** These conclusions and all they rest on, drivers left out. */
    private Set<NodeName> below(Collection<NodeName> names) {
        Set<NodeName> met = new HashSet<>();
        names.forEach(name -> gather(name, met));
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
