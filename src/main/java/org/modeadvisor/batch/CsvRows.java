package org.modeadvisor.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;

/** Comma-separated values (RFC 4180): each row is given by itself, so that one of another encoding spoils no other. */
public final class CsvRows implements RowReader {

    private static final CsvReader.CsvReaderBuilder READER = CsvReader.builder();

    private final Columns columns;

    public CsvRows(Columns columns) {
        this.columns = columns;
    }

    /** The cells of a row; empty, with a problem in the log, where it has none. */
    static Optional<List<String>> cells(SourceText source, ProblemLog log) {
        try (CsvReader<CsvRecord> reader = READER.ofCsvRecord(source.text())) {
            List<CsvRecord> records = reader.stream().toList();
            if (records.size() == 1) {
                return Optional.of(records.get(0).getFields());
            }
        } catch (CsvParseException | IOException e) {
            // Told below: whatever it is, the row has no cells.
        }
        log.error("not-csv", source, source.at(1, 0), "This row cannot be split into cells: a quotation mark is not closed or stands alone.",
                "Put a cell with a comma, a quotation mark or a line end between \", and write a \" in it twice.");
        return Optional.empty();
    }

    @Override
    public Optional<CaseStudy> read(RawRow row, ProblemLog log) {
        return RowText.of(((RawRow.Text) row).bytes(), log).flatMap(source -> cells(source, log).flatMap(cells -> read(cells, source, log)));
    }

    private Optional<CaseStudy> read(List<String> cells, SourceText source, ProblemLog log) {
        int wanted = columns.names().size();
        if (cells.size() != wanted) {
            log.error("wrong-shape", source, source.at(1, 0), "This row has " + cells.size() + " cells; the head has " + wanted + " columns.",
                    "Give it one cell a column; an empty one is not known.");
            return Optional.empty();
        }
        return columns.study(cells, source, places(source.text(), wanted), log);
    }

    /** Where each cell begins. */
    private static List<Position> places(String text, int wanted) {
        List<Position> places = new ArrayList<>(wanted);
        int line = 1;
        int lineStart = 0;
        boolean quoted = false;
        places.add(new Position("", 1, 1));
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\n') {
                line++;
                lineStart = i + 1;
            } else if (letter == ',' && !quoted) {
                places.add(new Position("", line, i - lineStart + 2));
            }
        }
        return places;
    }
}
