package org.modeadvisor.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;

/** Answers as a Parquet file of their own on a file system of Hadoop, one of many that make up a table. Not thread-safe. */
public final class TablePart implements Closeable {

    private final ParquetWriter<Object[]> writer;

    /** Makes the file. */
    public TablePart(Path file, Configuration configuration, List<AnswerColumns.Column> columns) throws IOException {
        writer = ParquetRowWriter.open(HadoopOutputFile.fromPath(file, configuration), configuration, ParquetRowWriter.schema(columns));
    }

    /** Adds rows as {@link AnswerColumns#rows} gives them. */
    public void write(List<Object[]> rows) throws IOException {
        for (Object[] row : rows) {
            writer.write(row);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
