package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modeadvisor.vocabulary.NodeName;

/** Finds the ways in which one rule can hold by the facts they speak of; several ways where alternatives test the same facts. Immutable. */
final class Ways {

    private final Map<NodeName, Integer> bits = new HashMap<>();
    private final Map<BitSet, List<Integer>> places = new HashMap<>();

    Ways(Rule rule) {
        rule.instances().forEach(way -> way.premises().forEach(premise -> bits.putIfAbsent(premise.node(), bits.size())));
        for (int place = 0; place < rule.instances().size(); place++) {
            BitSet facts = new BitSet();
            rule.instances().get(place).premises().forEach(premise -> facts.set(bits.get(premise.node())));
            places.computeIfAbsent(facts, none -> new ArrayList<>()).add(place);
        }
    }

    /** Places among the rule's instances; empty where it cannot hold of exactly these facts. */
    List<Integer> of(List<NodeName> facts) {
        BitSet key = new BitSet();
        for (NodeName fact : facts) {
            Integer bit = bits.get(fact);
            if (bit == null) {
                return List.of();
            }
            key.set(bit);
        }
        return places.getOrDefault(key, List.of());
    }
}
