package org.modeadvisor.explanation;

import java.util.ArrayList;
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
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * The inputs that hold a conclusion down: those reached through premises that cannot be stronger than the conclusion can be, and
 * those that set off a weakener or a cap on the way (framework 3.10, policy FND-01).
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

    /** Their ids, in the vocabulary's order. */
    List<String> of(NodeName conclusion) {
        visit(conclusion, derivations.bounds(conclusion).hi());
        return derivations.situation().facts().keySet().stream().filter(inputs::contains).toList();
    }

    private void visit(NodeName name, int most) {
        if (name.kind() == Kind.DRIVER) {
            inputs.add(name.id());
            return;
        }
        if (!visited.add(name)) {
            return;
        }
        Node node = derivations.node(name).orElseThrow();
        node.adjustments().stream().filter(a -> a.truth() == Truth.TRUE).flatMap(a -> a.premises().stream()).map(Used::node).forEach(this::trigger);
        int before = Math.max(most, node.before().hi());
        List<Used> held = new ArrayList<>();
        node.derivations().forEach(d -> d.premises().stream().filter(used -> used.bounds().hi() <= before).forEach(held::add));
        held.forEach(used -> visit(used.node(), used.test().isEmpty() ? before : Bounds.HIGHEST));
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
