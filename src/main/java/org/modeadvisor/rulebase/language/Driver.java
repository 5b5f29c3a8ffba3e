package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;

/** An ordinal or boolean variable of the case; a boolean enters as 0 or 4. */
public record Driver(String id, Bounds bounds, Thresholds thresholds) implements Level {

    @Override
    public Kind kind() {
        return Kind.DRIVER;
    }

    /** Whether a boolean variable may have that answer, {@code yes} or {@code no}. */
    public boolean is(String answer) {
        return answer.equals("yes") ? bounds.hi() == Bounds.HIGHEST : bounds.lo() == Bounds.LOWEST;
    }
}
