package org.modeadvisor.suite;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.explanation.Verdict;
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

    /** How much each word claims. */
    private static final Map<String, Integer> RANKS = Map.ofEntries(Map.entry("no", 0), Map.entry("inactive", 0), Map.entry("clear", 0),
            Map.entry("not-raised", 0), Map.entry(Verdict.NOT_SUPPORTED.word(), 0), Map.entry("open", 1), Map.entry(Verdict.UNDETERMINED.word(), 1),
            Map.entry(Verdict.CONDITIONAL.word(), 2), Map.entry(Verdict.RECOMMENDED.word(), 3), Map.entry("active", 2), Map.entry("raised", 2),
            Map.entry("yes", 2));

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

        /** Whether bounds of conclusions stand under it. */
        public boolean ofNodes() {
            return this == NODES || this == NODES_EXACTLY;
        }
    }

    /** Whether more is derived than was expected. */
    public boolean rose() {
        return rank(actual) > rank(expected);
    }

    /** Whether less is derived than was expected. */
    public boolean fell() {
        return rank(actual) < rank(expected);
    }

    /** Of bounds the sum of both ends; of a model nothing, since none is more than another. */
    private static int rank(String word) {
        return word.matches("[0-4](-[0-4])?") ? word.charAt(0) + word.charAt(word.length() - 1) : RANKS.getOrDefault(word, 0);
    }
}
