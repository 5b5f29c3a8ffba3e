package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.modeadvisor.inference.Plan.PlannedRule;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.language.Calls;
import org.modeadvisor.rulebase.language.Consequence;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.vocabulary.NodeName;

/** Has Drools fire the rules on the facts of one run, and notes in which of its ways each rule held. */
final class Firing implements Consumer<Consequence> {

    private final RuleModel model;
    private final Plan plan;
    private final Meter meter;
    private final BitSet held = new BitSet();
    private Match match;
    private PlannedRule firing;

    Firing(RuleModel model, Plan plan, Meter meter) {
        this.model = model;
        this.plan = plan;
        this.meter = meter;
    }

    /** The numbers of the instances in which rules held. */
    BitSet fire(KieSession session, WorkingMemory memory) {
        memory.insert(session::insert);
        Calls.during(this, () -> session.fireAllRules(this::fires));
        return held;
    }

    /** Whether a rule that holds is to fire; asked before each time. */
    private boolean fires(Match next) {
        meter.count(next.getRule().getName());
        match = next;
        firing = plan.inForce(next.getRule().getName());
        return firing != null;
    }

    /** A rule fires and names what follows: note in which of its ways it held. */
    @Override
    public void accept(Consequence consequence) {
        Rule rule = firing.rule();
        if (!rule.consequence().equals(consequence)) {
            throw new IllegalStateException(rule.name() + " did in Drools: " + consequence + ", but says: " + rule.consequence());
        }
        if (rule.instances().size() == 1) {
            held.set(firing.first());
        } else {
            ways(rule).forEach(place -> held.set(firing.first() + place));
        }
    }

    private List<Integer> ways(Rule rule) {
        List<NodeName> facts = new ArrayList<>();
        for (Object object : match.getObjects()) {
            if (object instanceof Every every) {
                every.members().forEach(member -> facts.add(member.node()));
            } else if (object instanceof Fact fact) {
                facts.add(fact.node());
            }
        }
        List<Integer> ways = model.ways(rule, facts);
        if (ways.isEmpty()) {
            throw new IllegalStateException(rule.name() + " fired in Drools on " + facts + ", which its text does not allow");
        }
        return ways;
    }
}
