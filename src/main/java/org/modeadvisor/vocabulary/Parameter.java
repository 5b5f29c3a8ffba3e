package org.modeadvisor.vocabulary;

import java.util.Optional;

/**
 * A named threshold.
 *
 * @param value in {@code unit}: a level 0 to 4, or a number of steps
 * @param use the place in the engine that reads it; empty where only rules do
 */
public record Parameter(String id, int value, Optional<Use> use, String unit, String meaning) {

    /** What the engine itself needs a number for. */
    public enum Use {
        /** From this level on a conclusion is supported: a mechanism active, a mode part of the plan. */
        LIVE,
        /** From this level on a mode may be recommended. */
        RECOMMENDED,
        /** The most levels that weakeners take from one conclusion. */
        STEPS_DOWN
    }
}
