package org.modeadvisor.agreement;

/**
 * How intervals are made: cases are drawn with replacement, as many as there are, and the 2.5th and 97.5th percentile of a figure are
 * taken by nearest rank.
 *
 * @param drawings how often
 * @param seed of the random numbers
 */
public record Resampling(int drawings, long seed) {

    /** The same numbers in every run, so that equal cases and rules give equal figures. */
    static final Resampling FIXED = new Resampling(10_000, 20_240_229L);
}
