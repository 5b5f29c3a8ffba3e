package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;

/**
 * What rests on a driver.
 *
 * @param uses every rule that reads it, by conclusion in the order of settling, then by rule
 * @param reaches the modes and models that rest on it in any number of steps, in the order of the answer
 */
public record Bearing(NodeName driver, List<Use> uses, List<NodeName> reaches) {

    /** How a rule that reads the driver fares in this case. */
    public enum Weight {
        /** The conclusion is no stronger, or open, because of this driver. */
        DECIDES,
        /** The rule leads to the conclusion or adjusts it, or may. */
        COUNTS,
        /** The rule gives nothing here, or does not apply. */
        FAILS
    }

    /** One rule that reads the driver. @param sentence about the conclusion */
    public record Use(NodeName conclusion, String sentence, Rule rule, Weight weight) {}

    static Bearing of(Recommendation answer, NodeName driver) {
        Derivations derivations = answer.derivations();
        NodeSentences sentences = new NodeSentences(answer.study(), derivations);
        List<Use> uses = new ArrayList<>();
        Set<NodeName> resting = new HashSet<>(Set.of(driver));
        for (NodeName conclusion : derivations.nodes().keySet()) {
            for (Rule rule : derivations.rules().targeting(conclusion)) {
                if (rule.reads().contains(driver)) {
                    Weight weight = weight(derivations.node(conclusion).orElseThrow(), rule, driver);
                    uses.add(new Use(conclusion, sentences.of(conclusion), rule, weight));
                }
                if (rule.reads().stream().anyMatch(resting::contains)) {
                    resting.add(conclusion);
                }
            }
        }
        List<NodeName> reaches = new ArrayList<>(answer.modes().stream().map(ModeAnswer::node).toList());
        reaches.addAll(derivations.rules().conclusions(Kind.MODEL));
        Goals goals = new Goals(answer.vocabulary());
        // A caveat is settled after the mode it may keep from being recommended.
        goals.modes().stream().map(Term.Mode::node).filter(mode -> goals.barring(mode).stream().anyMatch(resting::contains))
                .forEach(resting::add);
        return new Bearing(driver, List.copyOf(uses), reaches.stream().filter(resting::contains).toList());
    }

    private static Weight weight(Node node, Rule rule, NodeName driver) {
        boolean decides = node.derivations().stream().limit(1).filter(way -> way.rule().equals(rule) && way.bounds().hi() > Bounds.LOWEST)
                .filter(way -> !way.bounds().equals(Bounds.YES)).flatMap(way -> way.premises().stream()
                        .filter(used -> used.bounds().lo() == way.bounds().lo())).map(Used::node).anyMatch(driver::equals);
        if (decides) {
            return Weight.DECIDES;
        }
        boolean counts = node.derivations().stream().anyMatch(way -> way.rule().equals(rule) && way.bounds().hi() > Bounds.LOWEST
                && way.premises().stream().map(Used::node).anyMatch(driver::equals));
        boolean adjusts = node.adjustments().stream().anyMatch(a -> a.rule().equals(rule) && a.truth() != Truth.FALSE);
        return counts || adjusts ? Weight.COUNTS : Weight.FAILS;
    }
}
