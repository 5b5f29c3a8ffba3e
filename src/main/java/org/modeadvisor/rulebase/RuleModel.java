package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.language.Consequence.Call;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The rules as their files say them, and the order in which their conclusions can be settled. Explains what Drools decides; a test
 * holds the two readings equal. Immutable and thread-safe.
 */
public final class RuleModel {

    private final List<Rule> rules;
    private final Map<String, Rule> byName;
    private final Map<NodeName, List<Rule>> byTarget;
    private final Map<NodeName, List<Rule>> concluding;
    private final Map<NodeName, List<Rule>> adjusting;
    private final Map<String, Ways> ways;
    private final List<List<NodeName>> layers;

    /**
     * @param rules in order of their ids
     * @param conclusions every conclusion there is, in the order of the vocabulary; those no rule concludes never hold
     * @param layer for each conclusion the place in the order of settling, counted from 1
     */
    RuleModel(List<Rule> rules, List<NodeName> conclusions, Map<NodeName, Integer> layer) {
        this(rules, inOrder(conclusions, layer));
    }

    private RuleModel(List<Rule> rules, List<List<NodeName>> layers) {
        this.rules = List.copyOf(rules);
        this.byName = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::name, Function.identity()));
        this.byTarget = byTarget(rules.stream());
        this.concluding = byTarget(rules.stream().filter(rule -> rule.consequence().call().derives()));
        this.adjusting = byTarget(rules.stream().filter(rule -> !rule.consequence().call().derives())
                .sorted(Comparator.comparing((Rule rule) -> rule.consequence().call() != Call.CAP)));
        this.ways = rules.stream().collect(Collectors.toUnmodifiableMap(Rule::name, Ways::new));
        this.layers = List.copyOf(layers);
    }

    private static Map<NodeName, List<Rule>> byTarget(Stream<Rule> rules) {
        return rules.collect(Collectors.groupingBy(rule -> rule.consequence().target(), Collectors.toUnmodifiableList()));
    }

    private static List<List<NodeName>> inOrder(List<NodeName> conclusions, Map<NodeName, Integer> layer) {
        List<List<NodeName>> inOrder = new ArrayList<>();
        int deepest = layer.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int depth = 1; depth <= deepest; depth++) {
            int now = depth;
            inOrder.add(conclusions.stream().filter(c -> layer.get(c) == now).toList());
        }
        return inOrder;
    }

    /** The same with some of its rules only; the conclusions are settled in the same order. */
    public RuleModel with(Predicate<Rule> kept) {
        return new RuleModel(rules.stream().filter(kept).toList(), layers);
    }

    /** All rules, by id. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rule with that name in Drools. */
    public Rule rule(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(() -> new IllegalStateException("no such rule: " + name));
    }

    /** The ways in which the rule can hold of exactly these facts, as places among its instances; empty where there is none. */
    public List<Integer> ways(Rule rule, List<NodeName> facts) {
        return ways.get(rule.name()).of(facts);
    }

    /** The rules that make a derivation of the conclusion, by id. */
    public List<Rule> concluding(NodeName conclusion) {
        return concluding.getOrDefault(conclusion, List.of());
    }

    /** The rules that adjust the conclusion, caps before step-downs, by id. */
    public List<Rule> adjusting(NodeName conclusion) {
        return adjusting.getOrDefault(conclusion, List.of());
    }

    /** Everything a rule says of the conclusion, by id. */
    public List<Rule> targeting(NodeName conclusion) {
        return byTarget.getOrDefault(conclusion, List.of());
    }

    /** The conclusions in the order in which they can be settled: each layer rests only on drivers and layers before it. */
    public List<List<NodeName>> layers() {
        return layers;
    }

    /** All conclusions of a kind. */
    public List<NodeName> conclusions(Kind kind) {
        return layers.stream().flatMap(List::stream).filter(c -> c.kind() == kind).toList();
    }
}
