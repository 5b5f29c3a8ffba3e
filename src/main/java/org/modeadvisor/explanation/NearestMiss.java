package org.modeadvisor.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;

/** The mode that comes nearest where none is live (policy NEAREST-MISS). */
final class NearestMiss {

    private final Goals goals;
    private final Derivations derivations;

    NearestMiss(Goals goals, Derivations derivations) {
        this.goals = goals;
        this.derivations = derivations;
    }

    /** The one that could still become strongest; then more conditions confirmed, fewer failing, earlier in the chain. */
    Optional<NodeName> find() {
        return goals.modes().stream().map(Term.Mode::node).min(Comparator
                .comparingInt((NodeName mode) -> -derivations.bounds(mode).hi())
                .thenComparingLong(mode -> -conditions(mode).stream().filter(bounds -> bounds.lo() >= goals.live()).count())
                .thenComparingLong(mode -> conditions(mode).stream().filter(bounds -> bounds.hi() < goals.live()).count()));
    }

    private List<Bounds> conditions(NodeName mode) {
        List<Node.Derivation> all = derivations.node(mode).orElseThrow().derivations();
        return all.isEmpty() ? List.of() : all.get(0).premises().stream().map(Node.Used::bounds).toList();
    }
}
