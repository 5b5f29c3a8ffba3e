package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.MatchCreatedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.language.Calls;
import org.modeadvisor.rulebase.language.Consequence;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.vocabulary.NodeName;

/** Has Drools fire the rules on the facts of one run, and notes in which of its ways each rule held. */
final class Firing extends DefaultAgendaEventListener implements Consumer<Consequence> {

    private final RuleBase rules;
    private final Meter meter;
    private final Map<String, BitSet> held = new HashMap<>();
    private Match firing;

    Firing(RuleBase rules, Budget budget) {
        this.rules = rules;
        this.meter = new Meter(budget, rules);
    }

    /** The ways in which rules held, by rule id and place among the rule's instances. */
    Map<String, BitSet> fire(KieSession session, WorkingMemory memory) {
        session.addEventListener(this);
        memory.insert(session::insert);
        Calls.during(this, () -> session.fireAllRules(match -> rules.inForce(match.getRule().getName()).isPresent()));
        return held;
    }

    /** Asked when a rule is found to hold, which is before it fires: a rule that holds too often must not be gone through first. */
    @Override
    public void matchCreated(MatchCreatedEvent event) {
        rules.inForce(event.getMatch().getRule().getName()).ifPresent(meter::count);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        firing = event.getMatch();
    }

    /** A rule fires and names what follows: note in which of its ways it held. */
    @Override
    public void accept(Consequence consequence) {
        Rule rule = rules.inForce(firing.getRule().getName()).orElseThrow();
        if (!rule.consequence().equals(consequence)) {
            throw new IllegalStateException(rule.name() + " did in Drools: " + consequence + ", but says: " + rule.consequence());
        }
        BitSet ways = held.computeIfAbsent(rule.id(), id -> new BitSet());
        if (rule.instances().size() == 1) {
            ways.set(0);
        } else {
            note(rule, ways);
        }
    }

    private void note(Rule rule, BitSet ways) {
        List<NodeName> facts = new ArrayList<>();
        for (Object object : firing.getObjects()) {
            if (object instanceof Every every) {
                every.members().forEach(member -> facts.add(member.node()));
            } else if (object instanceof Fact fact) {
                facts.add(fact.node());
            }
        }
        List<Integer> places = rules.model().ways(rule, facts);
        if (places.isEmpty()) {
            throw new IllegalStateException(rule.name() + " fired in Drools on " + facts + ", which its text does not allow");
        }
        places.forEach(ways::set);
    }
}
