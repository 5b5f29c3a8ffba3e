package org.modeadvisor.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Holds what an answer says above its trace against the trace: verdicts, states, combination, model; nothing more and nothing less. */
final class StatementChecker {

    private final JsonNode answer;
    private final Map<String, Integer> parameters;
    private final Map<String, JsonNode> nodes;
    private final List<String> complaints;

    StatementChecker(JsonNode answer, Map<String, Integer> parameters, Map<String, JsonNode> nodes, List<String> complaints) {
        this.answer = answer;
        this.parameters = parameters;
        this.nodes = nodes;
        this.complaints = complaints;
    }

    void check() {
        all("modes", "mode");
        each("modes").forEach(mode -> each(mode, "forms").forEach(form -> {
            points(form, "form:" + form.path("form").asText());
            state(form, "supported", "excluded", 4, 1);
        }));
        check(each("modes").flatMap(mode -> each(mode, "forms")).map(form -> form.path("node").asText()).collect(Collectors.toSet())
                .equals(named("form:")), "the forms are not those of the trace");
        all("mechanisms", "mechanism");
        each("mechanisms").forEach(mechanism -> state(mechanism, "active", "inactive", fire(), fire()));
        all("stages", "stage");
        all("caveats", "caveat");
        each("caveats").forEach(caveat -> state(caveat, "raised", "clear", 4, 1));
        each("notes").forEach(note -> points(note, "note:" + note.path("note").asText()));
        check(each("notes").map(note -> note.path("node").asText()).collect(Collectors.toSet())
                .equals(named("note:").stream().filter(id -> lo(nodes.get(id)) == 4).collect(Collectors.toSet())), "other notes than hold");
        each("nextSteps").forEach(step -> check(id(step).equals(step.path("for").asText()), "a step for something else: " + step.path("text").asText()));
        each("modes").forEach(this::verdict);
        combination();
        model();
    }

    /** The list names every node of that kind, each once, with the node's own bounds. */
    private void all(String list, String key) {
        each(list).forEach(item -> points(item, key + ":" + item.path(key).asText()));
        List<String> listed = each(list).map(item -> item.path("node").asText()).toList();
        Set<String> there = named(key + ":");
        check(listed.size() == there.size() && there.containsAll(listed), "the " + list + " are not those of the trace");
        each(list).filter(item -> !key.equals("caveat")).forEach(item -> check(item.path("bounds").equals(nodes.getOrDefault(item.path("node").asText(), item).path("bounds"))
                && item.has("bounds"), item.path(key).asText() + " and its node differ"));
    }

    private void verdict(JsonNode mode) {
        String id = mode.path("mode").asText();
        List<JsonNode> attached = each("caveats").filter(caveat -> each(caveat, "attached").anyMatch(a -> a.asText().equals(id))).toList();
        boolean barred = attached.stream().anyMatch(caveat -> caveat.path("severity").asText().equals("serious") && !caveat.path("state").asText().equals("clear"));
        String verdict = hi(mode) < fire() ? "not-supported" : lo(mode) < fire() ? "undetermined"
                : lo(mode) >= parameters.get("STRONG") && !barred ? "recommended" : "conditional";
        check(verdict.equals(mode.path("verdict").asText()), id + " should be " + verdict);
        check(!mode.path("leaning").isMissingNode() && (mode.path("leaning").isNull() || verdict.equals("undetermined")), id + ": a leaning beside a verdict");
        for (Map.Entry<String, String> group : Map.of("caveats", "raised", "openCaveats", "open").entrySet()) {
            check(mode.has(group.getKey()) && texts(mode.path(group.getKey())).equals(attached.stream().filter(c -> c.path("state").asText().equals(group.getValue()))
                    .map(c -> c.path("caveat").asText()).sorted().toList()), id + ": other " + group.getKey() + " than are attached");
        }
    }

