package org.modeadvisor.batch;

import java.io.IOException;

/** Where a run puts its answers and the rows set aside. Not thread-safe. */
public interface Output extends AutoCloseable {

    /** What a person calls it. */
    String name();

    /** What to do about a failure, after what has to be done first. @param first such as "Make room" */
    String remedy(String first);

    /** How far the input was read when an earlier run was broken off; {@link Mark#START} where there was none. */
    Mark begun();

    /** What the answers kept from an earlier run come to. @param nothing of the same shape */
    Tally kept(Tally nothing);

    /** Adds a chunk. @param all what all answers so far come to, this chunk's included */
    void add(Chunk chunk, Tally all) throws IOException;

    /** Whether an earlier run had answered everything, and only {@link #finish} is left. */
    boolean finished();

    /** Everything was added: puts the files into their places. @param all what all answers come to */
    void finish(Tally all) throws IOException;

    @Override
    void close() throws IOException;
}
