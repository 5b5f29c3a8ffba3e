package org.modeadvisor.inference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Everything concluded about one situation, with its proof: a graph from every conclusion down to drivers.
 *
 * @param situation what was known
 * @param rules what it was drawn from
 * @param nodes one for each conclusion there is, those that do not hold included, in the order they were settled
 */
public record Derivations(Situation situation, RuleModel rules, Map<NodeName, Node> nodes) {

    public Derivations {
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    }

    /** The conclusion with its proof; empty where there is no such conclusion. */
    public Optional<Node> node(NodeName name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /**
     * The ways in which the conclusion did not follow, because something that a rule asks for is certainly not so; in the order of
     * the rules. Together with the derivations these are all the ways there are.
     */
    public List<Node.Derivation> failed(NodeName conclusion) {
        return rules.concluding(conclusion).stream().flatMap(rule -> rule.instances().stream().map(way -> Meeting.use(way, this::fact))
                .filter(premises -> !Meeting.possible(premises))
                .map(premises -> new Node.Derivation(rule, Bounds.NO, premises))).toList();
    }

    /** The driver or conclusion as a rule would match it. */
    public Fact fact(NodeName name) {
        Node node = nodes.get(name);
        return node == null ? situation.facts().get(name.id()) : Facts.of(name, node.bounds(), situation.thresholds());
    }

    /**
     * What a driver or conclusion came to; a choice has no level and reads as open.
     *
     * @throws IllegalStateException where there is no such driver or conclusion
     */
    public Bounds bounds(NodeName name) {
        Node node = nodes.get(name);
        if (node != null) {
            return node.bounds();
        }
        Fact fact = situation.facts().get(name.id());
        if (fact == null) {
            throw new IllegalStateException("nothing was concluded about " + name);
        }
        return fact.bounds();
    }
}
