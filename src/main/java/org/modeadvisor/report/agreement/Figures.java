package org.modeadvisor.report.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.modeadvisor.agreement.Accuracy;
import org.modeadvisor.agreement.Agreement;
import org.modeadvisor.agreement.Detection;
import org.modeadvisor.agreement.Difference;
import org.modeadvisor.agreement.Interval;
import org.modeadvisor.agreement.Measure;
import org.modeadvisor.agreement.Method;
import org.modeadvisor.agreement.Rates;
import org.modeadvisor.agreement.Share;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.TextTable;
import org.modeadvisor.vocabulary.Sentences;

/** Measures as percentages with their ranges, method beside method. */
final class Figures {

    private static final String STAR = "*";

    private final Sentences sentences;
    private final String drawings;
    private final Layout layout;

    Figures(Agreement agreement, Layout layout) {
        this.sentences = agreement.vocabulary().sentences();
        this.drawings = count(agreement.resampling().drawings());
        this.layout = layout;
    }

    /** Precision, recall and F1 of every method, and how far the rules are ahead by F1. */
    void detection(Detection detection) {
        Map<String, List<String>> stars = new LinkedHashMap<>();
        TextTable table = head();
        table.row(measures("precision", of(detection, Rates::precision), true, stars));
        table.row(measures("recall", of(detection, Rates::recall), true, stars));
        table.row(measures("f1", of(detection, Rates::f1), false, stars));
        table.row(lead(sentences.say("agreement.lead") + " " + sentences.say("agreement.f1"), detection.lead(), stars));
        write(table, stars);
    }

    /** Shares of every method, and how far the rules are ahead. @param shares by key of the sentence that names them */
    void accuracy(Map<String, Accuracy> shares) {
        Map<String, List<String>> stars = new LinkedHashMap<>();
        TextTable table = head();
        shares.forEach((key, accuracy) -> {
            table.row(measures(key, accuracy.shares(), true, stars));
            table.row(lead(sentences.say("agreement.lead"), accuracy.lead(), stars));
        });
        write(table, stars);
    }

    /** A share without its range. */
    String brief(Share share) {
        return share.whole() == 0 ? sentences.say("agreement.unstated") : sentences.say("agreement.share", Map.of("percent", percent(share),
                "part", Integer.toString(share.part()), "whole", Integer.toString(share.whole())));
    }

    /** A number of drawings. */
    static String count(int drawings) {
        return String.format(Locale.ROOT, "%,d", drawings);
    }

    private String full(Measure measure) {
        return sentences.say("agreement.measure.counts", Map.of("measure", percent(measure), "part", Integer.toString(measure.share().part()),
                "whole", Integer.toString(measure.share().whole())));
    }

    private String percent(Measure measure) {
        Interval interval = measure.interval().orElseThrow();
        return sentences.say("agreement.measure", Map.of("percent", percent(measure.share()),
                "lo", hundredths(interval.lo()), "hi", hundredths(interval.hi()), "star", measure.undefined() > 0 ? STAR : ""));
    }

    /** Rounded from the whole numbers, a half upwards. */
    private static String percent(Share share) {
        return Integer.toString((200 * share.part() + share.whole()) / (2 * share.whole()));
    }

    private static Map<Method, Measure> of(Detection detection, Function<Rates, Measure> one) {
        Map<Method, Measure> measures = new EnumMap<>(Method.class);
        detection.rates().forEach((method, rates) -> measures.put(method, one.apply(rates)));
        return measures;
    }

    private TextTable head() {
        List<String> cells = new ArrayList<>(List.of(""));
        List.of(Method.values()).forEach(method -> cells.add(label(method)));
        return new TextTable(false).row(cells);
    }

    private List<String> measures(String key, Map<Method, Measure> measures, boolean counts, Map<String, List<String>> stars) {
        String name = sentences.say("agreement." + key);
        List<String> cells = new ArrayList<>(List.of(name));
        measures.forEach((method, measure) -> {
            if (measure.share().whole() == 0) {
                cells.add(sentences.say("agreement.measure.undefined"));
                return;
            }
            cells.add(counts ? full(measure) : percent(measure));
            star(name, method, measure.undefined(), stars);
        });
        return cells;
    }

    private List<String> lead(String name, Map<Method, Difference> lead, Map<String, List<String>> stars) {
        List<String> cells = new ArrayList<>(List.of(name, ""));
        lead.forEach((method, difference) -> {
            if (difference.value().isEmpty()) {
                cells.add(sentences.say("agreement.measure.undefined"));
                return;
            }
            Interval interval = difference.interval().orElseThrow();
            cells.add(sentences.say("agreement.difference", Map.of("points", signed(difference.value().getAsDouble()), "lo", signed(interval.lo()),
                    "hi", signed(interval.hi()), "star", difference.undefined() > 0 ? STAR : "")));
            star(name, method, difference.undefined(), stars);
        });
        return cells;
    }

    /** Methods undefined in equally many drawings share a line. */
    private void star(String name, Method method, int undefined, Map<String, List<String>> stars) {
        if (undefined > 0) {
            String told = sentences.say("agreement.star", Map.of("measure", name, "undefined", count(undefined), "drawings", drawings));
            stars.computeIfAbsent(told, line -> new ArrayList<>()).add(label(method));
        }
    }

    private void write(TextTable table, Map<String, List<String>> stars) {
        layout.raw(table.lines());
        stars.forEach((told, methods) -> layout.line(2, 4, Layout.Ink.FAINT, sentences.say("agreement.star.methods", Map.of("text", told,
                "methods", String.join(", ", methods)))));
    }

    private String label(Method method) {
        return sentences.say("agreement.method." + method.word());
    }

    private static String hundredths(double share) {
        return Long.toString(Math.round(100 * share));
    }

    private static String signed(double difference) {
        long points = Math.round(100 * difference);
        return (points > 0 ? "+" : "") + points;
    }
}
