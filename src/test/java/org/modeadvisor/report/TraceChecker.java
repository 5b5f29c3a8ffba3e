package org.modeadvisor.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Re-derives every node of an answer from its JSON alone, with arithmetic of its own: it shares no code with the program. Complains
 * of every conclusion without a proof and every proof that fails.
 */
final class TraceChecker {

    private final JsonNode answer;
    private final Map<String, Integer> parameters;
    private final Map<String, JsonNode> nodes = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param parameters the values of FIRE, STRONG and MAX-DOWN */
    TraceChecker(JsonNode answer, Map<String, Integer> parameters) {
        this.answer = answer;
        this.parameters = parameters;
        answer.get("nodes").forEach(node -> {
            if (nodes.put(node.get("id").asText(), node) != null) {
                complaints.add("two nodes " + node.get("id"));
            }
        });
    }

    List<String> complaints() {
        nodes.values().stream().filter(node -> node.has("derivations")).forEach(this::conclusion);
        nodes.keySet().forEach(id -> endsInDrivers(id, new HashSet<>(), new HashSet<>()));
        named();
        verdicts();
        return complaints;
    }

    private void conclusion(JsonNode node) {
        String name = node.get("conclusion").asText();
        int lo = 0;
        int hi = 0;
        int previousLo = 5;
        int previousHi = 5;
        for (JsonNode derivation : node.get("derivations")) {
            int[] weakest = premises(name, derivation.get("premises"));
            expect(name + " by " + derivation.get("rule").asText(), weakest, derivation.get("bounds"));
            boolean inOrder = weakest[0] < previousLo || weakest[0] == previousLo && weakest[1] <= previousHi;
            check(inOrder, name + ": derivations are not strongest first");
            previousLo = weakest[0];
            previousHi = weakest[1];
            lo = Math.max(lo, weakest[0]);
            hi = Math.max(hi, weakest[1]);
            check(!derivation.get("because").asText().isBlank() && derivation.get("line").asInt() > 0, name + ": a derivation without reason or place");
        }
        expect(name + " before adjustments", new int[] {lo, hi}, node.get("boundsBefore"));
        expect(name, adjusted(name, node.get("adjustments"), lo, hi), node.get("bounds"));
    }

    private int[] adjusted(String name, JsonNode adjustments, int lo, int hi) {
        int certain = 0;
        int possible = 0;
        boolean steps = false;
        for (JsonNode adjustment : adjustments) {
            int[] holds = premises(name, adjustment.get("premises"));
            String state = holds[0] == 4 ? "applied" : holds[1] == 0 ? "not-applied" : "open";
            check(state.equals(adjustment.get("state").asText()), name + ": " + adjustment.get("rule").asText() + " should be " + state);
            if (adjustment.get("kind").asText().equals("cap")) {
                check(!steps, name + ": a cap stands behind a step-down");
                lo = holds[1] > 0 ? Math.min(lo, adjustment.get("limit").asInt()) : lo;
                hi = holds[0] == 4 ? Math.min(hi, adjustment.get("limit").asInt()) : hi;
            } else {
                steps = true;
                certain += holds[0] == 4 ? 1 : 0;
                possible += holds[1] > 0 ? 1 : 0;
            }
        }
        int most = parameters.get("MAX-DOWN");
        return new int[] {Math.max(0, lo - Math.min(most, possible)), Math.max(0, hi - Math.min(most, certain))};
    }

    /** The weakest of the premises, each checked against its node; a rule without premises is its own proof. */
    private int[] premises(String name, JsonNode premises) {
        int lo = 4;
        int hi = 4;
        for (JsonNode premise : premises) {
            int[] given = given(name, premise);
            expect(name + ": premise " + premise.get("node").asText(), given, premise.get("bounds"));
            lo = Math.min(lo, given[0]);
            hi = Math.min(hi, given[1]);
        }
        for (JsonNode premise : premises) {
            boolean fixing = premise.get("bounds").get(0).asInt() == lo || premise.get("bounds").get(1).asInt() == hi;
            check(fixing == premise.get("fixing").asBoolean(), name + ": wrong weakest link " + premise.get("node").asText());
        }
        return new int[] {lo, hi};
    }

    private int[] given(String name, JsonNode premise) {
        JsonNode node = nodes.get(premise.get("node").asText());
        if (node == null) {
            complaints.add(name + " rests on a node that is not there: " + premise.get("node"));
            return new int[] {0, 4};
        }
        int lo = node.get("bounds").get(0).asInt();
        int hi = node.get("bounds").get(1).asInt();
        if (premise.get("role").asText().equals("strength")) {
            return new int[] {lo, hi};
        }
        String truth = truth(premise, node, lo, hi);
        check(truth.equals(premise.get("truth").asText()), name + ": the test " + premise.get("test").asText() + " is " + truth);
        return switch (truth) {
            case "true" -> new int[] {4, 4};
            case "false" -> new int[] {0, 0};
            default -> new int[] {0, 4};
        };
    }

