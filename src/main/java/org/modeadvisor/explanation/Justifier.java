package org.modeadvisor.explanation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Justification.Link;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.inference.Node.Derivation;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/** Grows justifications in reading order and remembers what was shown. Not thread-safe: one for one explanation. */
final class Justifier {

    /** Of ways that fail, the one with the fewest premises that give nothing, then with the fewest that are open. */
    private static final Comparator<Derivation> NEAREST = Comparator
            .comparingLong((Derivation way) -> way.premises().stream().filter(used -> used.bounds().hi() == Bounds.LOWEST).count())
            .thenComparingLong(way -> way.premises().stream().filter(used -> used.bounds().lo() == Bounds.LOWEST).count());

    private final CaseStudy study;
    private final Derivations derivations;
    private final Vocabulary vocabulary;
    private final NodeSentences sentences;
    private final Goals goals;
    private final Set<NodeName> shown = new HashSet<>();

    Justifier(CaseStudy study, Derivations derivations) {
        this.study = study;
        this.derivations = derivations;
        this.vocabulary = derivations.situation().vocabulary();
        this.sentences = new NodeSentences(study, derivations);
        this.goals = new Goals(vocabulary);
    }

    /** @param depth how many conclusions to show one below the other, at least 1 */
    Justification justify(NodeName name, int depth) {
        Bounds bounds = derivations.bounds(name);
        String sentence = sentences.of(name);
        if (shown.contains(name)) {
            return new Justification.ShownAbove(name, bounds, sentence);
        }
        if (name.kind() == Kind.DRIVER) {
            shown.add(name);
            return new Justification.Stated(name, bounds, sentence, Optional.ofNullable(study.facts().get(name.id())));
        }
        if (depth == 0) {
            Set<NodeName> beneath = new HashSet<>();
            gather(name, new HashSet<>(), beneath);
            int stated = (int) beneath.stream().filter(this::isStated).count();
            return new Justification.Cut(name, bounds, sentence, stated, beneath.size() - stated);
        }
        shown.add(name);
        Node node = derivations.node(name).orElseThrow();
        List<Derivation> ways = ways(node);
        int all = node.derivations().size() + derivations.failed(name).size();
        return new Justification.Drawn(name, bounds, sentence, node.before(), ways.stream().map(way ->
                        new Justification.Way(way.rule(), way.bounds(), premises(way.premises(), way.bounds(), depth))).toList(),
                all - ways.size(), node.adjustments().stream().map(adjustment -> adjustment(adjustment, depth)).toList(),
                barring(name).stream().map(caveat -> justify(caveat, depth - 1)).toList());
    }

    /** Those that give or may give something; else the one that comes nearest. */
    private List<Derivation> ways(Node node) {
        List<Derivation> fruitful = node.derivations().stream().filter(way -> way.bounds().hi() > Bounds.LOWEST).toList();
        if (!fruitful.isEmpty()) {
            return fruitful;
        }
        List<Derivation> tried = node.derivations().isEmpty() ? derivations.failed(node.name()) : node.derivations();
        return tried.stream().min(NEAREST).map(List::of).orElse(List.of());
    }

    private List<Justification.Premise> premises(List<Used> premises, Bounds way, int depth) {
        return premises.stream().map(used -> new Justification.Premise(justify(used.node(), depth - 1), used.bounds(), used.test(),
                used.test().map(test -> TestWords.of(vocabulary, used.node(), test)), used.truth(), used.fixing(),
                link(used, premises, way))).toList();
    }

    private Justification.Adjustment adjustment(Node.Adjustment adjustment, int depth) {
        return new Justification.Adjustment(adjustment.rule(), adjustment.truth(), adjustment.limit(),
                premises(adjustment.premises(), Bounds.of(adjustment.truth()), depth));
    }

    private List<NodeName> barring(NodeName name) {
        return name.kind() != Kind.MODE || derivations.bounds(name).lo() < goals.live() ? List.of()
                : goals.barring(name).stream().filter(caveat -> derivations.bounds(caveat).truth() != Truth.FALSE).toList();
    }

    private static Link link(Used used, List<Used> all, Bounds way) {
        if (way.equals(Bounds.YES)) {
            return Link.NONE;
        }
        boolean lower = used.bounds().lo() == way.lo();
        boolean upper = used.bounds().hi() == way.hi();
        if (lower && (upper || all.stream().noneMatch(other -> other.bounds().equals(way)))) {
            return Link.WEAKEST;
        }
        return lower ? Link.PERHAPS_WEAKEST : upper && way.hi() < Bounds.HIGHEST ? Link.UPPER : Link.NONE;
    }

    /** Every driver beneath a conclusion, along what its justification would show. */
    private void gather(NodeName name, Set<NodeName> visited, Set<NodeName> drivers) {
        if (name.kind() == Kind.DRIVER) {
            drivers.add(name);
        } else if (visited.add(name)) {
            Node node = derivations.node(name).orElseThrow();
            ways(node).forEach(way -> way.premises().forEach(used -> gather(used.node(), visited, drivers)));
            node.adjustments().forEach(adjustment -> adjustment.premises().forEach(used -> gather(used.node(), visited, drivers)));
            barring(name).forEach(caveat -> gather(caveat, visited, drivers));
        }
    }

    private boolean isStated(NodeName driver) {
        CaseFact fact = study.facts().get(driver.id());
        return fact != null && !(fact.answer() instanceof Answer.NotKnown);
    }
}
