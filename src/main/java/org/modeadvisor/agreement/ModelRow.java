package org.modeadvisor.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The cases observed with one development model, by what a method says of them.
 *
 * @param said number of cases by model, every model once, in the framework's order
 * @param open number of cases of which it names none
 */
public record ModelRow(String observed, Map<String, Integer> said, int open) {

    public ModelRow {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }
}
