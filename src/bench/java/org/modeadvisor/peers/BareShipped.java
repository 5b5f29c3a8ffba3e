package org.modeadvisor.peers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.rulebase.DroolsCompiler;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.language.Calls;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Drools over the shipped rules with nothing around it: no listener, no trace, and the levels of conclusions not even worked out but handed
 * to it, layer by layer, since Drools has no word for weakest and strongest. So it is spared work that an answer needs.
 */
final class BareShipped {

    private static final RuleBase RULES = Situations.RULES;

    private final KieBase base = DroolsCompiler.compiled(RULES).drools();
    private final List<List<List<Fact>>> cases;

    BareShipped(List<CaseStudy> studies) {
        DroolsInference inference = new DroolsInference(RULES);
        List<Derivations> answers = studies.stream().map(study -> inference.infer(Situations.of(study))).toList();
        cases = answers.stream().map(BareShipped::layers).toList();
        for (int i = 0; i < answers.size(); i++) {
            check(answers.get(i), i);
        }
    }

    /** The facts of a case, then those of each layer of conclusions, and of a kind once its last conclusion is there. */
    private static List<List<Fact>> layers(Derivations answer) {
        List<List<Fact>> layers = new ArrayList<>();
        layers.add(List.copyOf(answer.situation().facts().values()));
        Set<NodeName> there = new HashSet<>();
        for (List<NodeName> layer : RULES.model().layers()) {
            List<Fact> facts = new ArrayList<>();
            for (NodeName name : layer) {
                facts.add(answer.fact(name));
                there.add(name);
                List<NodeName> kind = RULES.model().conclusions(name.kind());
                if (there.containsAll(kind)) {
                    facts.add(new Every(name.kind().word(), kind.stream().map(member -> (Level) answer.fact(member)).toList()));
                }
            }
            layers.add(facts);
        }
        return layers;
    }

    /** @return how many rules fired */
    int fire(int place) {
        return fire(place, new HashSet<>());
    }

    private int fire(int place, Set<NodeName> concluded) {
        KieSession session = base.newKieSession();
        try {
            int fired = 0;
            for (List<Fact> layer : cases.get(place)) {
                layer.forEach(session::insert);
                int[] now = new int[1];
                Calls.during(consequence -> concluded.add(consequence.target()), () -> now[0] = session.fireAllRules());
                fired += now[0];
            }
            return fired;
        } finally {
            session.dispose();
        }
    }

    /** It must have come to every conclusion that has a derivation, and to those of caps and step-downs besides. */
    private void check(Derivations answer, int place) {
        Set<NodeName> concluded = new HashSet<>();
        fire(place, concluded);
        Set<NodeName> derived = answer.nodes().values().stream().filter(node -> !node.derivations().isEmpty()).map(node -> node.name()).collect(Collectors.toSet());
        Set<NodeName> adjusted = RULES.model().rules().stream().filter(rule -> !rule.consequence().call().derives())
                .map(rule -> rule.consequence().target()).collect(Collectors.toSet());
        boolean others = concluded.stream().anyMatch(name -> !derived.contains(name) && !adjusted.contains(name));
        if (!concluded.containsAll(derived) || others || derived.stream().noneMatch(name -> name.kind() == Kind.MODE)) {
            throw new IllegalStateException("bare Drools came to other conclusions in case " + place);
        }
    }
}
