package org.modeadvisor.bench;

import java.util.Arrays;

/**
 * How long something took that was done again and again.
 *
 * @param times how often it was done, at least once
 * @param median milliseconds
 * @param high milliseconds that 95 of 100 did not exceed
 * @param rate how many a second, one after the other
 */
public record Spread(int times, double median, double high, double rate) {

    private static final double HIGH = 0.95;
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    /** @param nanoseconds each time */
    static Spread of(long[] nanoseconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Spread(sorted.length, sorted[sorted.length / 2] / MILLION, sorted[(int) Math.ceil(sorted.length * HIGH) - 1] / MILLION,
                sorted.length * BILLION / Math.max(1, Arrays.stream(sorted).sum()));
    }
}
