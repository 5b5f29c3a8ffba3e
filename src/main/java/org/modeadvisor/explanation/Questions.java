package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;

/**
 * Which question to ask next (framework section 4): the one whose answers settle most goals on average, then narrow them most,
 * then are cheapest, then stand earliest in the chain. Goals are first the undetermined verdicts and model; when there is none,
 * the verdicts that are conditional only because something is open. Not thread-safe.
 */
final class Questions {

    private final Goals goals;
    private final Situation situation;
    private final Function<NodeName, Bounds> now;
    private final Levels trial;

    /** The goals that are open. @param tier 1 for verdicts and model undetermined, 2 for recommendations that are open */
    record Aim(int tier, List<Term.Mode> modes, boolean model) {

        boolean reached() {
            return modes.isEmpty() && !model;
        }

        /** @param goal a mode's id or the word for the model */
        boolean includes(String goal) {
            return goal.equals(OpenQuestions.MODEL) ? model : modes.stream().anyMatch(mode -> mode.node().id().equals(goal));
        }
    }

    Questions(Goals goals, LevelReading reading, Situation situation) {
        this.goals = goals;
        this.situation = situation;
        this.now = reading.read(situation);
        this.trial = reading.levels(situation);
    }

    /** The questions worth asking, best first. @param asked variables asked before, whose answer nobody knew */
    List<NextQuestion> ranked(Set<String> asked) {
        Aim first = aim(1);
        return ranked(first.reached() ? aim(2) : first, asked);
    }

    /** What is still open of that tier. */
    Aim aim(int tier) {
        List<Term.Mode> modes = goals.modes().stream().filter(mode -> tier == 1 ? goals.verdict(mode.node(), now) == Verdict.UNDETERMINED
                : !goals.isFinal(mode.node(), now) && goals.verdict(mode.node(), now) != Verdict.UNDETERMINED).toList();
        return new Aim(tier, modes, tier == 1 && goals.model(now).isEmpty());
    }

    /** The questions that alone could settle or narrow one of these goals, best first. @param asked not to be asked again */
    List<NextQuestion> ranked(Aim aim, Set<String> asked) {
        List<NextQuestion> questions = new ArrayList<>();
        for (Variable variable : situation.open()) {
            if (!asked.contains(variable.id())) {
                questions.add(look(variable, aim));
            }
        }
        questions.removeIf(question -> question.settles() == 0 && question.narrows() == 0);
        questions.sort(Comparator.comparingDouble((NextQuestion q) -> -q.settles()).thenComparingDouble(q -> -q.narrows())
                .thenComparingInt(q -> cost(situation.vocabulary().variable(q.variable()).orElseThrow())));
        return List.copyOf(questions);
    }

    /**
     * The question to ask where none could settle or narrow a goal alone but some could together, as when a mode needs the better of
     * two and nothing is known of either: the one that narrows most what the goals rest on.
     *
     * @param candidates ids of the variables whose answers could together change a goal
     * @param below the conclusions these goals rest on
     */
    Optional<NextQuestion> together(Set<String> candidates, Collection<NodeName> below, int tier) {
        return situation.open().stream().filter(variable -> candidates.contains(variable.id()))
                .max(Comparator.comparingDouble((Variable variable) -> narrowing(variable, below))
                .thenComparingInt(variable -> -cost(variable))
                        .thenComparingInt(variable -> -situation.vocabulary().variables().indexOf(variable)))
                .map(variable -> NextQuestion.of(variable, tier, 0, 0));
    }

    private double narrowing(Variable variable, Collection<NodeName> below) {
        List<String> answers = situation.possible(variable);
        double narrowed = 0;
        for (String answer : answers) {
            Function<NodeName, Bounds> then = with(variable, answer);
            narrowed += below.stream().mapToInt(name -> width(name, now) - width(name, then)).sum();
        }
        trial.restore(variable.id());
        return narrowed / answers.size();
    }

    private NextQuestion look(Variable variable, Aim aim) {
        List<String> answers = situation.possible(variable);
        int settled = 0;
        int narrowed = 0;
        for (String answer : answers) {
            Function<NodeName, Bounds> then = with(variable, answer);
            for (Term.Mode mode : aim.modes()) {
                boolean done = aim.tier() == 1 ? goals.verdict(mode.node(), then) != Verdict.UNDETERMINED
                        : goals.isFinal(mode.node(), then);
                settled += done ? 1 : 0;
                narrowed += width(mode.node(), now) - width(mode.node(), then);
            }
            if (aim.model()) {
                settled += goals.model(then).isPresent() ? 1 : 0;
                narrowed += goals.modelWidth(now) - goals.modelWidth(then);
            }
        }
        trial.restore(variable.id());
        double count = answers.size();
        return NextQuestion.of(variable, aim.tier(), settled / count, narrowed / count);
    }

    /** What would be so with that answer; only until the next one is tried. */
    private Function<NodeName, Bounds> with(Variable variable, String answer) {
        trial.settle(variable.id(), answer);
        return trial.read()::bounds;
    }

    private static int width(NodeName name, Function<NodeName, Bounds> bounds) {
        Bounds strength = bounds.apply(name);
        return strength.hi() - strength.lo();
    }

    private static int cost(Variable variable) {
        return switch (variable.scale()) {
            case BOOLEAN -> 0;
            case CHOICE -> 1;
            case ORDINAL -> 2;
        };
    }
}
