package org.modeadvisor.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.modeadvisor.explanation.Bearing;
import org.modeadvisor.explanation.Justification;
import org.modeadvisor.explanation.Justification.Cut;
import org.modeadvisor.explanation.Justification.Drawn;
import org.modeadvisor.explanation.Justification.Link;
import org.modeadvisor.explanation.Justification.Premise;
import org.modeadvisor.explanation.Justification.Stated;
import org.modeadvisor.explanation.Justifications;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** An explanation as JSON, in the form of the schema of explanations. Equal explanations give equal bytes. */
public final class ExplainJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Recommendation answer;

    private ExplainJson(Recommendation answer) {
        this.answer = answer;
    }

    /** Indented, without a last line end. */
    public static String pretty(Recommendation answer, Justifications explained) {
        return JsonReport.pretty(new ExplainJson(answer).object(explained));
    }

    private ObjectNode object(Justifications explained) {
        ObjectNode top = JSON.objectNode().put("case", answer.study().id());
        top.set("ruleSet", JsonReport.ruleSet(answer));
        JsonReport.put(top, "conclusion", explained.asked().map(NodeName::toString));
        top.set("depth", explained.depth().isPresent() ? JSON.numberNode(explained.depth().getAsInt()) : JSON.nullNode());
        ArrayNode tree = top.putArray("tree");
        explained.trees().forEach(node -> tree.add(node(node)));
        top.set("bearing", explained.bearing().<JsonNode>map(ExplainJson::bearing).orElse(JSON.nullNode()));
        return top;
    }

    private ObjectNode node(Justification node) {
        ObjectNode object = JSON.objectNode().put("conclusion", node.name().toString());
        object.set("bounds", JsonReport.bounds(node.bounds()));
        object.put("sentence", node.sentence());
        if (node instanceof Drawn drawn) {
            drawn(object.put("shown", "full"), drawn);
        } else if (node instanceof Stated stated) {
            Variable variable = answer.vocabulary().variable(node.name().id()).orElseThrow();
            FactJson.put(object.put("shown", "fact"), variable, stated.fact(), answer.derivations().situation());
            object.put("question", variable.question());
        } else if (node instanceof Cut cut) {
            object.put("shown", "cut").put("statedBeneath", cut.stated()).put("unknownBeneath", cut.unknown());
        } else {
            object.put("shown", "above");
        }
        return object;
    }

    private void drawn(ObjectNode object, Drawn node) {
        object.set("boundsBefore", JsonReport.bounds(node.before()));
        ArrayNode ways = object.putArray("ways");
        node.ways().forEach(way -> {
            ObjectNode one = TraceJson.rule(ways.addObject(), way.rule());
            one.set("bounds", JsonReport.bounds(way.bounds()));
            one.set("premises", premises(way.premises()));
        });
        object.put("fruitless", node.fruitless());
        ArrayNode adjustments = object.putArray("adjustments");
        node.adjustments().forEach(adjustment -> {
            ObjectNode one = TraceJson.adjustment(adjustments.addObject(), adjustment.rule(), adjustment.truth(), adjustment.limit());
            one.set("premises", premises(adjustment.premises()));
        });
        ArrayNode barring = object.putArray("barredBy");
        node.barring().forEach(caveat -> barring.add(node(caveat)));
    }

    private ArrayNode premises(List<Premise> premises) {
        ArrayNode array = JSON.arrayNode();
        for (Premise premise : premises) {
            ObjectNode object = array.addObject().put("role", premise.test().isPresent() ? "gate" : "strength");
            object.set("bounds", JsonReport.bounds(premise.given()));
            premise.test().ifPresent(test -> object.put("test", test.text()).put("asked", premise.asked().orElseThrow())
                    .put("truth", premise.truth().name().toLowerCase(Locale.ROOT)));
            object.put("fixing", premise.fixing());
            object.put("link", premise.link() == Link.NONE ? null : premise.link().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            object.set("fact", node(premise.fact()));
        }
        return array;
    }

    private static ObjectNode bearing(Bearing bearing) {
        ObjectNode object = JSON.objectNode();
        ArrayNode uses = object.putArray("uses");
        bearing.uses().forEach(use -> TraceJson.rule(uses.addObject().put("conclusion", use.conclusion().toString())
                .put("sentence", use.sentence()).put("weight", use.weight().name().toLowerCase(Locale.ROOT)), use.rule()));
        object.set("reaches", JsonReport.texts(bearing.reaches().stream().map(NodeName::toString).toList()));
        return object;
    }
}
