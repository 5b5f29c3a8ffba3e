package org.modeadvisor.batch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;

/** The rows of a Parquet file; a group of rows at a time is held, as large as whoever wrote it made it. */
final class ParquetRows implements RowSource {

    private static final String MAGIC = "PAR1";

    private final String name;
    private final ParquetFileReader reader;
    private final MessageColumnIO columns;
    private RecordReader<String[]> group;
    private long leftInGroup;
    private long rows;

    private ParquetRows(String name, ParquetFileReader reader) {
        this.name = name;
        this.reader = reader;
        this.columns = new ColumnIOFactory().getColumnIO(schema());
    }

    /** @throws ProblemException where it is no Parquet file, was cut off, or has columns that no cell can be read from */
    static ParquetRows open(Path file, String name) throws IOException {
        checkEnds(file, name);
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration()).withCodecFactory(new ParquetCodecs()).build();
        ParquetFileReader reader;
        try {
            reader = ParquetFileReader.open(new LocalInputFile(file), options);
        } catch (RuntimeException | IOException e) {
            throw problem("damaged-file", name, 0, "The footer of this Parquet file cannot be read, so its columns are not known.");
        }
        checkTypes(reader.getFileMetaData().getSchema(), name);
        return new ParquetRows(name, reader);
    }

    private static void checkEnds(Path file, String name) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[MAGIC.length()];
            byte[] tail = new byte[MAGIC.length()];
            boolean both = bytes.length() >= head.length + tail.length;
            if (both) {
                bytes.readFully(head);
                bytes.seek(bytes.length() - tail.length);
                bytes.readFully(tail);
            }
            boolean begins = new String(head, StandardCharsets.ISO_8859_1).equals(MAGIC);
            if (!begins) {
                throw problem("not-parquet", name, 0, "This is no Parquet file: it does not begin as one.");
            }
            if (!new String(tail, StandardCharsets.ISO_8859_1).equals(MAGIC)) {
                throw problem("truncated-file", name, 0, "This Parquet file was cut off: its footer, which says where the rows are, is missing.");
            }
        }
    }

    private static void checkTypes(MessageType schema, String name) {
        ProblemLog log = new ProblemLog();
        for (Type column : schema.getFields()) {
            if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED) || column.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
                log.error("wrong-column", name, "The column `" + column.getName() + "` holds neither texts nor numbers nor yes and no.",
                        "Write a range as a text such as 2..3, and leave out what is no variable.");
            }
        }
        log.throwIfErrors();
    }

    private MessageType schema() {
        return reader.getFileMetaData().getSchema();
    }

    /** The names of the columns in their order. */
    List<String> head() {
        return schema().getFields().stream().map(Type::getName).toList();
    }

    @Override
    public List<RawRow> next(int most) {
        List<RawRow> read = new ArrayList<>();
        try {
            while (read.size() < most && more()) {
                leftInGroup--;
                rows++;
                read.add(new RawRow.Cells(rows, Arrays.asList(group.read())));
            }
        } catch (RuntimeException | IOException e) {
            throw problem("damaged-file", name, rows + read.size(), "From this row on this Parquet file cannot be read: " + why(e) + ".");
        }
        return read;
    }

    private static String why(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
    }

    private boolean more() throws IOException {
        while (leftInGroup == 0) {
            PageReadStore pages = reader.readNextRowGroup();
            if (pages == null) {
                return false;
            }
            begin(pages);
        }
        return true;
    }

    private void begin(PageReadStore pages) {
        leftInGroup = pages.getRowCount();
        group = columns.getRecordReader(pages, new CellConverters(schema()));
    }

    @Override
    public Mark mark() {
        return new Mark(rows, 0, 0);
    }

    @Override
    public void skipTo(Mark mark) throws IOException {
        int next = 0;
        while (next < reader.getRowGroups().size() && rows + reader.getRowGroups().get(next).getRowCount() <= mark.rows()) {
            rows += reader.getRowGroups().get(next).getRowCount();
            reader.skipNextRowGroup();
            next++;
        }
        next((int) (mark.rows() - rows));
    }

    @Override
    public long size() {
        return reader.getRecordCount();
    }

    @Override
    public long done(Mark mark) {
        return mark.rows();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static ProblemException problem(String code, String name, long row, String message) {
        return ProblemException.of(code, new Position(name, (int) Math.min(row, Integer.MAX_VALUE), 0), message,
                "Copy or write the file again, and compare its size with the original's.");
    }
}
