package org.modeadvisor.suite;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Bounds;

/**
 * What one rule does to a conclusion that is not as expected.
 *
 * @param bounds what it gives; of an adjustment or a rule that fails, no
 * @param premises what matters about it: the weakest where it gives a strength, those that fail where it does not hold, those that are
 *     open where it is open, else all
 * @param limit the highest level a cap leaves; empty for any other rule
 */
public record Reason(Role role, Rule rule, Bounds bounds, List<Used> premises, Optional<Integer> limit) {

    /** What a rule can do. */
    public enum Role {
        /** It is the strongest that leads to the conclusion. */
        GIVES,
        /** The same, but it is open whether it leads anywhere. */
        MAY_GIVE,
        /** It would lead to the conclusion, but does not hold. */
        FAILS,
        /** It steps the conclusion down. */
        LOWERS,
        MAY_LOWER,
        /** It limits the conclusion. */
        CAPS,
        MAY_CAP,
        /** It would step the conclusion down or limit it, but does not hold. */
        SPARES,
        /** It raises a caveat that keeps the mode from being recommended. */
        BARS,
        MAY_BAR
    }

    public Reason {
        premises = List.copyOf(premises);
    }
}
