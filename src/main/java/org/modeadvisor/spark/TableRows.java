package org.modeadvisor.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.modeadvisor.batch.CellText;
import org.modeadvisor.batch.RawRow;

/** Rows of Spark's tables as ours, those of one file at a time. Behind the cells stand the file and the number of the row in it. */
final class TableRows {

    private final Iterator<Row> rows;
    private final int columns;
    private Row next;

    TableRows(Iterator<Row> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** The file of the row that comes next; empty at the end. */
    Optional<String> nextFile() {
        if (next == null && rows.hasNext()) {
            next = rows.next();
        }
        return Optional.ofNullable(next).map(row -> row.getString(columns));
    }

    /** The rows as long as they are of that file. */
    Iterator<RawRow> ofFile(String file) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return nextFile().filter(file::equals).isPresent();
            }

            @Override
            public RawRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                String[] cells = new String[columns];
                Arrays.setAll(cells, i -> text(next.get(i)));
                RawRow row = new RawRow.Cells(next.getLong(columns + 1) + 1, Arrays.asList(cells));
                next = null;
                return row;
            }
        };
    }

    private static String text(Object value) {
        if (value instanceof Boolean yes) {
            return CellText.of((boolean) yes);
        } else if (value instanceof Double || value instanceof Float) {
            return CellText.of(((Number) value).doubleValue());
        }
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value == null ? null : value.toString();
    }
}
