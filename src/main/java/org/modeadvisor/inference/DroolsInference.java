package org.modeadvisor.inference;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.MatchCreatedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.language.Calls;
import org.modeadvisor.rulebase.language.Consequence;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;

/**
 * Runs the rules in Drools, one fresh session for one situation. Facts of a layer go into working memory only when every rule
 * about them has fired, so that a rule never sees a conclusion half made and the order of firing cannot show. Thread-safe.
 */
public final class DroolsInference {

    private final RuleBase rules;
    private final int mostStepsDown;
    private final Budget budget;

    public DroolsInference(RuleBase rules) {
        this(rules, Budget.STANDARD);
    }

    /** @param budget how much one run may take */
    public DroolsInference(RuleBase rules, Budget budget) {
        this.rules = rules;
        this.budget = budget;
        this.mostStepsDown = rules.vocabulary().parameter(Parameter.Use.STEPS_DOWN);
    }

    /**
     * Everything that follows from the situation.
     *
     * @throws ProblemException where the rules take more than the budget allows
     */
    public Derivations infer(Situation situation) {
        KieSession session = rules.drools().newKieSession();
        try {
            return new Run(session, situation).infer();
        } finally {
            session.dispose();
        }
    }

    /** One run: working memory, and what fired in it. */
    private final class Run extends DefaultAgendaEventListener implements Consumer<Consequence> {

        private final RuleModel model = rules.model();
        private final KieSession session;
        private final Situation situation;
        private final Map<NodeName, Fact> memory = new HashMap<>();
        private final Map<String, BitSet> matched = new HashMap<>();
        private final Map<Kind, Integer> unsettled = new HashMap<>();
        private final Meter meter = new Meter(budget, rules);
        private Match firing;

        Run(KieSession session, Situation situation) {
            this.session = session;
            this.situation = situation;
            session.addEventListener(this);
        }

        Derivations infer() {
            situation.facts().values().forEach(fact -> {
                memory.put(fact.node(), fact);
                session.insert(fact);
            });
            model.layers().forEach(layer -> layer.forEach(name -> unsettled.merge(name.kind(), 1, Integer::sum)));
            Settling settling = new Settling(model, rules.thresholds(), mostStepsDown, memory::get);
            Map<NodeName, Node> nodes = new LinkedHashMap<>();
            for (List<NodeName> layer : model.layers()) {
                Calls.during(this, () -> session.fireAllRules(match -> rules.inForce(match.getRule().getName()).isPresent()));
                for (NodeName name : layer) {
                    Node node = settling.settle(name, this::matched);
                    nodes.put(name, node);
                    remember(Facts.of(node, rules.thresholds()));
                }
            }
            return new Derivations(situation, model, nodes);
        }

        /** The ways in which a rule matched, in the order of its text: the order in which Drools came upon them says nothing. */
        private List<Instance> matched(Rule rule) {
            BitSet ways = matched.get(rule.id());
            return ways == null ? List.of() : ways.stream().mapToObj(rule.instances()::get).toList();
        }

        /** Puts a settled conclusion into working memory, and its whole kind once it is the last of it. */
        private void remember(Level fact) {
            memory.put(fact.node(), fact);
            session.insert(fact);
            Kind kind = fact.kind();
            if (unsettled.merge(kind, -1, Integer::sum) == 0) {
                List<Level> members = model.conclusions(kind).stream().map(name -> (Level) memory.get(name)).toList();
                session.insert(new Every(kind.word(), members));
            }
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
            Set<NodeName> facts = firing.getObjects().stream().filter(Fact.class::isInstance).map(Fact.class::cast)
                    .flatMap(fact -> fact instanceof Every every ? every.members().stream().map(Level::node)
                            : Stream.of(fact.node()))
                    .collect(Collectors.toUnmodifiableSet());
            List<Integer> ways = model.ways(rule, facts);
            if (ways.isEmpty()) {
                throw new IllegalStateException(rule.name() + " fired in Drools on " + facts + ", which its text does not allow");
            }
            BitSet all = matched.computeIfAbsent(rule.id(), id -> new BitSet());
            ways.forEach(all::set);
        }
    }
}
