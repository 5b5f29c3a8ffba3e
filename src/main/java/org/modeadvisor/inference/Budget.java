package org.modeadvisor.inference;

import java.time.Duration;

/**
 * How much one run of the rules may take. What rules can do is bounded where they are read; this ends a run that takes more all the
 * same, such as one on a machine too small for its rules.
 *
 * @param matches how often rules may hold, in all
 * @param time on the clock
 * @param bytes of memory asked for in the course of the run, most of it given back meanwhile; not held where a Java machine does not tell
 */
public record Budget(long matches, Duration time, long bytes) {

    /** The shipped rules take some hundred matches, a few milliseconds and a few megabytes. */
    public static final Budget STANDARD = new Budget(200_000, Duration.ofSeconds(30), 2L << 30);
}
