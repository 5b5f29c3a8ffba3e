package org.modeadvisor.batch;

import java.io.IOException;
import java.util.List;

/** The rows of one input, from first to last, a few at a time. Not thread-safe. */
public interface RowSource extends AutoCloseable {

    /**
     * The next rows.
     *
     * @return at most so many; none at the end
     * @throws org.modeadvisor.diagnostics.ProblemException where the file is damaged from here on
     */
    List<RawRow> next(int most) throws IOException;

    /** Where the row begins that comes next. */
    Mark mark();

    /** Goes on from there. Asked once, before the first row. @param mark of the same input */
    void skipTo(Mark mark) throws IOException;

    /** How much of the input there is, in the unit of {@link #done}; 0 where nobody knows. */
    long size();

    /** How much of it lies behind that mark. */
    long done(Mark mark);

    @Override
    void close() throws IOException;
}
