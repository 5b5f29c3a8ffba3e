package org.modeadvisor.suite;

import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.vocabulary.NodeName;

/**
 * One thing in which what was derived is not as expected.
 *
 * @param part the key of {@code expected} under which it stands
 * @param about id of the mode, mechanism, caveat, rule or conclusion; {@code development-model} for the model
 * @param node the conclusion it is about; empty for the model and for a rule
 * @param expected its verdict, model, state or bounds in the words of a case file
 * @param actual the same as derived
 */
public record Departure(Part part, String about, Optional<NodeName> node, String expected, String actual) {

    /** The keys of {@code expected}, in their order. */
    public enum Part {
        MODES,
        DEVELOPMENT_MODEL,
        MECHANISMS,
        CAVEATS,
        CAVEATS_EXACTLY,
        RULES,
        NODES,
        NODES_EXACTLY;

        /** {@code caveats-exactly}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
