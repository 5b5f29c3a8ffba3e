package org.modeadvisor.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapred.FileOutputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.RecordWriter;
import org.apache.hadoop.mapred.Reporter;
import org.apache.hadoop.util.Progressable;
import org.modeadvisor.batch.AnswerColumns;
import org.modeadvisor.batch.Chunk;
import org.modeadvisor.batch.RowFormat;
import org.modeadvisor.batch.TablePart;
import org.modeadvisor.batch.Tally;

/** The files of one task; each is made when there is something to be written to it. */
final class PartWriter implements RecordWriter<Void, Chunk> {

    private static final String FORMAT = "mode-advisor.format";
    private static final String HEAD = "mode-advisor.head";
    private static final String COLUMNS = "mode-advisor.columns";
    /** Stands before the name of a column that holds levels. */
    private static final char LEVEL = '#';

    private final JobConf job;
    private final String name;
    private final Progressable progress;
    private OutputStream answers;
    private TablePart table;
    private OutputStream rejected;
    private Tally tally;

    PartWriter(JobConf job, String name, Progressable progress) {
        this.job = job;
        this.name = name;
        this.progress = progress;
    }

    /** Tells every task how to write. @param head what stands at the beginning of each text file of answers @param columns of a table */
    static void configure(JobConf job, RowFormat format, byte[] head, List<AnswerColumns.Column> columns) {
        job.set(FORMAT, format.word());
        job.set(HEAD, Base64.getEncoder().encodeToString(head));
        job.set(COLUMNS, columns.stream().map(column -> (column.level() ? LEVEL : "") + column.name()).collect(Collectors.joining(",")));
    }

    private List<AnswerColumns.Column> columns() {
        return Stream.of(job.get(COLUMNS).split(",")).map(name -> name.charAt(0) == LEVEL ? new AnswerColumns.Column(name.substring(1), true)
                : new AnswerColumns.Column(name, false)).toList();
    }

    @Override
    public void write(Void nothing, Chunk chunk) throws IOException {
        if (chunk.lines().length > 0) {
            if (answers == null) {
                answers = create(name + "." + job.get(FORMAT));
                answers.write(Base64.getDecoder().decode(job.get(HEAD)));
            }
            answers.write(chunk.lines());
        }
        if (!chunk.rows().isEmpty()) {
            if (table == null) {
                table = new TablePart(place(name + "." + job.get(FORMAT)), job, columns());
            }
            table.write(chunk.rows());
        }
        if (chunk.aside().length > 0) {
            if (rejected == null) {
                rejected = create(AnswerOutput.REJECTED + "/" + name + ".jsonl");
            }
            rejected.write(chunk.aside());
        }
        tally = tally == null ? chunk.tally() : tally.plus(chunk.tally());
    }

    private OutputStream create(String file) throws IOException {
        Path path = place(file);
        return path.getFileSystem(job).create(path, progress);
    }

    /** In the folder of this run of the task. */
    private Path place(String file) throws IOException {
        return FileOutputFormat.getTaskOutputPath(job, file);
    }

    @Override
    public void close(Reporter reporter) throws IOException {
        for (Closeable stream : Arrays.asList(answers, table, rejected)) {
            if (stream != null) {
                stream.close();
            }
        }
        if (tally != null) {
            try (OutputStream counts = create(AnswerOutput.TALLY + "/" + name + ".txt")) {
                counts.write(text(tally).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String text(Tally tally) {
        return LongStream.concat(LongStream.of(tally.answered(), tally.aside()), LongStream.of(tally.counts())).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    /** What {@link #close} has written. @param nothing of the same shape */
    static Tally tally(String text, Tally nothing) {
        long[] numbers = Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
        return nothing.like(numbers[0], numbers[1], Arrays.copyOfRange(numbers, 2, numbers.length));
    }
}
