package org.modeadvisor.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One row a line, with the columns of {@link AnswerColumns}; a cell without anything to say is empty. */
public final class AnswerCsv implements AnswerForm {

    private final AnswerColumns columns;

    public AnswerCsv(AnswerColumns columns) {
        this.columns = columns;
    }

    @Override
    public byte[] head() {
        return csv(Stream.of(columns.columns().stream().map(AnswerColumns.Column::name).toList()));
    }

    @Override
    public byte[] lines(Reply.Answered answered) {
        return csv(columns.rows(answered).stream().map(row -> Arrays.stream(row).map(cell -> cell == null ? null : cell.toString()).toList()));
    }

    private static byte[] csv(Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
