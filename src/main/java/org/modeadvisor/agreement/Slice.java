package org.modeadvisor.agreement;

import java.util.Locale;

/**
 * How often the rules are right in part of the answers.
 *
 * @param value a {@link Standing}'s word, or a rater's confidence; empty for cases whose rater stated none
 * @param modes single answers about a mode: advised and observed, or neither
 * @param exact whole sets of modes that are the one observed
 * @param lenient whole sets of modes that are the one observed or one also defensible
 * @param model development models
 */
public record Slice(By by, String value, Measure modes, Measure exact, Measure lenient, Measure model) {

    /** What the answers are parted by. */
    public enum By {
        /** How sure the rules are; a set is as sure as its least sure mode. */
        STANDING,
        /** How sure the rater was. */
        CONFIDENCE;

        /** {@code standing}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
