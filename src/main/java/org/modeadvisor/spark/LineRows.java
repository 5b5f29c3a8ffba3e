package org.modeadvisor.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.modeadvisor.batch.LineBytes;
import org.modeadvisor.batch.RawRow;
import scala.Tuple2;

/** The lines of a piece of a file as rows, numbered as in the whole file. */
final class LineRows implements Iterator<RawRow> {

    private final Iterator<Tuple2<LongWritable, Text>> lines;
    private final long headLines;
    private long line;
    private long row;
    private RawRow next;

    /** @param before what lies before the piece in its file @param headLines how many lines at the beginning of the file are its head */
    LineRows(Iterator<Tuple2<LongWritable, Text>> lines, SplitLines before, long headLines) {
        this.lines = lines;
        this.headLines = headLines;
        this.line = before.lines();
        // The head was counted as a row.
        this.row = headLines > 0 ? Math.max(0, before.rows() - 1) : before.rows();
    }

    @Override
    public boolean hasNext() {
        while (next == null && lines.hasNext()) {
            Text text = lines.next()._2();
            line++;
            Optional<byte[]> bytes = line <= headLines ? Optional.empty() : LineBytes.row(text.getBytes(), text.getLength());
            bytes.ifPresent(found -> next = new RawRow.Text(++row, line, found));
        }
        return next != null;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        RawRow found = next;
        next = null;
        return found;
    }
}
