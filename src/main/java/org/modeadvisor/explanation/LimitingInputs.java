package org.modeadvisor.explanation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * The inputs that keep a conclusion below a level: those reached through premises that certainly stay below it, and those that set
 * off a weakener, a cap or a barring caveat on the way (framework 3.10, policy FND-01).
 */
final class LimitingInputs {

    private final Derivations derivations;
    private final RuleModel model;
    private final Set<NodeName> visited = new HashSet<>();
    private final Set<String> inputs = new LinkedHashSet<>();

    LimitingInputs(Derivations derivations, RuleModel model) {
        this.derivations = derivations;
        this.model = model;
    }

    /** Their ids, in the vocabulary's order. @param target the level missed @param barring caveats that stand in the way */
    List<String> of(NodeName conclusion, int target, List<NodeName> barring) {
        visit(conclusion, target);
        barring.stream().filter(caveat -> derivations.bounds(caveat).truth() == Truth.TRUE).forEach(this::trigger);
        return derivations.situation().facts().keySet().stream().filter(inputs::contains).toList();
    }

    private void visit(NodeName name, int target) {
        if (name.kind() == Kind.DRIVER) {
            inputs.add(name.id());
            return;
        }
        if (derivations.bounds(name).hi() >= target || !visited.add(name)) {
            return;
        }
        Node node = derivations.node(name).orElseThrow();
        node.adjustments().stream().filter(a -> a.truth() == Truth.TRUE).flatMap(a -> a.premises().stream()).map(Used::node).forEach(this::trigger);
        node.derivations().stream().flatMap(d -> d.premises().stream()).filter(used -> used.bounds().hi() < target)
                .forEach(used -> visit(used.node(), target));
        if (node.derivations().isEmpty()) {
            model.concluding(name).stream().map(Rule::instances).flatMap(List::stream).flatMap(i -> i.premises().stream())
                    .filter(premise -> premise.test().isPresent() && shut(premise.node(), premise.test().get())).forEach(premise -> trigger(premise.node()));
        }
    }

    /** What sets off a weakener or shuts a gate: the input itself, or whatever raised or lowered the conclusion tested. */
    private void trigger(NodeName name) {
        if (name.kind() == Kind.DRIVER) {
            inputs.add(name.id());
        } else if (visited.add(name)) {
            derivations.node(name).orElseThrow().derivations().stream().findFirst()
                    .ifPresent(d -> d.premises().stream().filter(Used::fixing).map(Used::node).forEach(this::trigger));
        }
    }

    private boolean shut(NodeName node, Test test) {
        return test.of(derivations.fact(node), derivations::fact) == Truth.FALSE;
    }
}
