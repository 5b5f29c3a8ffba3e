package org.modeadvisor.report.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.agreement.ComparedCase;
import org.modeadvisor.agreement.Guess;
import org.modeadvisor.agreement.Labels;
import org.modeadvisor.agreement.Method;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.vocabulary.Truth;

/** One case of the agreement as JSON. Stateless. */
final class ComparedCaseJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ComparedCaseJson() {}

    static ObjectNode of(ComparedCase compared) {
        ObjectNode object = JSON.objectNode().put("case", compared.id()).put("file", compared.file());
        JsonReport.put(object, "confidence", compared.observed().confidence());
        object.set("observed", observed(compared.observed()));
        ArrayNode modes = object.putArray("modes");
        compared.modes().forEach(mark -> modes.addObject().put("mode", mark.mode()).put("verdict", mark.verdict().word())
                .put("standing", mark.standing().word()).put("advised", mark.advised()));
        object.put("modelStanding", compared.model().word());
        ObjectNode mechanisms = object.putObject("mechanisms");
        compared.mechanisms().forEach((mechanism, state) -> mechanisms.put(mechanism, word(state)));
        compared.guesses().forEach((method, guess) -> object.set(method.word(), guess(guess, compared, method)));
        object.set("neighbour", compared.neighbour().<JsonNode>map(near -> JSON.objectNode().put("case", near.id()).put("distance", near.distance()))
                .orElse(JSON.nullNode()));
        return object;
    }

    private static ObjectNode observed(Labels labels) {
        ObjectNode object = JSON.objectNode();
        object.set("modes", texts(labels.modes()));
        ArrayNode alternatives = object.putArray("alsoDefensible");
        labels.alternatives().forEach(set -> alternatives.add(JsonReport.texts(set)));
        JsonReport.put(object, "developmentModel", labels.model());
        return object.set("mechanisms", texts(labels.mechanisms()));
    }

    private static JsonNode texts(Optional<List<String>> texts) {
        return texts.<JsonNode>map(JsonReport::texts).orElse(JSON.nullNode());
    }

    private static ObjectNode guess(Guess guess, ComparedCase compared, Method method) {
        ObjectNode object = JSON.objectNode();
        object.set("modes", JsonReport.texts(guess.modes()));
        object.set("set", JsonReport.texts(guess.set()));
        JsonReport.put(object, "developmentModel", guess.model());
        object.set("mechanisms", JsonReport.texts(guess.mechanisms()));
        JsonReport.put(object, "setMatch", compared.match(method).map(match -> match.name().toLowerCase(Locale.ROOT)));
        compared.modelMatch(method).ifPresentOrElse(right -> object.put("modelMatch", right), () -> object.putNull("modelMatch"));
        return object;
    }

    private static String word(Truth state) {
        return JsonReport.word(state, "active", "inactive");
    }
}