    private String truth(JsonNode premise, JsonNode node, int lo, int hi) {
        String test = premise.get("test").asText();
        String word = test.substring(0, test.indexOf('('));
        if (word.startsWith("is")) {
            String option = test.substring(test.indexOf('"') + 1, test.lastIndexOf('"'));
            Set<String> possible = new HashSet<>();
            if (node.has("possible")) {
                node.get("possible").forEach(text -> possible.add(text.asText()));
            } else {
                possible.addAll(lo == hi ? Set.of(lo == 4 ? "yes" : "no") : Set.of("yes", "no"));
            }
            boolean may = possible.contains(option);
            boolean must = may && possible.size() == 1;
            return word.equals("is") ? threeValued(must, may) : threeValued(!may, !must);
        }
        int otherLo = premise.path("level").asInt();
        int otherHi = otherLo;
        if (premise.has("against")) {
            JsonNode against = nodes.get(premise.get("against").asText());
            otherLo = against.get("bounds").get(0).asInt();
            otherHi = against.get("bounds").get(1).asInt();
        }
        return switch (word) {
            case "atLeast" -> threeValued(lo >= otherHi, hi >= otherLo);
            case "atMost" -> threeValued(hi <= otherLo, lo <= otherHi);
            case "below" -> threeValued(hi < otherLo, lo < otherHi);
            case "sameAs" -> threeValued(lo == hi && otherLo == otherHi && lo == otherLo, lo <= otherHi && otherLo <= hi);
            default -> "unknown test " + word;
        };
    }

    private static String threeValued(boolean must, boolean may) {
        return must ? "true" : may ? "open" : "false";
    }

    private void endsInDrivers(String id, Set<String> path, Set<String> done) {
        JsonNode node = nodes.get(id);
        if (node == null || !node.has("derivations") || done.contains(id)) {
            return;
        }
        check(path.add(id), "a circle through " + id);
        node.get("derivations").forEach(d -> d.get("premises").forEach(premise -> {
            if (!path.contains(premise.get("node").asText())) {
                endsInDrivers(premise.get("node").asText(), path, done);
            } else {
                complaints.add("a circle through " + premise.get("node"));
            }
        }));
        path.remove(id);
        done.add(id);
    }

    /** Whatever the answer names points to a node of that name. */
    private void named() {
        answer.get("modes").forEach(mode -> {
            points(mode, "mode:" + mode.get("mode").asText());
            mode.get("forms").forEach(form -> {
                points(form, "form:" + form.get("form").asText());
                state(form, "supported", "excluded");
            });
        });
        answer.get("mechanisms").forEach(mechanism -> {
            points(mechanism, "mechanism:" + mechanism.get("mechanism").asText());
            int lo = mechanism.get("bounds").get(0).asInt();
            int hi = mechanism.get("bounds").get(1).asInt();
            String state = lo >= parameters.get("FIRE") ? "active" : hi < parameters.get("FIRE") ? "inactive" : "open";
            check(state.equals(mechanism.get("state").asText()), mechanism.get("mechanism").asText() + " should be " + state);
        });
        answer.get("stages").forEach(stage -> points(stage, "stage:" + stage.get("stage").asText()));
        answer.get("caveats").forEach(caveat -> {
            points(caveat, "caveat:" + caveat.get("caveat").asText());
            state(caveat, "raised", "clear");
        });
        answer.get("notes").forEach(note -> {
            points(note, "note:" + note.get("note").asText());
            check(nodes.get(note.get("node").asText()).get("bounds").get(0).asInt() == 4, note.get("note").asText() + " does not hold");
        });
        answer.get("nextSteps").forEach(step -> check(nodes.containsKey(step.get("node").asText()), "a step for nothing: " + step.get("text").asText()));
        JsonNode model = answer.get("developmentModel");
        if (!model.get("model").isNull()) {
            points(model, "model:" + model.get("model").asText());
            check(nodes.get(model.get("node").asText()).get("bounds").get(0).asInt() == 4, "the model does not hold");
        }
        check(nodes.containsKey(answer.get("combination").get("node").asText()), "a combination without a proof");
    }

    private void points(JsonNode named, String name) {
        JsonNode node = nodes.get(named.get("node").asText());
        check(node != null && node.get("conclusion").asText().equals(name), name + " points to another node");
        if (node != null && named.has("bounds")) {
            check(named.get("bounds").equals(node.get("bounds")), name + " and its node differ");
        }
    }

    private void state(JsonNode named, String ifTrue, String ifFalse) {
        JsonNode bounds = nodes.get(named.get("node").asText()).get("bounds");
        String state = bounds.get(0).asInt() == 4 ? ifTrue : bounds.get(1).asInt() == 0 ? ifFalse : "open";
        check(state.equals(named.get("state").asText()), named + " should be " + state);
    }

    private void verdicts() {
        List<String> live = new ArrayList<>();
        answer.get("modes").forEach(mode -> {
            String id = mode.get("mode").asText();
            int lo = mode.get("bounds").get(0).asInt();
            int hi = mode.get("bounds").get(1).asInt();
            boolean barred = StreamSupport.stream(answer.get("caveats").spliterator(), false).anyMatch(caveat -> caveat.get("severity").asText().equals("serious")
                    && !caveat.get("state").asText().equals("clear") && StreamSupport.stream(caveat.get("attached").spliterator(), false)
                            .anyMatch(attached -> attached.asText().equals(id)));
            int fire = parameters.get("FIRE");
            String verdict = hi < fire ? "not-supported" : lo < fire ? "undetermined"
                    : lo >= parameters.get("STRONG") && !barred ? "recommended" : "conditional";
            check(verdict.equals(mode.get("verdict").asText()), id + " should be " + verdict);
            if (lo >= fire) {
                live.add(id);
            }
        });
        boolean none = StreamSupport.stream(answer.get("modes").spliterator(), false).allMatch(m -> m.get("verdict").asText().equals("not-supported"));
        check(none == answer.get("combination").get("id").asText().equals("NONE"), "NONE does not fit the verdicts");
        check(live.isEmpty() || answer.get("combination").get("id").asText().split("\\+").length == live.size(), "the combination does not hold the live modes");
    }

    private void expect(String what, int[] derived, JsonNode stated) {
        check(stated.get(0).asInt() == derived[0] && stated.get(1).asInt() == derived[1],
                what + " is stated as " + stated + ", but derives as [" + derived[0] + "," + derived[1] + "]");
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
