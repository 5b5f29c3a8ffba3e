package org.modeadvisor.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;

/**
 * Cuts a file into rows at the ends of its lines, as bytes: what letters they stand for is asked of each row alone. Empty lines are passed
 * over. A row may be as long as a case file; of a longer one the beginning is given, which {@link RowText} refuses.
 */
final class TextRows implements RowSource {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int STEP = 1 << 16;

    private final InputStream in;
    private final long size;
    private final boolean quotes;
    private byte[] buffer = new byte[STEP];
    private int from;
    private int to;
    private boolean ended;
    private long rows;
    private long lines;
    /** Of the whole file, where {@link #from} stands. */
    private long bytes;

    /** @param size in bytes; 0 where nobody knows @param quotes whether a line end between quotation marks belongs to the row, as in CSV */
    TextRows(InputStream in, long size, boolean quotes) throws IOException {
        this.in = in;
        this.size = size;
        this.quotes = quotes;
        while (!ended && to < BYTE_ORDER_MARK.length) {
            fill();
        }
        if (to >= BYTE_ORDER_MARK.length && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
            pass(BYTE_ORDER_MARK.length);
        }
    }

    /** @throws ProblemException where the file begins with the mark of letters of two bytes each */
    void checkLetters(String name) {
        boolean marked = to >= 2 && (buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE || buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF);
        if (marked) {
            ProblemLog log = new ProblemLog();
            log.error("wrong-encoding", name, "This file is written in UTF-16, not in UTF-8.", "Save it with the encoding UTF-8.");
            log.throwIfErrors();
        }
    }

    /** Takes the first row as the head of a table, which does not count as a row. @return none where the file is empty */
    List<RawRow> head() throws IOException {
        List<RawRow> head = next(1);
        rows = 0;
        return head;
    }

    @Override
    public List<RawRow> next(int most) throws IOException {
        List<RawRow> read = new ArrayList<>();
        long held = 0;
        while (read.size() < most && held < ChunkMaker.MOST_HELD && more()) {
            long line = lines + 1;
            byte[] row = row();
            held += row.length;
            if (!LineBytes.blank(row, row.length)) {
                read.add(new RawRow.Text(++rows, line, row));
            }
        }
        return read;
    }

    private boolean more() throws IOException {
        while (from == to && !ended) {
            fill();
        }
        return from < to;
    }

    /** Takes everything up to the end of the row. Places are counted from {@link #from}, since the buffer moves when it is filled. */
    private byte[] row() throws IOException {
        boolean open = false;
        int firstLine = -1;
        for (int i = 0;; i++) {
            while (from + i == to) {
                boolean tooLong = i > RowText.LONGEST;
                if (tooLong || ended) {
                    // A quotation mark that nobody closes must not swallow the rows behind it.
                    return open && firstLine >= 0 ? take(firstLine) : tooLong ? beginning() : take(i);
                }
                fill();
            }
            byte letter = buffer[from + i];
            if (letter == '"' && quotes) {
                open = !open;
            } else if (letter == '\n') {
                if (!open) {
                    return take(i);
                }
                firstLine = firstLine < 0 ? i : firstLine;
            }
        }
    }

    /** The bytes before a line end, or before the end of the file, and passes over both. */
    private byte[] take(int length) {
        int end = length > 0 && buffer[from + length - 1] == '\r' ? length - 1 : length;
        byte[] row = Arrays.copyOfRange(buffer, from, from + end);
        pass(Math.min(length + 1, to - from));
        return row;
    }

    /** The beginning of a line that is too long, and passes over all of it. */
    private byte[] beginning() throws IOException {
        byte[] row = Arrays.copyOfRange(buffer, from, from + RowText.LONGEST + 1);
        boolean passed = false;
        while (!passed && more()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            passed = end < to;
            pass(Math.min(end + 1, to) - from);
        }
        return row;
    }

    private void pass(int count) {
        for (int i = from; i < from + count; i++) {
            lines += buffer[i] == '\n' ? 1 : 0;
        }
        from += count;
        bytes += count;
    }

    /** Reads on; makes room first. */
    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, to, buffer.length - to);
        ended = read < 0;
        to += Math.max(0, read);
    }

    @Override
    public Mark mark() {
        return new Mark(rows, lines, bytes);
    }

    @Override
    public void skipTo(Mark mark) throws IOException {
        long behind = mark.bytes() - bytes;
        if (behind <= to - from) {
            from += (int) behind;
        } else {
            in.skipNBytes(behind - (to - from));
            from = to;
        }
        bytes = mark.bytes();
        lines = mark.lines();
        rows = mark.rows();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long done(Mark mark) {
        return mark.bytes();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
