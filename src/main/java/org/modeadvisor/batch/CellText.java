package org.modeadvisor.batch;

/**
 * A typed value as the text of a cell. A number with nothing behind the point is a whole one, and one that is none is nothing: programs
 * that keep levels with gaps as floating point numbers write them so. Stateless.
 */
public final class CellText {

    private static final double WHOLE = 1e9;

    private CellText() {}

    /** {@code yes} or {@code no}. */
    public static String of(boolean value) {
        return value ? "yes" : "no";
    }

    /** @return null where it is no number */
    public static String of(double value) {
        return Double.isNaN(value) ? null : value == Math.rint(value) && Math.abs(value) < WHOLE ? Long.toString((long) value) : Double.toString(value);
    }
}