    private void combination() {
        List<JsonNode> modes = each("modes").toList();
        List<JsonNode> live = modes.stream().filter(mode -> lo(mode) >= fire()).toList();
        JsonNode combination = answer.path("combination");
        boolean open = modes.stream().anyMatch(mode -> mode.path("verdict").asText().equals("undetermined"));
        check(combination.path("state").asText().equals(open ? "open" : "settled"), "the combination's state does not fit the verdicts");
        // A mode's code is what the ids of its forms begin with.
        String id = live.stream().map(mode -> mode.path("forms").path(0).path("form").asText().replaceAll("-[^-]*$", "")).collect(Collectors.joining("+"));
        String expected = !live.isEmpty() ? id : open ? "null" : "NONE";
        check(expected.equals(combination.path("id").asText()), "the combination should be " + expected);
        String node = nodes.getOrDefault(combination.path("node").asText(), combination).path("conclusion").asText();
        JsonNode own = nodes.values().stream().filter(n -> n.path("conclusion").asText().equals("combination:" + expected) && lo(n) == 4).findFirst().orElse(null);
        check(node.equals(own == null ? "combination:plan" : "combination:" + expected), "the combination's proof is " + node);
        check((own == null) == combination.path("name").isNull(), "a combination has a name where it has a rule");
        String first = live.stream().max(Comparator.comparingInt(StatementChecker::lo).thenComparing(Comparator.comparingInt(modes::indexOf).reversed()))
                .map(mode -> mode.path("mode").asText()).orElse("");
        modes.forEach(mode -> check(mode.has("primary") && mode.path("primary").asBoolean() == mode.path("mode").asText().equals(first), "wrong primary mode"));
        int most = modes.stream().mapToInt(StatementChecker::hi).max().orElse(0);
        boolean nearest = modes.stream().anyMatch(mode -> mode.path("mode").equals(combination.path("nearest")) && hi(mode) == most);
        check(nearest ? expected.equals("NONE") : combination.path("nearest").isNull() && !expected.equals("NONE"), "wrong nearest mode");
    }

    private void model() {
        JsonNode model = answer.path("developmentModel");
        List<JsonNode> holding = nodes.values().stream().filter(n -> n.path("conclusion").asText().startsWith("model:") && lo(n) == 4).toList();
        List<JsonNode> open = nodes.values().stream().filter(n -> n.path("conclusion").asText().startsWith("model:") && lo(n) == 0 && hi(n) == 4).toList();
        check(holding.size() < 2 && (holding.isEmpty() || open.isEmpty()), "two models at once");
        check(model.path("verdict").asText().equals(holding.isEmpty() ? "undetermined" : "supported"), "the model's verdict does not fit");
        check(model.path("model").asText().equals(holding.isEmpty() ? "null" : holding.get(0).path("conclusion").asText().substring(6)), "another model than the trace's");
        check(model.path("leaning").isNull() || holding.isEmpty() && model.has("leaning"), "a leaning beside a model");
        check(new TreeSet<>(texts(model.path("nodes"))).equals((holding.isEmpty() ? open : holding).stream().map(n -> n.path("id").asText())
                .collect(Collectors.toCollection(TreeSet::new))), "other models than can hold");
        check(model.path("node").equals(model.path("nodes").path(0)), "the model's node is not its first");
    }

    private void points(JsonNode item, String name) {
        JsonNode node = nodes.get(item.path("node").asText());
        check(node != null && node.path("conclusion").asText().equals(name), name + " points to another node");
    }

    /** @param certain the level from which it certainly holds @param possible the level from which it may */
    private void state(JsonNode item, String ifTrue, String ifFalse, int certain, int possible) {
        JsonNode node = nodes.getOrDefault(item.path("node").asText(), item);
        String state = lo(node) >= certain ? ifTrue : hi(node) < possible ? ifFalse : "open";
        check(state.equals(item.path("state").asText()), node.path("conclusion").asText() + " should be " + state);
    }

    private Set<String> named(String prefix) {
        return nodes.values().stream().filter(n -> n.path("conclusion").asText().startsWith(prefix)).map(n -> n.path("id").asText()).collect(Collectors.toSet());
    }

    private String id(JsonNode item) {
        return nodes.getOrDefault(item.path("node").asText(), item).path("conclusion").asText().replaceFirst("^[^:]*:", "");
    }

    private Stream<JsonNode> each(String list) {
        return each(answer, list);
    }

    private static Stream<JsonNode> each(JsonNode from, String list) {
        return StreamSupport.stream(from.path(list).spliterator(), false);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private int fire() {
        return parameters.get("FIRE");
    }

    private static int lo(JsonNode item) {
        return item.path("bounds").path(0).asInt(-1);
    }

    private static int hi(JsonNode item) {
        return item.path("bounds").path(1).asInt(9);
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
