package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.StopReason;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Variable;

/** What a consultation says to the person who is asked, where things stand as in one answer. Every text ends its last line. Immutable. */
public final class AskText {

    private final Recommendation answer;
    private final boolean colour;
    private final Words words;

    public AskText(Recommendation answer, boolean colour) {
        this.answer = answer;
        this.colour = colour;
        this.words = new Words(answer);
    }

    /** One sentence of the consultation. @param pairs names and values that fill it */
    public String say(String key, String... pairs) {
        return line(words.say(key, pairs));
    }

    /** The first lines. @param begun whether the case is a new one */
    public String opening(String file, boolean begun, boolean hint) {
        String first = begun ? words.say("ask.begun", "file", file)
                : words.say("ask.resumed", "title", answer.study().header().title(), "facts", facts());
        return (begun ? first + "\n" : line(first)) + (hint ? line(words.say("ask.hint")) : "");
    }

    /** The question, its answers, where to look and what it bears on. */
    public String question(int number, Variable variable, List<String> bearsOn) {
        Layout layout = new Layout(colour);
        layout.blank();
        String question = variable.question() + " [" + variable.id() + "]";
        layout.line(0, 2, Layout.Ink.BOLD, words.say("ask.question", "number", Integer.toString(number), "question", question));
        boolean choice = variable.scale() == Variable.Scale.CHOICE;
        int option = 1;
        for (Map.Entry<String, String> anchor : variable.answers().entrySet()) {
            String shown = (choice ? option++ + " " : "") + anchor.getKey();
            layout.line(2, 5, Layout.Ink.PLAIN, words.say("ask.anchor", "answer", shown, "anchor", anchor.getValue()));
        }
        layout.line(2, 4, Layout.Ink.FAINT, words.say("line.indicator", "indicator", variable.indicator()));
        layout.line(2, 4, Layout.Ink.PLAIN, bearsOn.isEmpty() ? words.say("ask.idle")
                : words.say("ask.bears", "goals", Words.list(bearsOn.stream().map(words::goal).map(Sentences::inner).toList())));
        Optional.ofNullable(answer.study().facts().get(variable.id()))
                .ifPresent(fact -> layout.line(2, 4, Layout.Ink.PLAIN, words.say("ask.stated", "answer", spoken(fact.answer()))));
        return layout.toString();
    }

    /**
     * That a reply was not understood, and what is.
     *
     * @param values what fills the sentence of that key; {@code meant} where a word is suggested
     */
    public String unclear(String key, Map<String, String> values, Variable variable) {
        String written = values.getOrDefault("written", "");
        String meant = values.getOrDefault("meant", "");
        String told = words.say(key, "written", written, "meant", meant);
        boolean suggest = !meant.isEmpty() && !told.contains(meant);
        told = suggest ? told + " " + words.say("ask.unclear.meant", "meant", meant) : told;
        return line(told + " " + accepts(variable));
    }

    /** All that can be replied to the question. */
    public String help(Variable variable) {
        Layout layout = new Layout(colour);
        layout.line(0, words.say("ask.help.head") + " " + accepts(variable));
        for (String reply : List.of("because", "not-known", "why", "what-if", "back", "skip", "about", "show", "stop")) {
            layout.line(2, 4, Layout.Ink.PLAIN, words.say("ask.help." + reply));
        }
        return layout.toString();
    }

    private String accepts(Variable variable) {
        String answers = switch (variable.scale()) {
            case ORDINAL -> words.say("ask.accepts.ordinal");
            case BOOLEAN -> words.say("ask.accepts.boolean");
            case CHOICE -> words.say("ask.accepts.choice", "options", String.join(", ", variable.answers().keySet()));
        };
        return words.say(variable.mayBeInapplicable() ? "ask.accepts.inapplicable" : "ask.accepts", "answers", answers);
    }

    /** Where the verdicts stand. */
    public String standing() {
        Layout layout = new Layout(colour);
        for (ModeAnswer mode : answer.modes()) {
            layout.line(2, 4, HeadText.ink(mode.verdict()), words.say("line.mode", "label", mode.label(),
                    "verdict", words.verdict(mode.verdict()), "level", mode.bounds().toString()));
        }
        layout.line(2, words.say("ask.show.model", "model", answer.developmentModel().label()));
        layout.line(2, words.say(answer.openQuestions().isEmpty() ? "ask.show.final" : "ask.show.open"));
        return layout.toString();
    }

