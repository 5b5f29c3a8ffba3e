package org.modeadvisor.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.inference.Node.Adjustment;
import org.modeadvisor.inference.Node.Derivation;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * Finds the unknown inputs that can still move a conclusion across one of the levels that matter. Follows the derivations down,
 * and leaves a branch as soon as nothing below it can be felt above: a premise too weak or too strong to decide, a derivation
 * another one overshadows. An input that is not found cannot change the conclusion, whatever the answers.
 */
final class Influence {

    private static final Set<Integer> ANY = IntStream.rangeClosed(Bounds.LOWEST + 1, Bounds.HIGHEST).boxed().collect(Collectors.toUnmodifiableSet());

    private final Derivations derivations;
    private final Set<String> visited = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    Influence(Derivations derivations) {
        this.derivations = derivations;
    }

    /** Ids of the inputs that can move any of the conclusions visited so far. */
    Set<String> found() {
        return found;
    }

    /** Follows a conclusion that holds or does not hold. */
    void visitTruth(NodeName name) {
        visit(name, ANY);
    }

    /** Follows a conclusion. @param cuts the levels at which being below or not makes a difference */
    void visit(NodeName name, Set<Integer> cuts) {
        if (name.kind() == Kind.DRIVER) {
            Situation situation = derivations.situation();
            boolean open = situation.open(situation.vocabulary().variable(name.id()).orElseThrow());
            if (open && !crossed(derivations.bounds(name), cuts).isEmpty()) {
                found.add(name.id());
            }
            return;
        }
        Node node = derivations.node(name).orElseThrow();
        if (crossed(node.bounds(), cuts).isEmpty() || !visited.add(name + " " + cuts)) {
            return;
        }
        node.adjustments().stream().filter(a -> a.truth() == Truth.OPEN).forEach(this::visitAdjustment);
        Set<Integer> before = raised(cuts, node);
        for (Derivation derivation : node.derivations()) {
            int overshadow = node.derivations().stream().filter(other -> other != derivation).mapToInt(d -> d.bounds().lo()).max().orElse(0);
            Set<Integer> felt = crossed(derivation.bounds(), before).stream().filter(cut -> cut > overshadow).collect(Collectors.toUnmodifiableSet());
            derivation.premises().forEach(premise -> visit(premise, derivation.premises(), felt));
        }
    }

    private void visit(Used premise, List<Used> all, Set<Integer> felt) {
        int othersAllow = all.stream().filter(other -> other != premise).mapToInt(u -> u.bounds().hi()).min().orElse(Bounds.HIGHEST);
        Set<Integer> cuts = crossed(premise.bounds(), felt).stream().filter(cut -> cut <= othersAllow).collect(Collectors.toUnmodifiableSet());
        if (!cuts.isEmpty()) {
            visitTest(premise.node(), premise.test().orElse(null), cuts);
        }
    }

    /** Any of the ways in which an open adjustment may come to apply can be felt. */
    private void visitAdjustment(Adjustment adjustment) {
        adjustment.rule().instances().stream().flatMap(instance -> instance.premises().stream())
                .forEach((Premise premise) -> visitTest(premise.node(), premise.test().orElse(null), ANY));
    }

    private void visitTest(NodeName node, Test test, Set<Integer> cuts) {
        if (test instanceof Test.Against against) {
            visit(node, Set.of(against.comparison() == Comparison.AT_MOST ? against.level() + 1 : against.level()));
        } else if (test instanceof Test.AgainstOther against) {
            visit(node, ANY);
            visit(against.other(), ANY);
        } else {
            visit(node, test == null ? cuts : ANY);
        }
    }

    /** The levels before step-downs that matter, where these matter after them. */
    private static Set<Integer> raised(Set<Integer> cuts, Node node) {
        int steps = (int) node.adjustments().stream().filter(a -> a.limit().isEmpty() && a.truth() != Truth.FALSE).count();
        return cuts.stream().flatMap(cut -> IntStream.rangeClosed(cut, Math.min(cut + steps, Bounds.HIGHEST)).boxed()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Integer> crossed(Bounds bounds, Set<Integer> cuts) {
        return cuts.stream().filter(cut -> bounds.lo() < cut && cut <= bounds.hi()).collect(Collectors.toUnmodifiableSet());
    }
}
