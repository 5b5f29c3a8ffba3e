package org.modeadvisor.report.whatif;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.counterfactual.Change;
import org.modeadvisor.counterfactual.Goal;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.explanation.Comparison.Topic;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.Words;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The words for goals, changes and what they bring about. */
final class ChangeWords {

    private final Vocabulary vocabulary;
    private final Words words;

    ChangeWords(Recommendation answer) {
        this.vocabulary = answer.vocabulary();
        this.words = new Words(answer);
    }

    Words words() {
        return words;
    }

    /** What the goal asks of its conclusion, as it stands behind "is". */
    String state(Goal goal) {
        boolean general = goal.state() == Goal.State.SUPPORTED || goal.state() == Goal.State.EXCLUDED;
        return words.say("state." + goal.state().word() + (general ? "." + goal.conclusion().kind().word() : ""));
    }

    /** One other answer, with the evidence that stands for it. */
    String change(Change change) {
        return change(change.variable(), change.from(), change.to());
    }

    /** @param from empty where it is unknown */
    String change(String variable, Optional<String> from, String to) {
        Variable known = vocabulary.variable(variable).orElseThrow();
        boolean level = known.scale() == Variable.Scale.ORDINAL;
        String key = "change." + (level ? "level" : "answer") + (from.isEmpty() ? ".unknown" : level && from.get().contains("-") ? ".range" : "");
        return words.say(key, "label", known.name(), "to", level ? to : spoken(to), "from", from.map(answer -> level ? answer : spoken(answer)).orElse(""),
                "anchor", known.answers().get(to));
    }

    /** One other answer within a sentence. */
    String brief(String variable, Optional<String> from, String to) {
        return words.say(from.isEmpty() ? "change.short.unknown" : "change.short", "label", words.label(variable), "to", spoken(to), "from",
                from.map(ChangeWords::spoken).orElse(""));
    }

    private static String spoken(String answer) {
        return answer.matches("[0-4](-[0-4])?") ? answer : answer.replace('-', ' ');
    }

    /** What a change is about, at the beginning of a sentence. */
    String subject(Comparison.Change change) {
        return switch (change.topic()) {
            case MODE -> words.subject(new NodeName(Kind.MODE, change.about()));
            case MECHANISM -> words.subject(new NodeName(Kind.MECHANISM, change.about()));
            case CAVEAT -> words.subject(new NodeName(Kind.CAVEAT, change.about()));
            case MODEL -> words.say("whatif.subject.model");
        };
    }

    /** A verdict, model or state within a sentence. */
    String state(Comparison.Change change, String word) {
        return switch (change.topic()) {
            case MODE -> vocabulary.conclusions().verdicts().stream().filter(v -> v.id().equals(word)).map(Term.Verdict::label)
                    .map(Sentences::inner).findFirst().orElse(word);
            case MODEL -> word.isEmpty() ? words.say("whatif.model.open") : vocabulary.label(new NodeName(Kind.MODEL, word));
            case MECHANISM, CAVEAT -> word.equals("open") ? words.say("condition.open") : words.say("state." + word);
        };
    }

    /** Some changes of verdicts and the model within a sentence. */
    String also(List<Comparison.Change> changes) {
        return Words.list(changes.stream().map(change -> words.say("goal.also.item", "subject",
                change.topic() == Topic.MODEL ? words.say("word.development-model") : Sentences.inner(subject(change)), "after",
                state(change, change.after()), "before", state(change, change.before()))).toList());
    }
}
