package org.modeadvisor.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.RangeText;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Tree;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * The head of a table: a column {@code id}, one for each variable that anything is known of, and others of the case file's header. A cell
 * holds an answer as a case file does, a range as {@code 2..3} or {@code [2, 3]}; an empty one is not known. Immutable and thread-safe.
 */
public final class Columns {

    private static final String ID = "id";
    private static final int MOST_NAMED = 10;
    /** What of a case file's header a cell can hold. */
    private static final Set<String> PLAIN = Set.of(ID, "title", "place", "period", "application-field", "as-of", "summary");

    private final List<String> names;
    private final List<String> missing;
    /** Of each column, whether it is no variable. */
    private final boolean[] plain;

    private Columns(List<String> names, List<String> missing) {
        this.names = names;
        this.missing = missing;
        this.plain = new boolean[names.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = PLAIN.contains(names.get(i));
        }
    }

    /**
     * The columns of a file.
     *
     * @param source the file's first lines, to be quoted; may be empty
     * @throws ProblemException with every column that is none, stands twice or is missing
     */
    public static Columns of(List<String> names, SourceText source, Vocabulary vocabulary) {
        ProblemLog log = new ProblemLog();
        Position head = source.lines().isEmpty() ? Position.of(source.file()) : source.at(1, 0);
        List<String> variables = vocabulary.variables().stream().map(Variable::id).toList();
        List<String> known = Stream.concat(PLAIN.stream().sorted(), variables.stream()).toList();
        if (names.size() == 1 && names.get(0).matches(".*[;\\t].*")) {
            log.error("wrong-shape", source, head, "The columns of this file are not parted by commas.", "Save it as CSV with commas between the cells.");
            log.throwIfErrors();
        }
        Set<String> seen = new HashSet<>();
        List<String> strange = new ArrayList<>();
        for (String name : names) {
            if (known.contains(name)) {
                if (!seen.add(name)) {
                    log.error("duplicate-column", source, head, "The column `" + name + "` stands here twice.", "Keep one of the two.");
                }
            } else if (Suggestions.nearest(name, known).isPresent()) {
                log.error("unknown-column", source, head, "The column `" + name + "` is no variable of the vocabulary.", Suggestions.didYouMean(name, known, ""));
            } else {
                strange.add("`" + name + "`");
            }
        }
        if (!strange.isEmpty()) {
            String more = strange.size() > MOST_NAMED ? " and " + (strange.size() - MOST_NAMED) + " more" : "";
            log.error("unknown-column", source, head, "No variables of the vocabulary are the columns " + String.join(", ", strange.subList(0, Math.min(MOST_NAMED, strange.size())))
                    + more + ".", "Remove them, or see `mode-advisor vocabulary` for all variables.");
        }
        if (!seen.contains(ID)) {
            log.error("missing-column", source, head, "There is no column `id`, so no answer could be traced to its case.", "Add a column `id` with a name for each case.");
        }
        log.throwIfErrors();
        return new Columns(List.copyOf(names), variables.stream().filter(id -> !seen.contains(id)).toList());
    }

    /** Their names in the order of the file. */
    public List<String> names() {
        return names;
    }

    /** The variables without a column: of them nothing is known in any row. */
    public List<String> missing() {
        return missing;
    }

    /** The case in a row. @param cells as many as there are columns, null where nothing stands @param source the row @param at where each cell stands */
    Optional<CaseStudy> study(List<String> cells, SourceText source, List<Position> at, ProblemLog log) {
        List<Tree.Entry> top = new ArrayList<>();
        List<Tree.Entry> facts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String cell = cells.get(i) == null ? "" : cells.get(i).strip();
            if (plain[i]) {
                if (cell.isEmpty() && name.equals(ID)) {
                    log.error("missing-value", source, at.get(i), "This row has nothing in the column `" + ID + "`.", "Give each case an id.");
                    return Optional.empty();
                }
                if (!cell.isEmpty()) {
                    top.add(new Tree.Entry(name, at.get(i), new Tree.Scalar(cell, !cell.isEmpty(), at.get(i))));
                }
            } else if (!cell.isEmpty()) {
                facts.add(new Tree.Entry(name, at.get(i), answer(cell, at.get(i))));
            }
        }
        Position row = at.get(0);
        top.add(new Tree.Entry("facts", row, new Tree.Mapping(facts, row)));
        return new CaseReader(new Document(source, new Tree.Mapping(top, row)), log).read();
    }

    /** What a cell says, as a case file would hold it. */
    private static Tree answer(String cell, Position at) {
        // One letter is no range, and most cells hold one; a word is none either.
        boolean maybe = cell.length() > 1 && (cell.charAt(0) == '[' || Character.isDigit(cell.charAt(0)));
        Optional<List<String>> range = maybe ? RangeText.ends(cell) : Optional.empty();
        if (range.isPresent()) {
            return new Tree.Sequence(range.get().stream().<Tree>map(end -> new Tree.Scalar(end, false, at)).toList(), at);
        }
        return new Tree.Scalar(cell, false, at);
    }
}
