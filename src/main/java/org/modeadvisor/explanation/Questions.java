package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;

/**
 * Which question to ask next (framework section 4): the one whose answers settle most goals on average, then narrow them most,
 * then are cheapest, then stand earliest in the chain. Goals are first the undetermined verdicts and model; when there is none,
 * the verdicts that are conditional only because something is open.
 */
final class Questions {

    private final Goals goals;
    private final LevelReading reading;
    private final Situation situation;
    private final Function<NodeName, Bounds> now;

    Questions(Goals goals, LevelReading reading, Situation situation) {
        this.goals = goals;
        this.reading = reading;
        this.situation = situation;
        this.now = reading.read(situation);
    }

    /** The questions worth asking, best first. @param asked variables asked before, whose answer nobody knew */
    List<NextQuestion> ranked(Set<String> asked) {
        List<Term.Mode> undetermined = goals.modes().stream().filter(m -> goals.verdict(m.node(), now) == Verdict.UNDETERMINED).toList();
        boolean modelOpen = goals.model(now).isEmpty();
        int tier = undetermined.isEmpty() && !modelOpen ? 2 : 1;
        List<Term.Mode> modes = tier == 1 ? undetermined
                : goals.modes().stream().filter(mode -> !goals.isFinal(mode.node(), now)).toList();
        List<NextQuestion> questions = new ArrayList<>();
        for (Variable variable : situation.open()) {
            if (!asked.contains(variable.id())) {
                questions.add(look(variable, modes, modelOpen, tier));
            }
        }
        questions.removeIf(question -> question.settles() == 0 && question.narrows() == 0);
        questions.sort(Comparator.comparingDouble((NextQuestion q) -> -q.settles()).thenComparingDouble(q -> -q.narrows())
                .thenComparingInt(q -> cost(situation.vocabulary().variable(q.variable()).orElseThrow())));
        return List.copyOf(questions);
    }

    private NextQuestion look(Variable variable, List<Term.Mode> modes, boolean modelOpen, int tier) {
        List<String> answers = situation.possible(variable);
        int settled = 0;
        int narrowed = 0;
        for (String answer : answers) {
            Function<NodeName, Bounds> then = reading.read(situation.with(variable.id(), answer));
            for (Term.Mode mode : modes) {
                boolean done = tier == 1 ? goals.verdict(mode.node(), then) != Verdict.UNDETERMINED : goals.isFinal(mode.node(), then);
                settled += done ? 1 : 0;
                narrowed += width(mode, now) - width(mode, then);
            }
            if (tier == 1 && modelOpen) {
                settled += goals.model(then).isPresent() ? 1 : 0;
                narrowed += goals.modelWidth(now) - goals.modelWidth(then);
            }
        }
        double count = answers.size();
        return new NextQuestion(variable.id(), variable.question(), variable.answers(), variable.indicator(), tier,
                settled / count, narrowed / count);
    }

    private static int width(Term.Mode mode, Function<NodeName, Bounds> bounds) {
        Bounds strength = bounds.apply(mode.node());
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
