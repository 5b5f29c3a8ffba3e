package org.modeadvisor.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;

/**
 * Holds a trace against the rule files as anybody may read them: the rule stands where the trace says, says what the trace says it
 * says, concludes the node it is listed under, and asks for no condition that the trace leaves out; and no rule that applies is
 * missing from the trace.
 */
final class RuleTexts {

    private final RuleFolder folder;
    private final Map<String, Integer> parameters;
    private final Map<String, JsonNode> nodes;
    private final Map<String, JsonNode> byName = new HashMap<>();
    private final List<String> complaints;

    RuleTexts(RuleFolder folder, Map<String, Integer> parameters, Map<String, JsonNode> nodes, List<String> complaints) {
        this.folder = folder;
        this.parameters = parameters;
        this.nodes = nodes;
        this.complaints = complaints;
    }

    /** The rules that conclude the node, each with every way in which it may hold. */
    void concluded(JsonNode node) {
        if (byName.isEmpty()) {
            nodes.values().forEach(one -> byName.put(name(one), one));
        }
        String name = name(node);
        node.path("derivations").forEach(derivation -> rule(node, derivation, Set.of("conclude", "raise", "note")));
        for (RuleFolder.Rule rule : folder.about(name)) {
            if (Set.of("conclude", "raise", "note").contains(rule.call())) {
                List<Set<String>> listed = StreamSupport.stream(node.path("derivations").spliterator(), false)
                        .filter(derivation -> derivation.path("rule").asText().equals(rule.id())).map(RuleTexts::premises).toList();
                check(Set.copyOf(listed).size() == listed.size(), rule.id() + ": the same derivation twice");
                ways(rule).ifPresent(ways -> check(ways == listed.size(), rule.id() + " may hold in " + ways + " ways, " + listed.size() + " are listed"));
            } else {
                check(StreamSupport.stream(node.path("adjustments").spliterator(), false).filter(a -> a.path("rule").asText().equals(rule.id())).count() == 1,
                        rule.id() + " is not among the adjustments of " + name);
            }
        }
    }

    /** The rule of a cap or a step-down. */
    void adjusts(JsonNode node, JsonNode adjustment) {
        boolean cap = adjustment.path("kind").asText().equals("cap");
        check(cap == adjustment.has("limit") && (cap || adjustment.path("kind").asText().equals("step-down")), adjustment, "a cap has a limit");
        rule(node, adjustment, Set.of(cap ? "cap" : "weaken"));
    }

    /**
     * In how many ways a rule may hold, all of which the trace has to list; empty for rules with tests among alternatives or against
     * another conclusion, where the text does not say it at a glance.
     */
    private OptionalLong ways(RuleFolder.Rule rule) {
        List<RuleFolder.Condition> conditions = rule.conditions();
        boolean plain = conditions.stream().allMatch(RuleFolder.Condition::needed);
        boolean choice = conditions.stream().noneMatch(c -> c.needed() || c.test().isPresent());
        if (!plain && !choice || conditions.stream().anyMatch(c -> c.argument().startsWith("$"))) {
            return OptionalLong.empty();
        }
        LongStream each = conditions.stream().mapToLong(condition -> {
            long met = condition.names().stream().filter(name -> mayHold(condition, name)).count();
            return !condition.every() ? met : met == condition.names().size() ? 1 : 0;
        });
        long ways = plain ? each.reduce(1, (one, other) -> one * other) : each.sum();
        // Two different ones of the same list: whichever comes first, it is the same pair.
        return OptionalLong.of(conditions.stream().noneMatch(RuleFolder.Condition::distinct) ? ways
                : ways / conditions.get(0).names().size() * (conditions.get(0).names().size() - 1) / 2);
    }

    private boolean mayHold(RuleFolder.Condition condition, String name) {
        JsonNode node = byName.get(name);
        if (node == null || condition.test().isEmpty()) {
            return node != null;
        }
        JsonNode bounds = node.path("bounds");
        String option = condition.argument().replace("\"", "");
        boolean other = node.has("possible") ? node.path("possible").size() > 1 || !node.path("possible").path(0).asText().equals(option)
                : bounds.path(option.equals("yes") ? 0 : 1).asInt() != (option.equals("yes") ? 4 : 0);
        boolean same = node.has("possible") ? StreamSupport.stream(node.path("possible").spliterator(), false).anyMatch(p -> p.asText().equals(option))
                : bounds.path(option.equals("yes") ? 1 : 0).asInt() == (option.equals("yes") ? 4 : 0);
        return switch (condition.test().get()) {
            case "atLeast" -> bounds.path(1).asInt() >= value(condition.argument());
            case "atMost" -> bounds.path(0).asInt() <= value(condition.argument());
            case "below" -> bounds.path(0).asInt() < value(condition.argument());
            case "is" -> same;
            default -> other;
        };
    }

