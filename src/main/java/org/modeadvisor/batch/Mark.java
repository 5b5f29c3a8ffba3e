package org.modeadvisor.batch;

/**
 * How far an input was read.
 *
 * @param rows how many rows lie behind
 * @param lines how many lines of text lie behind; 0 where there are none
 * @param bytes how many bytes of text lie behind; 0 where there are none
 */
public record Mark(long rows, long lines, long bytes) {

    /** Nothing was read. */
    public static final Mark START = new Mark(0, 0, 0);
}
