package org.modeadvisor.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.documents.Fields;

/** The ids met while a file is read, so that the second entry of a name is told at its own place. One instance for one reading. */
final class Ids {

    private final Map<String, Set<String>> met = new HashMap<>();
    private final Map<String, Position> places = new HashMap<>();

    /** Notes the word behind a key of an entry, which no other entry of that sort may have. @param what the sort, such as {@code mode} */
    void meet(String what, Fields entry, String key, String word) {
        if (word.isEmpty()) {
            return;
        }
        if (met.computeIfAbsent(what, sort -> new HashSet<>()).add(word)) {
            places.put(what + " " + word, entry.at(key));
        } else {
            entry.error("duplicate-id", entry.at(key), "The " + what + " `" + word + "` stands there twice; the first is on line "
                    + place(what, word).line() + ".", "Keep one of the two, or give one another name.");
        }
    }

    /** Where the first of that name stands. */
    Position place(String what, String word) {
        return places.get(what + " " + word);
    }
}
