package org.modeadvisor.cases;

import java.util.List;
import java.util.Optional;

/**
 * What really became of a case, labelled from its published outcome; the inference never reads it.
 *
 * @param modes ids of the modes that developed, none where the list is empty; empty where the case does not say
 * @param alsoDefensible other sets of modes a rater could defend
 * @param mechanisms family and side of each mechanism seen at work; empty where the case does not say
 */
public record Observed(Optional<List<String>> modes, List<List<String>> alsoDefensible, Optional<String> developmentModel,
        Optional<List<Mechanism>> mechanisms, Optional<String> confidence, String outcome, Optional<String> why) {

    /** A mechanism seen at work. */
    public record Mechanism(String family, String side) {}
}
