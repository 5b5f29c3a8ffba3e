package org.modeadvisor.rulebase.language;

import java.util.Locale;
import org.modeadvisor.vocabulary.NodeName;

/**
 * What follows from a rule.
 *
 * @param limit for a cap the highest level left, a number or a parameter's name; else empty
 */
public record Consequence(Call call, NodeName target, String limit) {

    /** The calls a rule may make. */
    public enum Call {
        /** The target holds as strongly as the rule's weakest premise. */
        CONCLUDE,
        /** The target loses one level. */
        WEAKEN,
        /** The target is at most so strong. */
        CAP,
        /** The caveat is raised. */
        RAISE,
        /** The note is printed. */
        NOTE;

        /** Whether it makes a derivation of its target, rather than adjusting it. */
        public boolean derives() {
            return this != WEAKEN && this != CAP;
        }

        /** Its name in a rule. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As a rule writes it. */
    @Override
    public String toString() {
        return call == Call.NOTE ? "note( \"" + target.id() + "\" )"
                : call.word() + "( " + target.kind().word() + "( \"" + target.id() + "\" )" + (limit.isEmpty() ? "" : ", " + limit) + " )";
    }
}
