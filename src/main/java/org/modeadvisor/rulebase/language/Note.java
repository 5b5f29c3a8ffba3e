package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;

/** A note; it holds, does not hold, or is open. */
public record Note(String id, Bounds bounds, Thresholds thresholds) implements Level {
    @Override
    public Kind kind() {
        return Kind.NOTE;
    }
}
