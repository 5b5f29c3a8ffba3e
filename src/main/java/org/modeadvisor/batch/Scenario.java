package org.modeadvisor.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modeadvisor.cases.Answer;

/**
 * A policy tried on every case: some variables answered otherwise.
 *
 * @param id kebab-case
 * @param title what it is, in a few words
 * @param set answers by variable id, at least one, checked against the vocabulary
 */
public record Scenario(String id, String title, Map<String, Answer> set) {

    public Scenario {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    }
}
