package org.modeadvisor.batch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.HiddenLetters;

/** Rows of a table that knows its columns, such as Parquet. Their place is the number of the row. */
public final class CellRows implements RowReader {

    private static final SourceText NO_TEXT = SourceText.of("", "");

    private static final char REPLACED = '\uFFFD';

    private final Columns columns;
    private final List<Position> nowhere;

    public CellRows(Columns columns) {
        this.columns = columns;
        this.nowhere = Collections.nCopies(columns.names().size(), new Position("", 1, 0));
    }

    @Override
    public Optional<CaseStudy> read(RawRow row, ProblemLog log) {
        List<String> cells = ((RawRow.Cells) row).cells();
        // What a reader of bytes puts in the place of what is not UTF-8.
        if (cells.stream().anyMatch(cell -> cell != null && cell.indexOf(REPLACED) >= 0)) {
            log.error("wrong-encoding", "", "This row holds a text that is not written in UTF-8, so its letters cannot be told.", "Write the file with texts in UTF-8.");
            return Optional.empty();
        }
        if (cells.stream().anyMatch(cell -> cell != null && HiddenLetters.first(cell).isPresent())) {
            log.error("hidden-letter", "", "A cell of this row holds a character that cannot be seen.", "Remove it; what can be seen is what counts.");
            return Optional.empty();
        }
        return columns.study(cells, NO_TEXT, nowhere, log);
    }
}
