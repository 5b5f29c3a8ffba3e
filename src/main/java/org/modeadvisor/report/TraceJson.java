package org.modeadvisor.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.explanation.NodeSentences;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Variable;

/** The proof as JSON nodes: drivers in the vocabulary's order, then conclusions in the order they were settled. */
final class TraceJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Recommendation answer;
    private final Derivations derivations;
    private final NodeSentences sentences;
    private final Map<NodeName, String> ids = new LinkedHashMap<>();

    TraceJson(Recommendation answer) {
        this.answer = answer;
        this.derivations = answer.derivations();
        this.sentences = new NodeSentences(answer.study(), derivations);
        answer.vocabulary().variables().forEach(variable -> ids.put(variable.node(), "n" + (ids.size() + 1)));
        derivations.nodes().keySet().forEach(name -> ids.put(name, "n" + (ids.size() + 1)));
    }

    /** The id of a driver's or conclusion's node. */
    String id(NodeName name) {
        return ids.get(name);
    }

    ArrayNode nodes() {
        ArrayNode nodes = JSON.arrayNode();
        ids.keySet().forEach(name -> nodes.add(name.kind() == Kind.DRIVER ? driver(name) : conclusion(derivations.nodes().get(name))));
        return nodes;
    }

    private ObjectNode driver(NodeName name) {
        Variable variable = answer.vocabulary().variable(name.id()).orElseThrow();
        ObjectNode object = JSON.objectNode().put("id", id(name)).put("conclusion", name.toString());
        object.set("bounds", JsonReport.bounds(derivations.bounds(name)));
        FactJson.put(object, variable, Optional.ofNullable(answer.study().facts().get(name.id())), derivations.situation());
        return object.put("sentence", sentences.of(name));
    }

    private ObjectNode conclusion(Node node) {
        ObjectNode object = JSON.objectNode().put("id", id(node.name())).put("conclusion", node.name().toString());
        object.set("bounds", JsonReport.bounds(node.bounds()));
        object.set("boundsBefore", JsonReport.bounds(node.before()));
        object.put("sentence", sentences.of(node.name()));
        ArrayNode adjustments = JSON.arrayNode();
        node.adjustments().forEach(adjustment -> adjustments.add(adjustment(adjustment)));
        ArrayNode list = object.putArray("derivations");
        for (Node.Derivation derivation : node.derivations()) {
            ObjectNode one = rule(list.addObject(), derivation.rule());
            one.put("operator", "all");
            one.set("bounds", JsonReport.bounds(derivation.bounds()));
            one.set("premises", premises(derivation.premises()));
            one.set("adjustments", adjustments.deepCopy());
        }
        object.put("operator", "strongest");
        return object.set("adjustments", adjustments);
    }

    private ObjectNode adjustment(Node.Adjustment adjustment) {
        ObjectNode object = adjustment(JSON.objectNode(), adjustment.rule(), adjustment.truth(), adjustment.limit());
        return object.set("premises", premises(adjustment.premises()));
    }

    /** A cap or step-down without its premises. */
    static ObjectNode adjustment(ObjectNode object, Rule rule, Truth truth, Optional<Integer> limit) {
        rule(object.put("kind", limit.isPresent() ? "cap" : "step-down"), rule);
        limit.ifPresent(level -> object.put("limit", level));
        return object.put("state", JsonReport.word(truth, "applied", "not-applied"));
    }

    /** The rule with where it stands and what it rests on. */
    static ObjectNode rule(ObjectNode object, Rule rule) {
        object.put("rule", rule.id()).put("title", rule.title()).put("file", rule.at().file()).put("line", rule.at().line());
        JsonReport.cite(object, rule.citation());
        return object;
    }

    private ArrayNode premises(List<Node.Used> premises) {
        ArrayNode array = JSON.arrayNode();
        for (Node.Used used : premises) {
            ObjectNode object = array.addObject().put("node", id(used.node()));
            object.set("bounds", JsonReport.bounds(used.bounds()));
            object.put("role", used.test().isPresent() ? "gate" : "strength");
            used.test().ifPresent(test -> {
                object.put("test", test.text());
                if (test instanceof Test.Against against) {
                    object.put("level", against.level());
                } else if (test instanceof Test.AgainstOther against) {
                    object.put("against", id(against.other()));
                }
                object.put("truth", used.truth().name().toLowerCase(Locale.ROOT));
            });
            object.put("fixing", used.fixing());
            object.put("line", used.at().line()).put("column", used.at().column());
        }
        return array;
    }
}
