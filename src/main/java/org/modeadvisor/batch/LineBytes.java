package org.modeadvisor.batch;

import java.util.Arrays;
import java.util.Optional;

/** What of the bytes of one line is a row. Stateless. */
public final class LineBytes {

    private LineBytes() {}

    /**
     * The row in a line, as a file read from its beginning gives it.
     *
     * @param buffer holds the line from its first place on @param length of the line, without its line feed
     * @return a copy without a carriage return at its end, only the beginning where it is too long for a row; empty where the line is blank
     */
    public static Optional<byte[]> row(byte[] buffer, int length) {
        if (blank(buffer, length)) {
            return Optional.empty();
        }
        int end = buffer[length - 1] == '\r' ? length - 1 : length;
        return Optional.of(Arrays.copyOf(buffer, Math.min(end, RowText.LONGEST + 1)));
    }

    /** Whether nothing stands in the line. */
    public static boolean blank(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
