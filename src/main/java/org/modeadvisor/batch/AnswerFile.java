package org.modeadvisor.batch;

import java.io.IOException;
import java.util.OptionalLong;

/** A file that answers are written to, one chunk behind the other. Not thread-safe. */
interface AnswerFile extends AutoCloseable {

    /** Adds a chunk. */
    void add(Chunk chunk) throws IOException;

    /**
     * Puts on the disk what was added.
     *
     * @return how much of the file is safe, as whoever goes on with it has to be told; empty where the file cannot be parted here
     */
    OptionalLong settle() throws IOException;

    /** Puts everything on the disk as one file. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
