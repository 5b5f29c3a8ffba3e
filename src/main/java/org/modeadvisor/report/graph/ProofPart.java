package org.modeadvisor.report.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.inference.Node;
import org.modeadvisor.report.graph.ProofGraph.Bond;
import org.modeadvisor.report.graph.ProofGraph.Link;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * Chooses what of a proof is drawn: from each mode and the model down its strongest derivation, with what lowers it and the grave
 * caveats against it. Of a mode that is not supported only what holds it back is drawn; where the rest is still too much to read,
 * conclusions that are no weakest link stand without their own proof. Not thread-safe: one for one answer.
 */
final class ProofPart {

    private static final int MOST_NODES = 64;

    private final Recommendation answer;
    private final List<NodeName> roots;
    private final Set<Link> weakest;
    private final Set<NodeName> names = new LinkedHashSet<>();
    private final Set<Link> links = new LinkedHashSet<>();

    /** @param roots what is proved; empty for the modes and the model */
    ProofPart(Recommendation answer, List<NodeName> roots) {
        this.answer = answer;
        this.roots = roots;
        this.weakest = new WeakestWay(answer, answer.modes()).links();
    }

    ProofGraph graph() {
        gather(false);
        if (names.size() > MOST_NODES) {
            names.clear();
            links.clear();
            gather(true);
        }
        ShownNodes shown = new ShownNodes(answer, links.stream().filter(link -> link.bond() == Bond.WEAKEST).map(Link::from)
                .collect(Collectors.toSet()));
        return new ProofGraph(names.stream().map(shown::of).toList(), List.copyOf(links));
    }

    private void gather(boolean brief) {
        if (!roots.isEmpty()) {
            roots.forEach(root -> conclusion(root, brief));
            return;
        }
        answer.modes().stream().filter(mode -> mode.verdict() != Verdict.NOT_SUPPORTED).forEach(mode -> conclusion(mode.node(), brief));
        answer.modes().stream().filter(mode -> mode.verdict() == Verdict.NOT_SUPPORTED).forEach(this::heldBack);
        models().forEach(model -> conclusion(model, brief));
        answer.modes().stream().filter(mode -> mode.verdict() != Verdict.NOT_SUPPORTED).forEach(this::caveats);
    }

    /** Where the model is open, the one leaned to stands for it. */
    private List<NodeName> models() {
        return answer.developmentModel().model().or(() -> answer.developmentModel().leaning().map(leaning -> leaning.model()))
                .map(id -> List.of(new NodeName(Kind.MODEL, id))).orElse(List.of());
    }

    /** @param brief whether only the weakest premises bring their own proof */
    private void conclusion(NodeName name, boolean brief) {
        if (!names.add(name) || name.kind() == Kind.DRIVER) {
            return;
        }
        Node node = node(name);
        node.derivations().stream().findFirst().ifPresent(strongest -> strongest.premises().forEach(used -> {
            Link link = link(used.node(), name);
            links.add(link);
            if (brief && link.bond() != Bond.WEAKEST) {
                names.add(used.node());
            } else {
                conclusion(used.node(), brief);
            }
        }));
        lowering(node);
    }

    private void lowering(Node node) {
        node.adjustments().stream().filter(a -> a.truth() != Truth.FALSE).flatMap(a -> a.premises().stream()).map(Node.Used::node)
                .forEach(premise -> {
                    names.add(premise);
                    links.add(new Link(premise, node.name(), Bond.OPPOSES));
                });
    }

    private void heldBack(ModeAnswer mode) {
        names.add(mode.node());
        lowering(node(mode.node()));
        if (node(mode.node()).derivations().isEmpty()) {
            mode.limits().stream().map(NodeName::driver).forEach(input -> {
                names.add(input);
                links.add(new Link(input, mode.node(), Bond.WEAKEST));
            });
        }
        below(mode.node());
    }

    private void below(NodeName name) {
        weakest.stream().filter(link -> link.to().equals(name)).filter(links::add).forEach(link -> {
            names.add(link.from());
            below(link.from());
        });
    }

    /** Of what raises a caveat only the facts and what is drawn anyway, so that it stays one box. */
    private void caveats(ModeAnswer mode) {
        answer.caveats().stream().filter(c -> c.state() != Truth.FALSE && c.attached().contains(mode.mode()))
                .filter(c -> answer.vocabulary().conclusions().bars(c.severity())).forEach(caveat -> {
                    names.add(caveat.node());
                    links.add(new Link(caveat.node(), mode.node(), Bond.OPPOSES));
                    node(caveat.node()).derivations().stream().findFirst().stream().flatMap(d -> d.premises().stream()).map(Node.Used::node)
                            .filter(premise -> premise.kind() == Kind.DRIVER || names.contains(premise)).forEach(premise -> {
                                names.add(premise);
                                links.add(new Link(premise, caveat.node(), Bond.CARRIES));
                            });
                });
    }

    private Link link(NodeName from, NodeName to) {
        Link heavy = new Link(from, to, Bond.WEAKEST);
        return weakest.contains(heavy) ? heavy : new Link(from, to, Bond.CARRIES);
    }

    private Node node(NodeName name) {
        return answer.derivations().node(name).orElseThrow();
    }
}
