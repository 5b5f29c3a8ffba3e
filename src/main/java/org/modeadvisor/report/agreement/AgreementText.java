package org.modeadvisor.report.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modeadvisor.agreement.Accuracy;
import org.modeadvisor.agreement.Agreement;
import org.modeadvisor.agreement.Confusion;
import org.modeadvisor.agreement.Measure;
import org.modeadvisor.agreement.MechanismRow;
import org.modeadvisor.agreement.Method;
import org.modeadvisor.agreement.ModelRow;
import org.modeadvisor.agreement.Share;
import org.modeadvisor.agreement.Slice;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.TextTable;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;

/** The agreement as text: what it is worth and how to read it, then mode by mode, the sets, the models, the mechanisms, the cases. */
public final class AgreementText {

    private final Agreement agreement;
    private final Sentences sentences;
    private final Layout layout;
    private final Figures figures;

    private AgreementText(Agreement agreement, boolean colour) {
        this.agreement = agreement;
        this.sentences = agreement.vocabulary().sentences();
        this.layout = new Layout(colour);
        this.figures = new Figures(agreement, layout);
    }

    /** The whole text. @param colour whether to colour it for a terminal */
    public static String of(Agreement agreement, boolean colour) {
        return new AgreementText(agreement, colour).write();
    }

    private String write() {
        int cases = agreement.cases().size();
        layout.line(0, 0, Layout.Ink.BOLD, cases == 1 ? sentences.say("agreement.head.one")
                : sentences.say("agreement.head.some", Map.of("count", Integer.toString(cases))));
        layout.line(0, sentences.say("agreement.rules", Map.of("count", Integer.toString(agreement.ruleSet().rules()), "digest", agreement.ruleSet().digest())));
        if (!agreement.skipped().isEmpty()) {
            layout.line(0, sentences.say("agreement.skipped", Map.of("cases", String.join(", ", agreement.skipped()))));
        }
        layout.heading(sentences.say("heading.agreement.worth"));
        layout.line(2, sentences.say("agreement.worth"));
        reading();
        agreement.modes().forEach((mode, detection) -> {
            layout.heading(Sentences.capital(agreement.vocabulary().label(new NodeName(Kind.MODE, mode))));
            confusion(detection.rates().get(Method.RULES).counts());
            layout.blank();
            figures.detection(detection);
        });
        layout.heading(sentences.say("heading.agreement.all-modes"));
        figures.detection(agreement.allModes());
        layout.heading(sentences.say("heading.agreement.set"));
        layout.line(2, sentences.say("agreement.set.note"));
        Map<String, Accuracy> sets = new LinkedHashMap<>();
        sets.put("exact", agreement.exact());
        sets.put("lenient", agreement.lenient());
        figures.accuracy(sets);
        models();
        mechanisms();
        slices();
        new CaseTables(agreement, layout).write();
        return layout.toString();
    }

    private void reading() {
        layout.heading(sentences.say("heading.agreement.reading"));
        layout.line(2, sentences.say("agreement.reading.advised"));
        layout.line(2, sentences.say("agreement.reading.measures"));
        layout.line(2, sentences.say("agreement.reading.baselines"));
        layout.line(2, sentences.say("agreement.reading.intervals", Map.of("drawings", Figures.count(agreement.resampling().drawings()),
                "seed", Long.toString(agreement.resampling().seed()))));
    }

    private void confusion(Confusion counts) {
        layout.raw(new TextTable(true).row(List.of("", sentences.say("agreement.observed"), sentences.say("agreement.not-observed")))
                .row(numbers(sentences.say("agreement.advised"), counts.truePositives(), counts.falsePositives()))
                .row(numbers(sentences.say("agreement.not-advised"), counts.falseNegatives(), counts.trueNegatives())).lines());
    }

    private void models() {
        layout.heading(sentences.say("heading.agreement.model"));
        figures.accuracy(Map.of("model.right", agreement.model()));
        layout.blank();
        layout.line(2, sentences.say("agreement.model.note"));
        List<ModelRow> rows = agreement.modelRows().get(Method.RULES);
        List<String> head = new ArrayList<>(List.of(""));
        rows.forEach(row -> head.add(Integer.toString(head.size())));
        head.add(sentences.say("agreement.open"));
        TextTable table = new TextTable(true).row(head);
        for (int i = 0; i < rows.size(); i++) {
            String label = agreement.vocabulary().label(new NodeName(Kind.MODEL, rows.get(i).observed()));
            table.row(numbers(sentences.say("agreement.model.row", Map.of("number", head.get(i + 1), "label", label)),
                    Stream.concat(rows.get(i).said().values().stream(), Stream.of(rows.get(i).open())).mapToInt(count -> count).toArray()));
        }
        layout.raw(table.lines());
    }

    private void mechanisms() {
        layout.heading(sentences.say("heading.agreement.mechanisms"));
        layout.line(2, sentences.say("agreement.mechanisms.note"));
        figures.detection(agreement.mechanisms());
        layout.blank();
        String open = sentences.say("agreement.open");
        String inactive = sentences.say("agreement.mechanism.inactive");
        String active = sentences.say("agreement.mechanism.active");
        TextTable table = new TextTable(true)
                .row(List.of("", "", "", sentences.say("agreement.mechanism.seen"), "", "", sentences.say("agreement.mechanism.unlisted")))
                .row(List.of("", active, open, inactive, active, open, inactive));
        for (MechanismRow row : agreement.mechanismRows()) {
            table.row(numbers(agreement.vocabulary().label(new NodeName(Kind.MECHANISM, row.mechanism())), row.seen().active(), row.seen().open(),
                    row.seen().inactive(), row.unlisted().active(), row.unlisted().open(), row.unlisted().inactive()));
        }
        layout.raw(table.lines());
    }

    private void slices() {
        layout.heading(sentences.say("heading.agreement.slices"));
        layout.line(2, sentences.say("agreement.slices.note"));
        TextTable table = new TextTable(false).row(List.of(sentences.say("agreement.slice.column"), sentences.say("agreement.slice.modes"),
                sentences.say("agreement.exact"), sentences.say("agreement.lenient"), sentences.say("agreement.model.right")));
        for (Slice slice : agreement.slices()) {
            List<Share> shares = Stream.of(slice.modes(), slice.exact(), slice.lenient(), slice.model()).map(Measure::share).toList();
            if (shares.stream().anyMatch(share -> share.whole() > 0)) {
                List<String> cells = new ArrayList<>(List.of(sentences.say("agreement.slice." + (slice.value().isEmpty() ? "unstated" : slice.value()))));
                shares.forEach(share -> cells.add(figures.brief(share)));
                table.row(cells);
            }
        }
        layout.raw(table.lines());
    }

    private static List<String> numbers(String label, int... counts) {
        List<String> cells = new ArrayList<>(List.of(label));
        for (int count : counts) {
            cells.add(Integer.toString(count));
        }
        return cells;
    }
}
