package org.modeadvisor.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.rulebase.RuleBase;

/**
 * A rules folder as it is sent to every machine of a cluster: some hundred kilobytes of text, from which each loads the rules in a second.
 *
 * @param name the folder as a person named it
 * @param texts by their paths within the folder
 * @param digest of the folder as it was read, to be found again
 */
record RuleTexts(String name, Map<String, String> texts, String digest) implements Serializable {

    static RuleTexts of(RuleBase rules) {
        return new RuleTexts(rules.folder().name(), new TreeMap<>(rules.folder().texts()), rules.digest());
    }

    TextFolder folder() {
        return TextFolder.of(name, texts);
    }
}
