package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;

/** A combination of modes; it holds, does not hold, or is open. */
public record Combination(String id, Bounds bounds, Thresholds thresholds) implements Level {
    @Override
    public Kind kind() {
        return Kind.COMBINATION;
    }
}
