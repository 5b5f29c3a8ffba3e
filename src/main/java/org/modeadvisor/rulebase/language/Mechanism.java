package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;

/** A mechanism at work: one of five families on the side of government, of enterprises, or between them. */
public record Mechanism(String id, Bounds bounds, Thresholds thresholds) implements Level {
    @Override
    public Kind kind() {
        return Kind.MECHANISM;
    }
}
