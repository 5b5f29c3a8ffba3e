package org.modeadvisor.report.audit;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.modeadvisor.audit.AnswerRecord;
import org.modeadvisor.audit.Replayed;
import org.modeadvisor.audit.Shift;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Layout.Ink;
import org.modeadvisor.report.difference.MoveWords;
import org.modeadvisor.vocabulary.Vocabulary;

/** What became of records, for a terminal: how many say the same, and each that does not. Not thread-safe: one for one text. */
public final class ReplayText {

    private final Vocabulary vocabulary;
    private final UnaryOperator<String> place;
    private final Layout layout;
    private final MoveWords words;

    private ReplayText(Vocabulary vocabulary, UnaryOperator<String> place, boolean colour) {
        this.vocabulary = vocabulary;
        this.place = place;
        this.layout = new Layout(colour);
        this.words = new MoveWords(vocabulary.sentences());
    }

    /**
     * The whole text.
     *
     * @param rules the present rules
     * @param changedOnly leave out the records that say the same
     * @param place where the rules with a digest are kept
     */
    public static String of(Recommendation.RuleSet rules, Vocabulary vocabulary, List<Replayed> replayed, boolean changedOnly, UnaryOperator<String> place,
            boolean colour) {
        return new ReplayText(vocabulary, place, colour).write(rules, replayed, changedOnly);
    }

    private String write(Recommendation.RuleSet rules, List<Replayed> replayed, boolean changedOnly) {
        layout.literal(0, Ink.PLAIN, say("replay.rules", Map.of("count", Integer.toString(rules.rules()), "digest", rules.digest())));
        replayed.stream().filter(record -> !changedOnly || !record.alike()).forEach(this::one);
        long alike = count(replayed, "alike");
        long otherwise = count(replayed, "otherwise");
        layout.line(0, 2, Ink.BOLD, say(replayed.size() == 1 ? "replay.summary.one" : "replay.summary.some", Map.of("count", Integer.toString(replayed.size()),
                "alike", Long.toString(alike), "otherwise", Long.toString(otherwise), "unanswerable", Long.toString(count(replayed, "unanswerable")),
                "damaged", Long.toString(count(replayed, "damaged")))));
        return layout.toString();
    }

    private static long count(List<Replayed> replayed, String result) {
        return replayed.stream().filter(record -> result(record).equals(result)).count();
    }

    private static String result(Replayed replayed) {
        return replayed.alike() ? "alike" : replayed instanceof Replayed.Answered ? "otherwise" : replayed instanceof Replayed.Damaged ? "damaged" : "unanswerable";
    }

    private void one(Replayed replayed) {
        String result = result(replayed);
        Ink ink = switch (result) {
            case "alike" -> Ink.PLAIN;
            case "otherwise" -> Ink.YELLOW;
            default -> Ink.RED;
        };
        layout.literal(0, ink, say("replay." + result, Map.of("file", replayed.file())));
        if (replayed instanceof Replayed.Answered answered) {
            answered.shifts().forEach(shift -> layout.line(2, 4, Ink.PLAIN, shift(shift)));
        }
        if (!replayed.alike()) {
            replayed.recalled().ifPresent(recorded -> layout.line(2, 4, Ink.FAINT, recorded(recorded)));
        }
    }

    private String shift(Shift shift) {
        String subject = words.subject(shift.about(), vocabulary);
        return say(shift.leaning() ? "replay.leaning" : "replay.shift", Map.of("subject", subject, "before", word(shift, shift.before()), "after", word(shift, shift.after())));
    }

    private String word(Shift shift, String word) {
        return word.equals(Shift.NONE) ? say("replay.leaning.none", Map.of()) : words.word(shift.about(), word, vocabulary);
    }

    private String recorded(AnswerRecord recorded) {
        return say("replay.recorded", Map.of("program", recorded.engine().program(), "place", place.apply(recorded.ruleSet().digest())));
    }

    private String say(String key, Map<String, String> values) {
        return vocabulary.sentences().say(key, values);
    }
}
