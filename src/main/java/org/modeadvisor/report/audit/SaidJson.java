package org.modeadvisor.report.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modeadvisor.audit.Said;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** What an answer says, read from its JSON. A test holds it equal to what is read from the answer itself. Stateless. */
final class SaidJson {

    private SaidJson() {}

    static Said of(JsonNode answer) {
        Map<NodeName, String> words = new LinkedHashMap<>();
        Map<NodeName, String> leanings = new LinkedHashMap<>();
        for (JsonNode mode : answer.path("modes")) {
            NodeName name = new NodeName(Kind.MODE, mode.path("mode").asText());
            words.put(name, mode.path("verdict").asText());
            leaning(leanings, name, mode.path("leaning").path("verdict"));
        }
        JsonNode model = answer.path("developmentModel");
        words.put(Said.MODEL, model.path("model").isTextual() ? model.path("model").asText() : Said.UNDETERMINED);
        leaning(leanings, Said.MODEL, model.path("leaning").path("model"));
        states(words, answer, Kind.MECHANISM, "mechanisms");
        answer.path("modes").forEach(mode -> states(words, mode, Kind.FORM, "forms"));
        states(words, answer, Kind.CAVEAT, "caveats");
        answer.path("notes").forEach(note -> words.put(new NodeName(Kind.NOTE, note.path("note").asText()), Said.PRINTED));
        return new Said(words, leanings);
    }

    private static void leaning(Map<NodeName, String> leanings, NodeName name, JsonNode leaning) {
        if (leaning.isTextual()) {
            leanings.put(name, leaning.asText());
        }
    }

    /** A list of objects that hold an id under the word for their kind, and a state. */
    private static void states(Map<NodeName, String> words, JsonNode holder, Kind kind, String list) {
        holder.path(list).forEach(entry -> words.put(new NodeName(kind, entry.path(kind.word()).asText()), entry.path("state").asText()));
    }
}
