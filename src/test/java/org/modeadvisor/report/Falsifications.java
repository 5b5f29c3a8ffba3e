package org.modeadvisor.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every way in which one value of an answer can be changed or left out, by the kind of place it stands in. */
final class Falsifications {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Prose, and what an answer adds to its proof; a severity and what a caveat is attached to are stated, not derived. */
    private static final Set<String> UNPROVED = Set.of("case", "ruleSet", "problems", "nextSteps", "openQuestions", "sentence", "text", "evidence", "source",
            "name", "lead", "spheres", "leaning", "weakest", "limits", "severity", "attached");

    /** Places where some changes say nothing false: a name nobody refers to, an option of an unknown choice, one of several alternatives. */
    private static final Set<String> HARMLESS = Set.of("nodes[]-", "nodes[].conclusion", "nodes[].conclusion-", "nodes[].possible-", "nodes[].possible[]",
            "nodes[].possible[]-", "nodes[].derivations[]-", "nodes[].derivations[].premises[]-");

    private final Map<String, List<Falsification>> byPlace = new TreeMap<>();

    /** One change. @param now what stands there instead; null for nothing */
    record Falsification(String place, JsonNode container, Object key, JsonNode before, JsonNode now) {

        void apply() {
            put(now, false);
        }

        void undo() {
            put(before, now == null);
        }

        private void put(JsonNode value, boolean insert) {
            if (container instanceof ObjectNode object) {
                if (value == null) {
                    object.remove((String) key);
                } else {
                    object.set((String) key, value);
                }
            } else if (value == null) {
                ((ArrayNode) container).remove((Integer) key);
            } else if (insert) {
                ((ArrayNode) container).insert((Integer) key, value);
            } else {
                ((ArrayNode) container).set((Integer) key, value);
            }
        }

        @Override
        public String toString() {
            return place + ": " + before.toString().substring(0, Math.min(80, before.toString().length())) + " made " + now;
        }
    }

    Falsifications(JsonNode answer) {
        visit(answer, "");
    }

    /** Some of each kind, spread over the answer. @param most how many of one kind */
    List<Falsification> some(int most) {
        List<Falsification> some = new ArrayList<>();
        byPlace.forEach((place, all) -> {
            for (int i = 0; i < Math.min(most, all.size()); i++) {
                some.add(all.get(i * all.size() / Math.min(most, all.size())));
            }
        });
        return some;
    }

    private void visit(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            object.properties().stream().filter(field -> !UNPROVED.contains(field.getKey())).toList()
                    .forEach(field -> visit(object, field.getKey(), field.getValue(), place.isEmpty() ? field.getKey() : place + "." + field.getKey()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                visit(node, i, node.get(i), place + "[]");
            }
        }
    }

    private void visit(JsonNode container, Object key, JsonNode value, String place) {
        add(place + "-", container, key, value, null);
        if (value.isInt()) {
            add(place, container, key, value, JSON.numberNode(value.asInt() + 1));
            add(place, container, key, value, JSON.numberNode(value.asInt() - 1));
        } else if (value.isBoolean()) {
            add(place, container, key, value, JSON.booleanNode(!value.asBoolean()));
        } else if (value.isTextual()) {
            boolean node = value.asText().matches("n\\d+");
            add(place, container, key, value, JSON.textNode(node ? "n" + (Integer.parseInt(value.asText().substring(1)) % 100 + 7) : value.asText() + "x"));
        } else if (value.isNull()) {
            add(place, container, key, value, JSON.textNode("x"));
        }
        visit(value, place);
    }

    private void add(String place, JsonNode container, Object key, JsonNode before, JsonNode now) {
        if (!HARMLESS.contains(place)) {
            byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(new Falsification(place, container, key, before, now));
        }
    }
}
