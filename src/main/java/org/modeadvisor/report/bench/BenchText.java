package org.modeadvisor.report.bench;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import org.modeadvisor.bench.BenchResult;
import org.modeadvisor.bench.Spread;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Layout.Ink;
import org.modeadvisor.vocabulary.Sentences;

/** What was measured as text: each figure, and how to read it. */
public final class BenchText {

    private static final int WIDE = 32;
    /** From here on three figures need no decimals. */
    private static final double HUNDRED = 100;
    private static final double TEN = 10;

    private final BenchResult result;
    private final Sentences sentences;
    private final Layout layout;

    private BenchText(BenchResult result, Sentences sentences, boolean colour) {
        this.result = result;
        this.sentences = sentences;
        this.layout = new Layout(colour);
    }

    /** The whole text. @param colour whether to colour it for a terminal */
    public static String of(BenchResult result, Sentences sentences, boolean colour) {
        return new BenchText(result, sentences, colour).write();
    }

    private String write() {
        layout.line(0, 0, Ink.BOLD, sentences.say("bench.head", Map.of("rules", Integer.toString(result.ruleSet().rules()), "cases", Integer.toString(result.cases()),
                "threads", Integer.toString(result.threads()), "seconds", new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(result.seconds()))));
        layout.line(0, sentences.say("bench.same"));
        layout.blank();
        figure("load", spread(result.load()), Map.of("first", figure(result.firstLoad())));
        figure("answer", spread(result.answer()), Map.of());
        figure("alone", rate(result.answer().rate()), Map.of());
        figure("together", rate(result.answersTogether()), Map.of("threads", Integer.toString(result.threads()),
                "gain", String.format(Locale.ROOT, "%.2f", result.answersTogether() / result.answer().rate())));
        figure("readings", rate(result.readings()), Map.of());
        figure("goal", result.goal().map(this::spread).orElseGet(() -> sentences.say("bench.goal.none")), Map.of());
        figure("heap", sentences.say("bench.megabytes", Map.of("count", figure(result.memory().heap()))), Map.of());
        figure("per-answer", result.memory().perAnswer().map(kilobytes -> sentences.say("bench.kilobytes", Map.of("count", figure(kilobytes))))
                .orElseGet(() -> sentences.say("bench.per-answer.none")), Map.of());
        return layout.toString();
    }

    /** @param values what the sentence on how to read it is filled with */
    private void figure(String what, String figure, Map<String, String> values) {
        layout.literal(0, Ink.PLAIN, String.format("%-" + WIDE + "s%s", sentences.say("bench." + what), figure));
        layout.line(2, 2, Ink.FAINT, sentences.say("bench." + what + ".read", values));
    }

    private String spread(Spread spread) {
        return sentences.say("bench.spread", Map.of("median", figure(spread.median()), "high", figure(spread.high()), "times", String.format(Locale.ROOT, "%,d", spread.times())));
    }

    private String rate(double rate) {
        return sentences.say("bench.rate", Map.of("count", figure(rate)));
    }

    /** Three figures are as many as such measurements have. */
    private static String figure(double value) {
        return String.format(Locale.ROOT, value >= HUNDRED ? "%,.0f" : value >= TEN ? "%.1f" : "%.2f", value);
    }
}
