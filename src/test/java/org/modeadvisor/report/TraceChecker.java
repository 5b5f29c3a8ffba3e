package org.modeadvisor.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Re-derives every node of an answer from its JSON alone, with arithmetic of its own: it shares no code with the program. Complains
 * of every conclusion without a proof and every proof that fails. What the answer says above the trace is the business of
 * {@link StatementChecker}, what stands in the rule files that of {@link RuleTexts}.
 */
final class TraceChecker {

    private final JsonNode answer;
    private final Map<String, Integer> parameters;
    private final RuleTexts rules;
    private final Map<String, JsonNode> nodes = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param parameters the values of rules/parameters.yaml by id @param folder the rules the answer was drawn by */
    TraceChecker(JsonNode answer, Map<String, Integer> parameters, RuleFolder folder) {
        this.answer = answer;
        this.parameters = parameters;
        this.rules = new RuleTexts(folder, parameters, nodes, complaints);
        answer.path("nodes").forEach(node -> check(nodes.put(node.path("id").asText(), node) == null, "two nodes " + node.path("id").asText()));
    }

    List<String> complaints() {
        nodes.forEach((id, node) -> {
            if (node.path("conclusion").asText().startsWith("driver:")) {
                driver(node);
            } else {
                conclusion(node);
            }
        });
        Set<String> done = new HashSet<>();
        nodes.keySet().forEach(id -> endsInDrivers(id, new HashSet<>(), done));
        new StatementChecker(answer, parameters, nodes, complaints).check();
        return complaints;
    }

    /** What was stated is what the bounds and the possible options say; what was not stated leaves everything open. */
    private void driver(JsonNode node) {
        String name = node.path("conclusion").asText();
        check(!node.has("derivations"), name + ": a driver is stated, not derived");
        JsonNode value = node.path("value");
        boolean choice = node.has("possible");
        check(node.has("stated") && !node.path("stated").asBoolean() == value.isNull(), name + ": stated, or not stated?");
        check(!value.isMissingNode(), name + ": no value");
        if (value.isNull() || value.asText().equals("not-known")) {
            expect(name, new int[] {0, 4}, node.path("bounds"));
            check(!choice || node.path("possible").size() > 1, name + ": unknown, but settled");
        } else if (choice) {
            boolean stated = value.asText().equals("not-applicable") || value.asText().equals(node.path("possible").path(0).asText());
            check(stated && node.path("possible").size() == 1, name + ": another option than was stated");
            expect(name, new int[] {0, 4}, node.path("bounds"));
        } else {
            int lo = value.isArray() ? value.path(0).asInt() : value.isInt() ? value.asInt() : value.asText().equals("yes") ? 4 : 0;
            expect(name, new int[] {lo, value.isArray() ? value.path(1).asInt() : lo}, node.path("bounds"));
            check(!value.isTextual() || Set.of("yes", "no", "not-applicable").contains(value.asText()), name + ": no answer to a level");
        }
    }

    private void conclusion(JsonNode node) {
        String name = node.path("conclusion").asText();
        check(node.path("derivations").isArray() && node.path("adjustments").isArray(), name + " is a conclusion without a proof");
        check(node.path("operator").asText().equals("strongest"), name + ": another operator");
        check(!node.path("sentence").asText().isBlank(), name + ": no sentence");
        rules.concluded(node);
        int lo = 0;
        int hi = 0;
        int[] previous = {5, 5};
        for (JsonNode derivation : node.path("derivations")) {
            String by = name + " by " + derivation.path("rule").asText();
            int[] weakest = premises(by, derivation.path("premises"));
            expect(by, weakest, derivation.path("bounds"));
            check(derivation.path("operator").asText().equals("all"), by + ": another operator");
            check(derivation.path("adjustments").equals(node.path("adjustments")), by + ": other adjustments than the conclusion's");
            derivation.path("premises").forEach(premise -> check(!premise.path("truth").asText().equals("false"), by + " rests on what is false"));
            check(weakest[0] < previous[0] || weakest[0] == previous[0] && weakest[1] <= previous[1], by + ": not strongest first");
            previous = weakest;
            lo = Math.max(lo, weakest[0]);
            hi = Math.max(hi, weakest[1]);
        }
        expect(name + " before adjustments", new int[] {lo, hi}, node.path("boundsBefore"));
        expect(name, adjusted(node, lo, hi), node.path("bounds"));
    }

