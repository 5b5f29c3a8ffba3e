package org.modeadvisor.agreement;

import java.util.Optional;

/**
 * A share with its interval.
 *
 * @param share over all cases; without value where there is nothing to count
 * @param interval empty where the share was undefined in every drawing
 * @param undefined in how many drawings there was nothing to count; the interval leaves them out
 */
public record Measure(Share share, Optional<Interval> interval, int undefined) {}
