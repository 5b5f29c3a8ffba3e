package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The proof of one driver or conclusion: its node and every node below it, down to the drivers.
 *
 * @param conclusion what is proved
 * @param justification the same as a tree in sentences
 * @param nodes the conclusion first, then everything it rests on in the order it is first met
 * @param drivers the inputs at the bottom, in the order first met
 */
public record Explanation(NodeName conclusion, Justification justification, List<Node> nodes, List<NodeName> drivers) {

    static Explanation of(Recommendation answer, NodeName conclusion) {
        Derivations derivations = answer.derivations();
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
        Justification justification = new Justifier(answer.study(), derivations).justify(conclusion, Integer.MAX_VALUE);
        return new Explanation(conclusion, justification, met.stream().flatMap(name -> derivations.node(name).stream()).toList(),
                met.stream().filter(name -> derivations.node(name).isEmpty()).toList());
    }
}
