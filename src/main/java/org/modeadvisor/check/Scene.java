package org.modeadvisor.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * A made-up case that shows a finding, as Drools answered it.
 *
 * @param facts what it states, by variable id in the vocabulary's order; nothing else is known
 * @param seen what the finding is about, and what it came to
 */
public record Scene(Map<String, Answer> facts, List<Seen> seen) {

    /**
     * Something seen.
     *
     * @param rule id of a rule, where what this rule alone gives is meant; empty where the conclusion is
     */
    public record Seen(NodeName node, Optional<String> rule, Bounds bounds) {}

    public Scene {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        seen = List.copyOf(seen);
    }
}
