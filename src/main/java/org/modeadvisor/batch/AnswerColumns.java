package org.modeadvisor.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modeadvisor.explanation.Summary;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Conclusions;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * An answer as one row of a table. The columns: {@code case}; where there are scenarios {@code scenario}, {@code opens} and {@code closes};
 * of each mode {@code mode-ID-verdict}, {@code -lo}, {@code -hi}; {@code primary}, the mode that comes first; {@code combination},
 * {@code combination-state}, {@code development-model}; of each mechanism {@code mechanism-ID-state}, {@code -lo}, {@code -hi}; of each stage
 * {@code stage-ID-lo}, {@code -hi}; {@code caveats-raised}, {@code caveats-open}, {@code notes}. Several ids in a cell have a blank between.
 * Immutable and thread-safe.
 */
public final class AnswerColumns {

    private static final List<String> ENDS = List.of("lo", "hi");

    private final List<Column> columns = new ArrayList<>();
    private final boolean scenarios;

    /** A column. @param level whether it holds whole numbers 0 to 4, else texts that may be null */
    public record Column(String name, boolean level) {}

    /** @param scenarios whether there are any */
    public AnswerColumns(Vocabulary vocabulary, boolean scenarios) {
        this.scenarios = scenarios;
        Conclusions conclusions = vocabulary.conclusions();
        texts("case");
        if (scenarios) {
            texts("scenario", "opens", "closes");
        }
        conclusions.modes().forEach(mode -> strength(mode, "verdict"));
        texts("primary", "combination", "combination-state", "development-model");
        conclusions.ofKind(Kind.MECHANISM).forEach(mechanism -> strength(mechanism, "state"));
        conclusions.ofKind(Kind.STAGE).forEach(stage -> ends(stage.node()));
        texts("caveats-raised", "caveats-open", "notes");
    }

    private void texts(String... names) {
        for (String name : names) {
            columns.add(new Column(name, false));
        }
    }

    private void strength(Term term, String state) {
        texts(term.node().kind().word() + "-" + term.node().id() + "-" + state);
        ends(term.node());
    }

    private void ends(NodeName node) {
        ENDS.forEach(end -> columns.add(new Column(node.kind().word() + "-" + node.id() + "-" + end, true)));
    }

    /** The columns in their order. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** A row for the case as it stands, and one for each scenario. */
    public List<Object[]> rows(Reply.Answered answered) {
        List<Object[]> rows = new ArrayList<>(1 + answered.scenarios().size());
        rows.add(row(answered, answered.asItIs(), Optional.empty()));
        answered.scenarios().forEach(tried -> rows.add(row(answered, tried.summary(), Optional.of(tried))));
        return rows;
    }

    /** @return for each column an {@link Integer} or a {@link String}, the latter null where there is nothing to say */
    private Object[] row(Reply.Answered answered, Summary summary, Optional<Reply.Tried> tried) {
        List<Object> row = new ArrayList<>(columns.size());
        row.add(answered.study().id());
        if (scenarios) {
            row.add(tried.map(t -> t.scenario().id()).orElse(null));
            row.add(tried.map(t -> String.join(" ", t.opens())).filter(ids -> !ids.isEmpty()).orElse(null));
            row.add(tried.map(t -> String.join(" ", t.closes())).filter(ids -> !ids.isEmpty()).orElse(null));
        }
        for (Summary.Mode mode : summary.modes()) {
            row.add(mode.verdict().word());
            ends(row, mode.bounds());
        }
        row.add(summary.modes().stream().filter(Summary.Mode::primary).map(mode -> mode.term().node().id()).findFirst().orElse(null));
        row.add(summary.combination().id().orElse(null));
        row.add(summary.combination().settled() ? "settled" : "open");
        row.add(summary.model().map(Term.Model::code).orElse(null));
        for (Summary.Mechanism mechanism : summary.mechanisms()) {
            row.add(switch (mechanism.state()) {
                case TRUE -> "active";
                case FALSE -> "inactive";
                case OPEN -> "open";
            });
            ends(row, mechanism.bounds());
        }
        summary.stages().forEach(stage -> ends(row, stage.bounds()));
        row.add(caveats(summary, Truth.TRUE));
        row.add(caveats(summary, Truth.OPEN));
        row.add(orNull(summary.notes().stream().map(Term.Note::code).collect(Collectors.joining(" "))));
        return row.toArray();
    }

    private static void ends(List<Object> row, Bounds bounds) {
        row.add(bounds.lo());
        row.add(bounds.hi());
    }

    private static String caveats(Summary summary, Truth state) {
        return orNull(summary.caveats().stream().filter(caveat -> caveat.state() == state).map(caveat -> caveat.term().code()).collect(Collectors.joining(" ")));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
