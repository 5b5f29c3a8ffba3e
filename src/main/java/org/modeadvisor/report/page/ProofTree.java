package org.modeadvisor.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.NodeSentences;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.Node;
import org.modeadvisor.report.Words;
import org.modeadvisor.report.graph.WeakestWay;
import org.modeadvisor.report.page.CasePage.Evidence;
import org.modeadvisor.report.page.CasePage.Proof;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * What carries a mode: its strongest derivation, down to the stated facts. A conclusion is proved where it is met first and pointed
 * back to after that. Not thread-safe: one for one page.
 */
final class ProofTree {

    private final Recommendation answer;
    private final Words words;
    private final Citations citations;
    private final NodeSentences sentences;
    private final Set<NodeName> shown = new HashSet<>();

    ProofTree(Recommendation answer, Words words, Citations citations) {
        this.answer = answer;
        this.words = words;
        this.citations = citations;
        this.sentences = new NodeSentences(answer.study(), answer.derivations());
    }

    /** The proof of a mode; empty where no rule speaks for it. */
    Optional<Proof> of(ModeAnswer mode) {
        WeakestWay weakest = new WeakestWay(answer, List.of(mode));
        return answer.derivations().node(mode.node()).filter(node -> !node.derivations().isEmpty())
                .map(node -> proof(mode.node(), false, weakest));
    }

    private Proof proof(NodeName name, boolean weak, WeakestWay weakest) {
        String anchor = name.kind().word() + "-" + name.id();
        if (name.kind() == Kind.DRIVER) {
            Evidence evidence = Evidences.of(Optional.ofNullable(answer.study().facts().get(name.id())));
            return new Proof(anchor, sentences.of(name), weak, false, Optional.empty(), Optional.empty(), List.of(),
                    evidence.text().isPresent() || evidence.source().isPresent() ? Optional.of(evidence) : Optional.empty());
        }
        Optional<Node.Derivation> strongest = answer.derivations().node(name).flatMap(node -> node.derivations().stream().findFirst());
        boolean again = !shown.add(name) && strongest.isPresent();
        List<Proof> premises = again ? List.of() : strongest.stream().flatMap(d -> d.premises().stream()).map(Node.Used::node).distinct()
                .map(premise -> proof(premise, weakest.passes(name, premise), weakest)).toList();
        return new Proof(anchor, sentences.of(name), weak, again, strongest.map(d -> d.rule().citation().because()),
                strongest.map(d -> citations.cite(d.rule(), words, answer.vocabulary())), premises, Optional.empty());
    }
}