    private int[] adjusted(JsonNode node, int lo, int hi) {
        int certain = 0;
        int possible = 0;
        boolean steps = false;
        for (JsonNode adjustment : node.path("adjustments")) {
            String by = node.path("conclusion").asText() + " by " + adjustment.path("rule").asText();
            int[] holds = premises(by, adjustment.path("premises"));
            String state = holds[0] == 4 ? "applied" : holds[1] == 0 ? "not-applied" : "open";
            check(state.equals(adjustment.path("state").asText()), by + " should be " + state);
            rules.adjusts(node, adjustment);
            if (adjustment.path("kind").asText().equals("cap")) {
                check(!steps, by + ": a cap stands behind a step-down");
                lo = holds[1] > 0 ? Math.min(lo, adjustment.path("limit").asInt(-1)) : lo;
                hi = holds[0] == 4 ? Math.min(hi, adjustment.path("limit").asInt(-1)) : hi;
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
        check(premises.isArray(), name + ": no list of premises");
        int lo = 4;
        int hi = 4;
        for (JsonNode premise : premises) {
            int[] given = given(name, premise);
            expect(name + ": premise " + premise.path("node").asText(), given, premise.path("bounds"));
            lo = Math.min(lo, given[0]);
            hi = Math.min(hi, given[1]);
        }
        for (JsonNode premise : premises) {
            boolean fixing = premise.path("bounds").path(0).asInt() == lo || premise.path("bounds").path(1).asInt() == hi;
            check(premise.has("fixing") && fixing == premise.path("fixing").asBoolean(), name + ": wrong weakest link " + premise.path("node").asText());
        }
        return new int[] {lo, hi};
    }

    private int[] given(String name, JsonNode premise) {
        JsonNode node = nodes.get(premise.path("node").asText());
        if (node == null) {
            complaints.add(name + " rests on a node that is not there: " + premise.path("node"));
            return new int[] {0, 4};
        }
        int lo = node.path("bounds").path(0).asInt();
        int hi = node.path("bounds").path(1).asInt();
        String role = premise.path("role").asText();
        check(role.equals(premise.has("test") ? "gate" : "strength"), name + ": " + premise.path("node").asText() + " is no " + role);
        if (role.equals("strength")) {
            return new int[] {lo, hi};
        }
        String truth = truth(name, premise, node, lo, hi);
        check(truth.equals(premise.path("truth").asText()), name + ": the test " + premise.path("test").asText() + " is " + truth);
        return switch (truth) {
            case "true" -> new int[] {4, 4};
            case "false" -> new int[] {0, 0};
            default -> new int[] {0, 4};
        };
    }

    private String truth(String name, JsonNode premise, JsonNode node, int lo, int hi) {
        String test = premise.path("test").asText();
        String word = test.contains("(") ? test.substring(0, test.indexOf('(')) : test;
        if (word.startsWith("is")) {
            String option = test.replaceAll("^[^\"]*\"|\"[^\"]*$", "");
            Set<String> possible = new HashSet<>();
            node.path("possible").forEach(text -> possible.add(text.asText()));
            if (!node.has("possible")) {
                possible.addAll(lo == hi ? Set.of(lo == 4 ? "yes" : "no") : Set.of("yes", "no"));
            }
            boolean may = possible.contains(option);
            boolean must = may && possible.size() == 1;
            return word.equals("is") ? threeValued(must, may) : threeValued(!may, !must);
        }
        JsonNode against = nodes.get(premise.path("against").asText());
        check(premise.has("level") != (against != null), name + ": a test needs one level or one other node: " + test);
        int otherLo = against == null ? premise.path("level").asInt() : against.path("bounds").path(0).asInt();
        int otherHi = against == null ? otherLo : against.path("bounds").path(1).asInt();
        return switch (word) {
            case "atLeast" -> threeValued(lo >= otherHi, hi >= otherLo);
            case "atMost" -> threeValued(hi <= otherLo, lo <= otherHi);
            case "below" -> threeValued(hi < otherLo, lo < otherHi);
            case "sameAs" -> threeValued(lo == hi && otherLo == otherHi && lo == otherLo, lo <= otherHi && otherLo <= hi);
            default -> "unknown";
        };
    }

    private static String threeValued(boolean must, boolean may) {
        return must ? "true" : may ? "open" : "false";
    }

    private void endsInDrivers(String id, Set<String> path, Set<String> done) {
        if (done.contains(id) || !nodes.containsKey(id)) {
            return;
        }
        if (!path.add(id)) {
            complaints.add("a circle through " + id);
            return;
        }
        for (String group : List.of("derivations", "adjustments")) {
            nodes.get(id).path(group).forEach(proof -> proof.path("premises").forEach(premise -> {
                endsInDrivers(premise.path("node").asText(), path, done);
                endsInDrivers(premise.path("against").asText(), path, done);
            }));
        }
        path.remove(id);
        done.add(id);
    }

    private void expect(String what, int[] derived, JsonNode stated) {
        if (stated.size() != 2 || stated.path(0).asInt(-1) != derived[0] || stated.path(1).asInt(-1) != derived[1]) {
            complaints.add(what + " is stated as " + stated + ", but derives as [" + derived[0] + "," + derived[1] + "]");
        }
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
