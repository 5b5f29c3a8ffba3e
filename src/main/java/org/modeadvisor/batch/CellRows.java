package org.modeadvisor.batch;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;

/** Rows of a table that knows its columns, such as Parquet. Their place is the number of the row. */
public final class CellRows implements RowReader {

    private static final SourceText NO_TEXT = SourceText.of("", "");

    private final Columns columns;
    private final List<Position> nowhere;

    public CellRows(Columns columns) {
        this.columns = columns;
        this.nowhere = Collections.nCopies(columns.names().size(), new Position("", 1, 0));
    }

    @Override
    public Optional<CaseStudy> read(RawRow row, ProblemLog log) {
        return columns.study(((RawRow.Cells) row).cells(), NO_TEXT, nowhere, log);
    }
}
