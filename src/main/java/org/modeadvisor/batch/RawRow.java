package org.modeadvisor.batch;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** One row as it stands in the input, before anybody has understood it. */
public sealed interface RawRow {

    /** Which row it is, counted from 1; a head is none. */
    long row();

    /** The line of the file in which it begins, or where there are no lines the number of the row, counted from 1. */
    long line();

    /**
     * Of a text file.
     *
     * @param bytes without the end of its last line; not to be changed
     */
    record Text(long row, long line, byte[] bytes) implements RawRow {
        @Override
        public boolean equals(Object other) {
            return other instanceof Text text && row == text.row && line == text.line && Arrays.equals(bytes, text.bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(row, line, Arrays.hashCode(bytes));
        }

        @Override
        public String toString() {
            return "row " + row + ", line " + line;
        }
    }

    /** Of a table that knows its columns. @param cells a text for each column, null where nothing stands */
    record Cells(long row, List<String> cells) implements RawRow {
        public Cells {
            // A list that may hold null, which List.copyOf does not.
            cells = Collections.unmodifiableList(Arrays.asList(cells.toArray(String[]::new)));
        }

        @Override
        public long line() {
            return row;
        }
    }
}
