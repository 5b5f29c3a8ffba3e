package org.modeadvisor.report.mutation;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.modeadvisor.mutation.Fate;
import org.modeadvisor.mutation.MutationResult;
import org.modeadvisor.mutation.MutationResult.Score;
import org.modeadvisor.mutation.Probe;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Layout.Ink;
import org.modeadvisor.vocabulary.Sentences;

/** How many mistakes the cases notice, by kind and by file, and for each that none notices the case that would. */
public final class MutationText {

    private static final int COLUMN = 9;

    private final MutationResult result;
    private final MutantWords words;
    private final Layout layout;

    private MutationText(MutationResult result, Sentences sentences, boolean colour) {
        this.result = result;
        this.words = new MutantWords(sentences);
        this.layout = new Layout(colour);
    }

    /**
     * The whole text.
     *
     * @param written proposed cases by the file each was written to; empty where none was asked for
     * @param colour whether to colour it for a terminal
     */
    public static String of(MutationResult result, Map<String, Probe> written, Sentences sentences, boolean colour) {
        return new MutationText(result, sentences, colour).write(written);
    }

    private String write(Map<String, Probe> written) {
        head();
        scores("mutate.heading.operators", result.byOperator(), words::operator);
        scores("mutate.heading.files", result.byFile(), file -> file);
        heading("mutate.heading.survivors");
        if (result.survivors().isEmpty()) {
            layout.line(2, words.say("mutate.survivors.none", Map.of()));
        }
        result.survivors().forEach(this::survivor);
        if (!result.equivalents().isEmpty()) {
            heading("mutate.heading.equivalent");
            result.equivalents().forEach(this::equivalent);
        }
        if (!written.isEmpty()) {
            heading("mutate.heading.probes");
            written.forEach((file, probe) -> layout.line(2, words.say("mutate.probe", Map.of("file", file, "count", Integer.toString(probe.kills().size())))));
        } else if (!result.survivors().isEmpty()) {
            layout.blank();
            layout.line(0, words.say("mutate.probes.hint", Map.of()));
        }
        return layout.toString();
    }

    private void head() {
        Score score = result.score();
        layout.line(0, words.say("mutate.head", Map.of("mutants", number(result.fates().size()), "rules", number(result.rules()), "cases", number(result.cases()),
                "pinned", number(result.pinned()))));
        layout.line(0, 0, score.survived() == 0 ? Ink.GREEN : Ink.BOLD, score.tellable() == 0 ? words.say("mutate.score.none", Map.of())
                : words.say("mutate.score", Map.of("killed", number(score.killed()), "tellable", number(score.tellable()), "percent", percent(score))));
        if (score.equivalent() > 0) {
            layout.line(0, words.count("mutate.equivalent", score.equivalent()));
        }
        if (result.refused() > 0) {
            layout.line(0, words.count("mutate.refused", result.refused()));
        }
    }

    private <K> void scores(String heading, Map<K, Score> scores, Function<K, String> name) {
        heading(heading);
        scores.forEach((key, score) -> layout.literal(0, Ink.PLAIN, right(score.killed() + "/" + score.tellable())
                + right(score.tellable() == 0 ? "" : percent(score) + " %") + "  " + name.apply(key)));
    }

    private void survivor(Fate.Survived survivor) {
        change(survivor);
        String facts = words.facts(survivor.witness());
        survivor.noticed().ifPresentOrElse(
                noticed -> layout.line(4, words.say("mutate.noticed", words.difference(noticed.difference(), Map.of("file", noticed.file())))),
                () -> layout.line(4, words.say(facts.isEmpty() ? "mutate.witness.nothing" : "mutate.witness", words.difference(survivor.difference(), Map.of("facts", facts)))));
    }

    private void equivalent(Fate.Equivalent equivalent) {
        change(equivalent);
        layout.line(4, words.reason(equivalent));
    }

    private void change(Fate fate) {
        layout.line(2, 4, Ink.BOLD, words.place(fate.mutant()));
        layout.line(4, 9, Ink.PLAIN, words.say("mutate.before", Map.of("text", fate.mutant().before())));
        layout.line(4, 9, Ink.PLAIN, words.after(fate.mutant()));
    }

    private void heading(String key) {
        layout.heading(words.say(key, Map.of()));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, COLUMN - text.length())) + text;
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    /** Never rounded up, so that a hundred means all. */
    static String percent(Score score) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(10 * score.percent()) / 10);
    }

}