    private void rule(JsonNode node, JsonNode use, Set<String> calls) {
        RuleFolder.Rule rule = folder.at(use.path("file").asText(), use.path("line").asInt());
        if (rule == null || !rule.id().equals(use.path("rule").asText()) || !rule.title().equals(use.path("title").asText())) {
            complaints.add("no rule " + use.path("rule") + " at " + use.path("file") + ":" + use.path("line"));
            return;
        }
        Set<String> claims = StreamSupport.stream(use.path("claims").spliterator(), false).map(JsonNode::asText).collect(Collectors.toSet());
        check(rule.basis().equals(use.path("basis").asText()), use, "another basis");
        check(rule.claims().equals(claims) && claims.size() == use.path("claims").size(), use, "other claims");
        check(rule.because().equals(use.path("because").asText()), use, "another reason");
        check(calls.contains(rule.call()) && rule.target().equals(name(node)), use, "does not do this to " + name(node));
        check(rule.limit().isEmpty() || value(rule.limit()) == use.path("limit").asInt(-1), use, "another limit than the rule's");
        conditions(rule, use);
    }

    /** Every premise is a condition that stands there, and every condition that is no alternative is a premise. */
    private void conditions(RuleFolder.Rule rule, JsonNode use) {
        Map<String, JsonNode> bound = new HashMap<>();
        Map<String, Integer> count = new HashMap<>();
        for (JsonNode premise : use.path("premises")) {
            RuleFolder.Condition condition = rule.conditions().stream().filter(c -> c.line() == premise.path("line").asInt()
                    && c.column() == premise.path("column").asInt()).findFirst().orElse(null);
            if (condition == null) {
                complaints.add(use.path("rule") + ": no condition at " + premise.path("line") + ":" + premise.path("column"));
                continue;
            }
            bound.put(condition.binding(), premise.path("node"));
            count.merge(condition.place(), 1, Integer::sum);
            condition(condition, use, premise, bound);
        }
        Set<String> needed = new TreeSet<>();
        boolean alternatives = false;
        for (RuleFolder.Condition condition : rule.conditions()) {
            alternatives |= !condition.needed();
            if (condition.needed()) {
                needed.add(condition.place());
                int all = condition.every() ? condition.names().size() : 1;
                check(count.getOrDefault(condition.place(), 0) == all, use, "leaves out a condition of the rule, or repeats one");
            }
        }
        Set<String> others = new HashSet<>(count.keySet());
        others.removeAll(needed);
        check(alternatives != others.isEmpty(), use, "has none of the rule's alternatives");
    }

    private void condition(RuleFolder.Condition condition, JsonNode use, JsonNode premise, Map<String, JsonNode> bound) {
        String name = name(nodes.getOrDefault(premise.path("node").asText(), premise));
        check(condition.names().contains(name), use, "does not ask for " + name);
        check(condition.test().isPresent() == premise.has("test"), use, "asks for a strength or a test?");
        if (condition.test().isPresent()) {
            String argument = condition.argument();
            String number = argument.replace("\"", "");
            String against = name(nodes.get(bound.getOrDefault(argument, premise).asText()));
            boolean level = !argument.startsWith("$") && value(argument) >= 0;
            check(premise.path("level").asInt(-1) == (level ? value(argument) : -1), use, "asks for another level than " + premise.path("level").asText());
            check(premise.path("against").asText().equals(argument.startsWith("$") ? bound.getOrDefault(argument, premise).asText() : ""), use,
                    "compares with something else than " + argument);
            check(premise.path("test").asText().equals(condition.test().get() + "( " + (argument.startsWith("$") ? against : level ? number : argument) + " )"),
                    use, "asks for another test than " + premise.path("test").asText());
        }
    }

    private int value(String argument) {
        String bare = argument.replace("\"", "");
        return parameters.containsKey(bare) ? parameters.get(bare) : bare.matches("[0-4]") ? Integer.parseInt(bare) : -2;
    }

    private static Set<String> premises(JsonNode derivation) {
        return StreamSupport.stream(derivation.path("premises").spliterator(), false)
                .map(premise -> premise.path("node").asText() + premise.path("test").asText()).collect(Collectors.toSet());
    }

    private static String name(JsonNode node) {
        return node == null ? "" : node.path("conclusion").asText();
    }

    private void check(boolean holds, JsonNode use, String complaint) {
        check(holds, use.path("rule").asText() + ": " + complaint);
    }

    private void check(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
