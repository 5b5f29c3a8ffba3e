package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.NextQuestion;
import org.modeadvisor.explanation.QuestionReason;
import org.modeadvisor.explanation.QuestionReason.Effect;
import org.modeadvisor.explanation.QuestionReason.Step;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;

/** Why a question is asked, in lines: its place in the order, what each answer would do to each open goal, and by which rules. */
public final class ReasonText {

    private final Recommendation answer;
    private final Words words;
    private final Layout layout;
    private final Set<Step> shown = new HashSet<>();

    private ReasonText(Recommendation answer, boolean colour) {
        this.answer = answer;
        this.words = new Words(answer);
        this.layout = new Layout(colour);
    }

    /** The lines. @param question empty where the person chose the question */
    public static String of(Recommendation answer, Optional<NextQuestion> question, QuestionReason reason, boolean colour) {
        return new ReasonText(answer, colour).write(question, reason);
    }

    private String write(Optional<NextQuestion> question, QuestionReason reason) {
        question.ifPresent(asked -> layout.line(0, words.say(asked.settles() > 0 ? "ask.why.settles"
                : asked.narrows() > 0 ? "ask.why.narrows" : "ask.why.together")));
        if (reason.goals().isEmpty()) {
            layout.line(0, words.say("ask.idle"));
        }
        reason.goals().forEach(this::goal);
        return layout.toString();
    }

    private void goal(QuestionReason.Goal goal) {
        Optional<ModeAnswer> mode = answer.mode(goal.goal());
        layout.line(2, 4, Layout.Ink.BOLD, mode.map(this::standing)
                .orElseGet(() -> words.say("ask.why.model", "verdict", answer.developmentModel().label())));
        boolean alone = goal.effects().stream().anyMatch(effect -> !same(effect, mode));
        if (alone) {
            effects(goal, mode);
        } else {
            layout.line(4, 6, Layout.Ink.PLAIN, words.say("ask.why.alone"));
        }
        path(goal);
    }

    private String standing(ModeAnswer mode) {
        return words.say("ask.why.goal", "label", mode.label(), "verdict", words.verdict(mode.verdict()),
                "level", mode.bounds().toString());
    }

    /** What was shown above for another goal is not shown again. */
    private void path(QuestionReason.Goal goal) {
        List<Step> steps = goal.path().stream().filter(shown::add).toList();
        if (!steps.isEmpty()) {
            layout.line(4, words.say("ask.why.path"));
            steps.forEach(this::step);
        }
        if (!goal.path().isEmpty() && goal.path().get(goal.path().size() - 1).to().kind() == Kind.CAVEAT) {
            layout.line(6, 8, Layout.Ink.PLAIN, words.say("ask.why.barred", "mode", Sentences.inner(words.goal(goal.goal()))));
        }
    }

    /** Neighbouring answers that would do the same share a line. */
    private void effects(QuestionReason.Goal goal, Optional<ModeAnswer> mode) {
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < goal.effects().size(); i++) {
            Effect effect = goal.effects().get(i);
            alike.add(effect.answer());
            boolean last = i + 1 == goal.effects().size() || !outcome(effect, mode).equals(outcome(goal.effects().get(i + 1), mode));
            if (last) {
                layout.line(4, 6, Layout.Ink.PLAIN, words.say("ask.why.effect", "answers", answers(alike), "outcome",
                        outcome(effect, mode)));
                alike.clear();
            }
        }
    }

    private String answers(List<String> alike) {
        String first = alike.get(0).replace('-', ' ');
        String last = alike.get(alike.size() - 1).replace('-', ' ');
        return switch (alike.size()) {
            case 1 -> first;
            case 2 -> words.say("ask.why.or", "first", first, "last", last);
            default -> words.say("ask.why.to", "first", first, "last", last);
        };
    }

    private String outcome(Effect effect, Optional<ModeAnswer> mode) {
        String outcome;
        if (mode.isEmpty()) {
            outcome = effect.outcome().isEmpty() ? words.say("ask.why.same")
                    : answer.vocabulary().label(new NodeName(Kind.MODEL, effect.outcome()));
        } else {
            outcome = same(effect, mode) ? words.say("ask.why.same")
                    : words.say("ask.why.outcome", "verdict", words.verdict(effect.outcome()), "level", effect.bounds().toString());
        }
        return effect.settles() ? words.say("ask.why.final", "outcome", outcome) : outcome;
    }

    private boolean same(Effect effect, Optional<ModeAnswer> mode) {
        return !effect.settles() && mode.map(m -> effect.outcome().equals(m.verdict().word()) && effect.bounds().equals(m.bounds()))
                .orElse(effect.outcome().isEmpty());
    }

    private void step(Step step) {
        String from = Sentences.inner(answer.vocabulary().label(step.from()));
        String to = Sentences.inner(answer.vocabulary().label(step.to()));
        String source = words.source(step.rule());
        layout.line(6, 8, Layout.Ink.PLAIN, step.to().kind() == Kind.MODEL
                ? words.say("ask.why.step.model", "label", from, "title", step.rule().title(), "source", source)
                : words.say("ask.why.step", "label", from, "to", to, "because", step.rule().citation().because(), "source", source));
    }
}
