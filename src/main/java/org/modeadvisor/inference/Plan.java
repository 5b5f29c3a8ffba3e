package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/**
 * What every run over the same rules would look up again: where each fact stands in working memory, counted from 0, the variables first,
 * then the conclusions in the order of settling; and the number of each instance among those of all rules. Immutable.
 */
final class Plan {

    private final Map<NodeName, Integer> places = new HashMap<>();
    private final Map<String, PlannedRule> byNameInDrools = new HashMap<>();
    private final List<Conclusion> conclusions = new ArrayList<>();

    /**
     * A rule.
     *
     * @param first the number of its first instance
     * @param premises by instance
     * @param facts by instance and premise, where the premise's fact stands
     * @param listed its instances in the order in which equally strong ones are told: by the names of what they rest on
     */
    record PlannedRule(Rule rule, int first, Premise[][] premises, int[][] facts, int[] listed) {}

    /** A conclusion and the rules about it, caps before step-downs. @param level its place in {@link Levels} */
    record Conclusion(NodeName name, int place, int level, List<PlannedRule> concluding, List<PlannedRule> adjusting) {}

    Plan(RuleBase rules, LevelReading levels) {
        rules.vocabulary().variables().stream().map(Variable::node).forEach(this::place);
        rules.model().layers().forEach(layer -> layer.forEach(this::place));
        Map<String, PlannedRule> byId = new HashMap<>();
        int first = 0;
        for (Rule rule : rules.model().rules()) {
            byId.put(rule.id(), planned(rule, first));
            first += rule.instances().size();
        }
        rules.inForce().forEach((name, rule) -> byNameInDrools.put(name, byId.get(rule.id())));
        for (List<NodeName> layer : rules.model().layers()) {
            for (NodeName name : layer) {
                conclusions.add(new Conclusion(name, places.get(name), levels.place(name), rules.model().concluding(name).stream().map(rule -> byId.get(rule.id())).toList(),
                        rules.model().adjusting(name).stream().map(rule -> byId.get(rule.id())).toList()));
            }
        }
    }

    private void place(NodeName name) {
        places.put(name, places.size());
    }

    private PlannedRule planned(Rule rule, int first) {
        List<Instance> ways = rule.instances();
        return new PlannedRule(rule, first, ways.stream().map(way -> way.premises().toArray(new Premise[0])).toArray(Premise[][]::new),
                ways.stream().map(way -> way.premises().stream().mapToInt(premise -> places.get(premise.node())).toArray()).toArray(int[][]::new),
                IntStream.range(0, ways.size()).boxed().sorted(Comparator.comparing(way -> names(ways.get(way)))).mapToInt(way -> way).toArray());
    }

    private static String names(Instance way) {
        return way.premises().stream().map(premise -> premise.node().toString()).toList().toString();
    }

    /** How many facts there are. */
    int facts() {
        return places.size();
    }

    /** Where the fact about a driver or conclusion stands. */
    int of(NodeName name) {
        return places.get(name);
    }

    /** The rule in force that has this name in Drools; null where it must not fire. */
    PlannedRule inForce(String nameInDrools) {
        return byNameInDrools.get(nameInDrools);
    }

    /** In the order of settling. */
    List<Conclusion> conclusions() {
        return conclusions;
    }
}
