package org.modeadvisor.inference;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.inference.Plan.Conclusion;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Runs the rules in Drools, all in one go for one situation. A rule must never see a conclusion half made, so conclusions would have to
 * go into working memory layer by layer, each layer when every rule about it has fired. Instead all go in at once as
 * {@link LevelReading} expects them, and every one is then settled from nothing but the rules that held in Drools and compared with
 * what was expected: where the layers before are as expected, so are the facts on which Drools decided this one. It is the same
 * result in half the time, and an expectation that is wrong cannot pass. Thread-safe.
 */
public final class DroolsInference {

    private final RuleBase rules;
    private final LevelReading reading;
    private final Plan plan;
    private final Settling settling;
    private final Budget budget;

    public DroolsInference(RuleBase rules) {
        this(rules, Budget.STANDARD);
    }

    /** @param budget how much one run may take */
    public DroolsInference(RuleBase rules, Budget budget) {
        this.rules = rules;
        this.budget = budget;
        this.reading = new LevelReading(rules);
        this.plan = new Plan(rules, reading);
        this.settling = new Settling(rules);
    }

    /** The same rules read without Drools, for whoever needs both. */
    public LevelReading reading() {
        return reading;
    }

    /**
     * Everything that follows from the situation.
     *
     * @throws ProblemException where the rules take more than the budget allows
     */
    public Derivations infer(Situation situation) {
        WorkingMemory memory = new WorkingMemory(plan, situation, reading.levels(situation).read());
        Firing firing = new Firing(rules.model(), plan, new Meter(budget, rules));
        BitSet held = rules.sessions().during(session -> firing.fire(session, memory));
        Map<NodeName, Node> nodes = new LinkedHashMap<>(2 * plan.facts());
        for (Conclusion conclusion : plan.conclusions()) {
            Node node = settling.settle(conclusion, held, memory);
            Bounds expected = memory.at(conclusion.place()).bounds();
            if (!node.bounds().equals(expected)) {
                throw new IllegalStateException("Drools gives " + node.name() + " " + node.bounds() + ", the rules as read " + expected);
            }
            nodes.put(node.name(), node);
        }
        return new Derivations(situation, rules.model(), nodes);
    }
}
