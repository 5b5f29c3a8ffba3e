package org.modeadvisor.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The rules' share less that of a baseline, both of the same cases in every drawing.
 *
 * @param value between -1 and 1; empty where one of the two is undefined
 * @param interval empty where it was undefined in every drawing
 * @param undefined in how many drawings one of the two was undefined; the interval leaves them out
 */
public record Difference(OptionalDouble value, Optional<Interval> interval, int undefined) {}
