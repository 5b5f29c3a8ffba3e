package org.modeadvisor.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;

/**
 * Answers as Parquet. Such a file ends with a table of contents, so nothing can be added to one that was broken off: parts are written,
 * each a file of its own with one group of rows, and joined in the end. A part ends with the chunk that fills it, so that the same input
 * gives the same groups whether or not the run was broken off.
 */
final class ParquetAnswers implements AnswerFile {

    /** Some megabytes packed, and a few dozen while it is written. */
    private static final int ROWS_OF_A_PART = 25_000;

    private final Path folder;
    private final Path joined;
    private final MessageType schema;
    private final Map<String, String> remarks;
    private long parts;
    private ParquetWriter<Object[]> part;
    private long rowsOfPart;

    /** @param parts how many are kept @param joined where the file is put together @param remarks what the file says of itself */
    ParquetAnswers(Path folder, long parts, Path joined, AnswerColumns columns, Map<String, String> remarks) {
        this.folder = folder;
        this.joined = joined;
        this.schema = ParquetRowWriter.schema(columns.columns());
        this.parts = parts;
        this.remarks = remarks;
    }

    private Path part(long number) {
        return folder.resolve("part-%05d.parquet".formatted(number));
    }

    @Override
    public void add(Chunk chunk) throws IOException {
        if (part == null) {
            Files.deleteIfExists(part(parts));
            part = ParquetRowWriter.open(part(parts), schema);
        }
        for (Object[] row : chunk.rows()) {
            part.write(row);
        }
        rowsOfPart += chunk.rows().size();
        if (rowsOfPart >= ROWS_OF_A_PART) {
            end();
        }
    }

    private void end() throws IOException {
        if (part != null) {
            part.close();
            part = null;
            try (FileChannel written = FileChannel.open(part(parts), StandardOpenOption.WRITE)) {
                written.force(false);
            }
            rowsOfPart = 0;
            parts++;
        }
    }

    @Override
    public OptionalLong settle() {
        return part == null ? OptionalLong.of(parts) : OptionalLong.empty();
    }

    @Override
    public void finish() throws IOException {
        end();
        Files.deleteIfExists(joined);
        ParquetFileWriter whole = new ParquetFileWriter(new LocalOutputFile(joined), schema, ParquetFileWriter.Mode.CREATE, ParquetWriter.DEFAULT_BLOCK_SIZE, 0);
        whole.start();
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration()).withCodecFactory(new ParquetCodecs()).build();
        for (long number = 0; number < parts; number++) {
            try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(part(number)), options)) {
                reader.appendTo(whole);
            }
        }
        whole.end(remarks);
        try (FileChannel written = FileChannel.open(joined, StandardOpenOption.WRITE)) {
            written.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
        }
    }
}
