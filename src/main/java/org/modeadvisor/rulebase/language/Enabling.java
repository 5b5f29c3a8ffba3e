package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;

/** What a mechanism can still move once what holds it back is taken off (the framework's starred strengths). */
public record Enabling(String id, Bounds bounds, Thresholds thresholds) implements Level {
    @Override
    public Kind kind() {
        return Kind.ENABLING;
    }
}
