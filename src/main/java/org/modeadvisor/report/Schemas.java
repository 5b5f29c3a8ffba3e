package org.modeadvisor.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The JSON Schemas (2020-12) of case files, answers and explanations. Stateless. */
public final class Schemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Schemas() {}

    /** The schema of a case file under this vocabulary: editors offer its variables and their answers. */
    public static String ofCase(Vocabulary vocabulary) {
        ObjectNode schema = resource("case.schema.json");
        ObjectNode properties = (ObjectNode) schema.at("/properties/facts/properties");
        vocabulary.variables().forEach(variable -> properties.set(variable.id(), fact(variable)));
        List.of("nodes", "nodes-exactly").forEach(key -> nodes((ObjectNode) schema.at("/properties/expected/properties/" + key + "/properties"), vocabulary));
        return text(schema);
    }

    /** The schema of an answer. */
    public static String ofAnswer() {
        return text(resource("answer.schema.json"));
    }

    /** The schema of an explanation. */
    public static String ofExplanation() {
        return text(resource("explanation.schema.json"));
    }

    private static void nodes(ObjectNode kinds, Vocabulary vocabulary) {
        for (NodeName name : vocabulary.terms().keySet()) {
            String kind = name.kind().word();
            if (!kinds.has(kind)) {
                kinds.putObject(kind).put("type", "object").put("additionalProperties", false).putObject("properties");
            }
            ((ObjectNode) kinds.at("/" + kind + "/properties")).putObject(name.id()).put("$ref", name.kind().isTruth() ? "#/$defs/truth" : "#/$defs/strength");
        }
    }

    private static ObjectNode fact(Variable variable) {
        ObjectNode value = JSON.objectNode();
        ArrayNode choices = value.putArray("anyOf");
        switch (variable.scale()) {
            case ORDINAL -> {
                choices.addObject().put("$ref", "#/$defs/level");
                choices.addObject().put("$ref", "#/$defs/range");
            }
            case BOOLEAN -> choices.addObject().put("$ref", "#/$defs/boolean");
            case CHOICE -> {
                ArrayNode options = choices.addObject().putArray("enum");
                variable.answers().keySet().forEach(options::add);
            }
        }
        ArrayNode always = choices.addObject().putArray("enum").add("not-known");
        if (variable.mayBeInapplicable()) {
            always.add("not-applicable");
        }
        ObjectNode object = JSON.objectNode().put("description", variable.question());
        ArrayNode forms = object.putArray("anyOf");
        forms.add(value);
        ObjectNode full = forms.addObject().put("type", "object");
        full.putArray("required").add("value");
        ObjectNode properties = full.putObject("properties");
        CaseReader.FACT_KEYS.forEach(key -> properties.putObject(key).put("$ref", "#/$defs/text"));
        properties.set("value", value.deepCopy());
        ArrayNode bases = properties.putObject("basis").putArray("enum");
        CaseReader.FACT_BASES.forEach(bases::add);
        full.put("additionalProperties", false);
        return object;
    }

    private static ObjectNode resource(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream(name)) {
            return (ObjectNode) MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ObjectNode schema) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(schema).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
