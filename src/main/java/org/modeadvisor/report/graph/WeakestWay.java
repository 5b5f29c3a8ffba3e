package org.modeadvisor.report.graph;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.Node;
import org.modeadvisor.report.graph.ProofGraph.Bond;
import org.modeadvisor.report.graph.ProofGraph.Link;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The ways down from the modes along premises than which nothing is weaker: at the lower end of the bounds for a mode that is live,
 * since on that it rests, and at the upper end for any other, since that holds it back for certain. Immutable once made.
 */
public final class WeakestWay {

    private final Recommendation answer;
    private final Set<Link> links = new LinkedHashSet<>();

    /** The ways down from some of an answer's modes. */
    public WeakestWay(Recommendation answer, List<ModeAnswer> modes) {
        this.answer = answer;
        modes.forEach(mode -> visit(mode.node(), !mode.weakest().isEmpty(), new HashSet<>()));
    }

    /** The links met, those of the first mode first. */
    Set<Link> links() {
        return Collections.unmodifiableSet(links);
    }

    /** Whether a way down passes from that conclusion to that premise. */
    public boolean passes(NodeName conclusion, NodeName premise) {
        return links.contains(new Link(premise, conclusion, Bond.WEAKEST));
    }

    private void visit(NodeName name, boolean lower, Set<NodeName> visited) {
        if (visited.add(name)) {
            answer.derivations().node(name).flatMap(node -> node.derivations().stream().findFirst()).ifPresent(strongest ->
                    strongest.premises().stream().filter(used -> asWeak(used, strongest, lower)).forEach(used -> {
                        links.add(new Link(used.node(), name, Bond.WEAKEST));
                        visit(used.node(), lower, visited);
                    }));
        }
    }

    private static boolean asWeak(Node.Used used, Node.Derivation strongest, boolean lower) {
        return lower ? used.bounds().lo() == strongest.bounds().lo() : used.bounds().hi() == strongest.bounds().hi();
    }
}
