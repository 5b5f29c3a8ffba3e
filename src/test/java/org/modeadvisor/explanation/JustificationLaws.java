package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeadvisor.explanation.Justification.Cut;
import org.modeadvisor.explanation.Justification.Drawn;
import org.modeadvisor.explanation.Justification.Link;
import org.modeadvisor.explanation.Justification.Premise;
import org.modeadvisor.explanation.Justification.ShownAbove;
import org.modeadvisor.explanation.Justification.Way;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** What must be true of every explanation, whatever the case and the rules. */
public final class JustificationLaws {

    private JustificationLaws() {}

    /** Everything below. */
    public static void hold(Recommendation answer, Justifications explained) {
        everyPathEndsInAVariable(explained);
        whatIsShownAboveIsShownAbove(explained);
        everyFruitfulDerivationIsShown(answer.derivations(), explained);
        noWayIsLost(answer.derivations(), explained);
        theWeakestLinksAreMarked(answer.derivations(), explained);
        nothingIsDeeperThanAskedFor(explained);
    }

    /** A conclusion without ways is one that no rule can lead to; a way without premises comes from a rule without conditions. */
    private static void everyPathEndsInAVariable(Justifications explained) {
        for (Drawn node : TreeWalk.drawn(explained)) {
            node.ways().stream().filter(way -> way.premises().isEmpty())
                    .forEach(way -> assertTrue(way.rule().instances().stream().anyMatch(instance -> instance.premises().isEmpty())));
            assertTrue(!node.ways().isEmpty() || node.fruitless() == 0, () -> node.name() + " has ways, of which none is shown");
        }
    }

    private static void whatIsShownAboveIsShownAbove(Justifications explained) {
        Set<NodeName> above = new HashSet<>();
        for (TreeWalk.Met met : TreeWalk.of(explained)) {
            Justification node = met.node();
            if (node instanceof ShownAbove) {
                assertTrue(above.contains(node.name()), () -> node.name() + " is not shown above");
            } else if (!(node instanceof Cut)) {
                assertTrue(above.add(node.name()), () -> node.name() + " is shown twice");
            } else {
                assertTrue(!above.contains(node.name()), () -> node.name() + " is cut though it is shown above");
            }
        }
    }

    private static void everyFruitfulDerivationIsShown(Derivations derivations, Justifications explained) {
        for (Drawn node : TreeWalk.drawn(explained)) {
            Set<String> shown = node.ways().stream().map(way -> way.rule().id() + way.bounds()
                    + way.premises().stream().map(premise -> premise.fact().name()).toList()).collect(Collectors.toSet());
            derivations.node(node.name()).orElseThrow().derivations().stream().filter(way -> way.bounds().hi() > Bounds.LOWEST)
                    .map(way -> way.rule().id() + way.bounds() + way.premises().stream().map(Node.Used::node).toList())
                    .forEach(way -> assertTrue(shown.contains(way), () -> way + " is missing from " + node.name()));
        }
    }

    /** Shown or counted, each way in which a rule can lead to a conclusion is there. */
    private static void noWayIsLost(Derivations derivations, Justifications explained) {
        TreeWalk.drawn(explained).forEach(node -> assertEquals(derivations.rules().concluding(node.name()).stream()
                .mapToInt(rule -> rule.instances().size()).sum(), node.ways().size() + node.fruitless(), node.name().toString()));
    }

    /** The inputs on which a conclusion certainly rests stand in the tree, and the way to each of them is marked. */
    private static void theWeakestLinksAreMarked(Derivations derivations, Justifications explained) {
        if (explained.depth().isPresent()) {
            return;
        }
        List<TreeWalk.Met> all = TreeWalk.of(explained);
        Set<NodeName> shown = all.stream().map(met -> met.node().name()).collect(Collectors.toSet());
        explained.trees().stream().map(Justification::name).filter(name -> name.kind() != Kind.DRIVER)
                .filter(name -> derivations.bounds(name).lo() > Bounds.LOWEST).forEach(name -> new WeakestLinks(derivations).of(name)
                        .forEach(input -> assertTrue(shown.contains(NodeName.driver(input)), () -> input + " is missing from " + name)));
        for (Drawn node : TreeWalk.drawn(explained)) {
            node.ways().stream().filter(way -> !way.premises().isEmpty() && !way.bounds().equals(Bounds.YES))
                    .forEach(way -> theWeakestLinksAreMarked(node, way));
        }
    }

    private static void theWeakestLinksAreMarked(Drawn node, Way way) {
        assertTrue(way.premises().stream().anyMatch(premise -> premise.link() == Link.WEAKEST), () -> "no link is weakest in " + node);
        for (Premise premise : way.premises()) {
            boolean lower = premise.link() == Link.WEAKEST || premise.link() == Link.PERHAPS_WEAKEST;
            assertEquals(premise.given().lo() == way.bounds().lo(), lower, () -> premise + " in " + node);
            assertTrue(premise.fixing() || premise.link() == Link.NONE, () -> premise + " is marked but does not fix");
        }
    }

    private static void nothingIsDeeperThanAskedFor(Justifications explained) {
        int depth = explained.depth().orElse(Integer.MAX_VALUE);
        for (TreeWalk.Met met : TreeWalk.of(explained)) {
            assertTrue(!(met.node() instanceof Drawn) || met.depth() < depth, () -> met.node().name() + " is too deep");
            assertTrue(!(met.node() instanceof Cut) || met.depth() >= depth, () -> met.node().name() + " is cut too early");
        }
    }
}