    /** Why nothing more is asked. @param again the command that asks once more what was answered inexactly */
    public String stopped(StopReason reason, String again) {
        Layout layout = new Layout(colour);
        layout.blank();
        if (reason.settled()) {
            String needless = reason.needless().isEmpty() ? words.say("ask.stop.needless.none")
                    : words.say("ask.stop.needless", "count", Integer.toString(reason.needless().size()));
            layout.line(0, words.say("ask.stop.settled", "needless", needless));
            return layout.toString();
        }
        layout.line(0, words.say("ask.stop.open"));
        reason.open().forEach(goal -> layout.line(2, 4, Layout.Ink.PLAIN, open(goal)));
        copied(layout, words.say("ask.stop.again", "command", again));
        return layout.toString();
    }

    private String open(StopReason.OpenGoal goal) {
        String inputs = words.join(goal.waitsFor().stream().map(variable -> words.say("ask.stop.input", "label", words.label(variable),
                "answer", awaited(variable))).toList());
        Optional<ModeAnswer> mode = answer.mode(goal.goal());
        String key = mode.isEmpty() ? "ask.stop.goal.model" : mode.get().verdict() == Verdict.UNDETERMINED ? "ask.stop.goal"
                : "ask.stop.goal.conditional";
        return words.say(key, "label", words.goal(goal.goal()), "verdict", mode.map(ModeAnswer::verdict).map(words::verdict).orElse(""),
                "inputs", inputs);
    }

    private String awaited(String variable) {
        CaseFact fact = answer.study().facts().get(variable);
        return fact == null ? words.say("ask.stop.passed") : spoken(fact.answer());
    }

    /**
     * The last lines: the answer in short, where the case lies, and what to write next.
     *
     * @param resume the command by which it goes on; empty where it is at its end
     */
    public String end(String file, Optional<String> resume) {
        Layout layout = new Layout(colour);
        layout.blank();
        new HeadText(answer, words).write(layout);
        layout.blank();
        copied(layout, words.say("ask.end.file", "file", file, "facts", facts()));
        resume.ifPresent(command -> copied(layout, words.say("ask.end.resume", "command", command)));
        copied(layout, words.say("ask.end.whole", "file", file));
        return layout.toString();
    }

    /** A line that holds a path or a command stays whole, so that it can be copied. */
    private static void copied(Layout layout, String line) {
        layout.raw(line + "\n");
    }

    /** An answer in words. */
    public String spoken(Answer given) {
        if (given instanceof Answer.Level level && !level.bounds().exact()) {
            String lo = Integer.toString(level.bounds().lo());
            return words.say("ask.answer.range", "lo", lo, "hi", Integer.toString(level.bounds().hi()));
        }
        if (given instanceof Answer.Level level) {
            return words.say("ask.answer.level", "level", level.toString());
        }
        if (given instanceof Answer.NotKnown) {
            return words.say("ask.answer.not-known");
        }
        return given instanceof Answer.NotApplicable ? words.say("ask.answer.not-applicable") : given.toString().replace('-', ' ');
    }

    /**
     * That an answer was recorded.
     *
     * @param reason whether a reason was given with it
     * @param source whether a source was given with it
     * @param before the fact it replaces
     */
    public String recorded(CaseFact fact, boolean reason, boolean source, Optional<CaseFact> before) {
        List<String> kept = new ArrayList<>();
        if (reason) {
            kept.add(words.say("ask.evidence"));
        }
        if (source) {
            kept.add(words.say("ask.source"));
        }
        StringBuilder told = new StringBuilder(words.say("ask.recorded", "label", words.label(fact.variable()), "answer",
                spoken(fact.answer())));
        if (!kept.isEmpty()) {
            told.append(' ').append(words.say("ask.recorded.evidence", "kept", words.join(kept)));
        }
        if (before.filter(old -> old.evidence().isPresent() && !old.evidence().equals(fact.evidence())).isPresent()) {
            told.append(' ').append(words.say("ask.recorded.dropped"));
        }
        return line(told.toString());
    }

    /** A variable's name within a sentence. */
    public String label(String variable) {
        return words.label(variable);
    }

    private String facts() {
        int count = answer.study().facts().size();
        return count < 2 ? words.say(count == 0 ? "ask.facts.none" : "ask.facts.one")
                : words.say("ask.facts.some", "count", Integer.toString(count));
    }

    private String line(String text) {
        Layout layout = new Layout(colour);
        layout.line(0, 2, Layout.Ink.PLAIN, text);
        return layout.toString();
    }
}
