package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.modeadvisor.explanation.Comparison.Moved;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** Finds what moved between two derivations below a conclusion. */
final class Movements {

    private final Derivations before;
    private final Derivations after;

    Movements(Derivations before, Derivations after) {
        this.before = before;
        this.after = after;
    }

    /** Every driver and conclusion that moved on the way to these, in the order of settling, they themselves included. */
    List<Moved> below(List<NodeName> conclusions) {
        Set<NodeName> moved = new HashSet<>();
        List<NodeName> next = new ArrayList<>(conclusions);
        while (!next.isEmpty()) {
            NodeName name = next.remove(next.size() - 1);
            if (differs(name) && moved.add(name)) {
                Stream.of(before, after).flatMap(derivations -> derivations.node(name).stream()).flatMap(Movements::used).forEach(next::add);
            }
        }
        List<NodeName> order = new ArrayList<>(before.situation().vocabulary().variables().stream().map(v -> v.node()).toList());
        order.addAll(before.nodes().keySet());
        return order.stream().filter(moved::contains).map(name -> new Moved(name, before.bounds(name), after.bounds(name), rules(name))).toList();
    }

    private boolean differs(NodeName name) {
        return !before.fact(name).equals(after.fact(name));
    }

    private static Stream<NodeName> used(Node node) {
        return Stream.concat(node.derivations().stream().flatMap(d -> d.premises().stream()),
                node.adjustments().stream().flatMap(a -> a.premises().stream())).flatMap(Movements::read);
    }

    private static Stream<NodeName> read(Used used) {
        return used.test().orElse(null) instanceof Test.AgainstOther other ? Stream.of(used.node(), other.other()) : Stream.of(used.node());
    }

    /** Those whose strongest way, or whose effect on the conclusion, differs. */
    private List<Rule> rules(NodeName name) {
        if (name.kind() == Kind.DRIVER) {
            return List.of();
        }
        Node first = before.node(name).orElseThrow();
        Node second = after.node(name).orElseThrow();
        Map<String, Object> effects = effects(first);
        Map<String, Object> then = effects(second);
        Map<String, Rule> rules = new TreeMap<>();
        Stream.of(first, second).flatMap(Movements::rules).filter(rule -> !Objects.equals(effects.get(rule.id()), then.get(rule.id())))
                .forEach(rule -> rules.put(rule.id(), rule));
        return List.copyOf(rules.values());
    }

    private static Stream<Rule> rules(Node node) {
        return Stream.concat(node.derivations().stream().map(Node.Derivation::rule), node.adjustments().stream().map(Node.Adjustment::rule));
    }

    /** By rule id: the bounds of its strongest way that gives anything, or the truth of what adjusts. */
    private static Map<String, Object> effects(Node node) {
        Map<String, Object> effects = new HashMap<>();
        node.derivations().stream().filter(d -> d.bounds().hi() > Bounds.LOWEST).forEach(d -> effects.putIfAbsent(d.rule().id(), d.bounds()));
        node.adjustments().forEach(a -> effects.put(a.rule().id(), a.truth()));
        return effects;
    }
}
