package org.modeadvisor.report.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modeadvisor.batch.Scenario;
import org.modeadvisor.batch.Tally;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.report.TextTable;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Vocabulary;

/** How many cases got which verdict, as things are and under each scenario, as tables. */
public final class BatchSummary {

    private final Tally tally;
    private final Vocabulary vocabulary;
    private final Sentences sentences;

    private BatchSummary(Tally tally, Vocabulary vocabulary) {
        this.tally = tally;
        this.vocabulary = vocabulary;
        this.sentences = vocabulary.sentences();
    }

    /** The tables, one below the other. */
    public static String of(Tally tally, List<Scenario> scenarios, Vocabulary vocabulary) {
        return new BatchSummary(tally, vocabulary).write(scenarios);
    }

    private String write(List<Scenario> scenarios) {
        StringBuilder text = new StringBuilder(sentences.say("batch.head", Map.of("answered", number(tally.answered()), "aside", number(tally.aside()))));
        text.append("\n\n").append(sentences.say("batch.heading.now")).append('\n').append(table(0));
        for (int i = 0; i < scenarios.size(); i++) {
            text.append('\n').append(sentences.say("batch.heading.scenario", Map.of("title", scenarios.get(i).title(), "scenario", scenarios.get(i).id())))
                    .append('\n').append(table(1 + i));
        }
        return text.toString();
    }

    private String table(int scenario) {
        TextTable table = new TextTable(true);
        List<String> head = new ArrayList<>(List.of(""));
        for (Verdict verdict : Verdict.values()) {
            head.add(vocabulary.conclusions().verdicts().stream().filter(v -> v.id().equals(verdict.word())).map(Term.Verdict::label).findFirst().orElse(verdict.word()));
        }
        if (scenario > 0) {
            head.addAll(List.of(sentences.say("batch.column.opens"), sentences.say("batch.column.closes")));
        }
        table.row(head);
        List<Term.Mode> modes = vocabulary.conclusions().modes();
        for (int mode = 0; mode < modes.size(); mode++) {
            List<String> row = new ArrayList<>(List.of(modes.get(mode).label()));
            for (Verdict verdict : Verdict.values()) {
                row.add(number(tally.verdicts(scenario, mode, verdict)));
            }
            if (scenario > 0) {
                row.addAll(List.of(number(tally.opened(scenario, mode)), number(tally.closed(scenario, mode))));
            }
            table.row(row);
        }
        return table.lines();
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
