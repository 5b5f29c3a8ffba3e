package org.modeadvisor.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.modeadvisor.batch.Chunk;
import org.modeadvisor.batch.ChunkMaker;
import org.modeadvisor.batch.Mark;
import org.modeadvisor.batch.RawRow;

/** The answers of a partition, some rows at a time: no more of it is in memory than one chunk. */
final class Chunks implements Iterator<Chunk> {

    private final Iterator<RawRow> rows;
    private final ChunkMaker maker;
    private final int rowsAtOnce;

    Chunks(Iterator<RawRow> rows, ChunkMaker maker, int rowsAtOnce) {
        this.rows = rows;
        this.maker = maker;
        this.rowsAtOnce = rowsAtOnce;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Chunk next() {
        List<RawRow> some = new ArrayList<>(rowsAtOnce);
        for (long held = 0; some.size() < rowsAtOnce && held < ChunkMaker.MOST_HELD && rows.hasNext();) {
            RawRow row = rows.next();
            held += row instanceof RawRow.Text text ? text.bytes().length : 0;
            some.add(row);
        }
        // Where a task is broken off Spark begins it anew, so nobody asks how far it had come.
        return maker.make(some, Mark.START);
    }
}
