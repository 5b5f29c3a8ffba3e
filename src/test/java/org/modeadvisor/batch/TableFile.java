package org.modeadvisor.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What stands in a Parquet file. */
public final class TableFile {

    private TableFile() {}

    /** Its columns, then its rows, each as a list of texts. */
    public static List<String> rows(Path file) throws IOException {
        try (ParquetRows rows = ParquetRows.open(file, file.toString())) {
            List<String> all = new ArrayList<>(List.of(rows.head().toString()));
            rows.next(Integer.MAX_VALUE).forEach(row -> all.add(((RawRow.Cells) row).cells().toString()));
            return all;
        }
    }
}
