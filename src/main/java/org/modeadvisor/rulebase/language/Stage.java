package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;

/** A stage of value: discovery, creation or realization. */
public record Stage(String id, Bounds bounds, Thresholds thresholds) implements Level {
    @Override
    public Kind kind() {
        return Kind.STAGE;
    }
}
