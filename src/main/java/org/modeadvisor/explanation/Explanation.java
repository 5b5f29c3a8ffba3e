package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The proof of one conclusion: its node and every node below it, down to the drivers.
 *
 * @param conclusion what is proved
 * @param nodes the conclusion first, then everything it rests on in the order it is first met
 * @param drivers the inputs at the bottom, in the order first met
 */
public record Explanation(NodeName conclusion, List<Node> nodes, List<NodeName> drivers) {

    static Optional<Explanation> of(Derivations derivations, String conclusion) {
        return derivations.nodes().keySet().stream()
                .filter(name -> name.toString().equals(conclusion) || name.id().equals(conclusion))
                .min(Comparator.comparing((NodeName name) -> !name.toString().equals(conclusion))
                        .thenComparing(name -> switch (name.kind()) {
                            case MODE -> 0;
                            case MODEL -> 1;
                            case MECHANISM -> 2;
                            case STAGE -> 3;
                            default -> 4;
                        }))
                .map(name -> of(derivations, name));
    }

    private static Explanation of(Derivations derivations, NodeName conclusion) {
        Set<NodeName> met = new LinkedHashSet<>();
        List<NodeName> next = new ArrayList<>(List.of(conclusion));
        while (!next.isEmpty()) {
            NodeName name = next.remove(0);
            if (met.add(name)) {
                derivations.node(name).ifPresent(node -> {
                    node.derivations().forEach(d -> d.premises().forEach(used -> next.add(used.node())));
                    node.adjustments().forEach(a -> a.premises().forEach(used -> next.add(used.node())));
                });
            }
        }
        return new Explanation(conclusion, met.stream().flatMap(name -> derivations.node(name).stream()).toList(),
                met.stream().filter(name -> derivations.node(name).isEmpty()).toList());
    }
}
