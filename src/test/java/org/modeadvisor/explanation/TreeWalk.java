package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.modeadvisor.explanation.Justification.Drawn;
import org.modeadvisor.explanation.Justification.Premise;

/** The nodes of justifications in reading order, as tests look at them. */
public final class TreeWalk {

    private final List<Met> all = new ArrayList<>();

    private TreeWalk() {}

    /** A node. @param depth how many conclusions stand above it */
    public record Met(Justification node, int depth) {}

    /** Every node, a node before what hangs beneath it. */
    public static List<Met> of(Justifications explained) {
        TreeWalk walk = new TreeWalk();
        explained.trees().forEach(tree -> walk.visit(tree, 0));
        return walk.all;
    }

    /** Every conclusion shown in full. */
    public static List<Drawn> drawn(Justifications explained) {
        return of(explained).stream().map(Met::node).filter(Drawn.class::isInstance).map(Drawn.class::cast).toList();
    }

    /** Every id of a rule that the explanation uses. */
    public static List<String> rules(Justifications explained) {
        return drawn(explained).stream().flatMap(node -> Stream.concat(node.ways().stream().map(way -> way.rule().id()),
                node.adjustments().stream().map(adjustment -> adjustment.rule().id()))).distinct().sorted().toList();
    }

    private void visit(Justification node, int depth) {
        all.add(new Met(node, depth));
        if (node instanceof Drawn drawn) {
            drawn.ways().forEach(way -> way.premises().forEach(premise -> visit(premise, depth)));
            drawn.adjustments().forEach(adjustment -> adjustment.premises().forEach(premise -> visit(premise, depth)));
            drawn.barring().forEach(caveat -> visit(caveat, depth + 1));
        }
    }

    private void visit(Premise premise, int depth) {
        visit(premise.fact(), depth + 1);
    }
}
