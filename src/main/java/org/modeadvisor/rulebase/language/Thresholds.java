package org.modeadvisor.rulebase.language;

import java.util.Map;

/**
 * The named parameters of one rule set. Every fact carries them, so that a rule may write {@code atLeast( "FIRE" )} and two rule
 * sets with different values can live in one program.
 */
public record Thresholds(Map<String, Integer> values) {

    public Thresholds {
        values = Map.copyOf(values);
    }

    /** The value of a parameter's name, or of a literal number. */
    public int value(String written) {
        Integer value = values.get(written);
        return value != null ? value : Integer.parseInt(written);
    }
}
