package org.modeadvisor.explanation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The inputs on which a conclusion certainly rests at its level: from its strongest derivation down along the premises that are
 * no stronger than it needs. Lose one level of any of them, and the conclusion may lose one.
 */
final class WeakestLinks {

    private final Derivations derivations;
    private final Set<NodeName> visited = new HashSet<>();
    private final Set<String> inputs = new LinkedHashSet<>();

    WeakestLinks(Derivations derivations) {
        this.derivations = derivations;
    }

    /** Their ids, in the vocabulary's order. */
    List<String> of(NodeName conclusion) {
        visit(conclusion);
        return derivations.situation().facts().keySet().stream().filter(inputs::contains).toList();
    }

    private void visit(NodeName name) {
        if (name.kind() == Kind.DRIVER) {
            inputs.add(name.id());
        } else if (visited.add(name)) {
            derivations.node(name).orElseThrow().derivations().stream().findFirst().ifPresent(strongest -> strongest.premises().stream()
                    .filter(used -> used.bounds().lo() == strongest.bounds().lo()).map(Used::node).forEach(this::visit));
        }
    }
}
