package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * What was asked to be explained, and its justification. Immutable.
 *
 * @param asked the driver or conclusion asked for; empty where the whole answer is
 * @param depth how many conclusions are shown one below the other; empty for all
 * @param trees one for what was asked for; else one for each mode and for the development model, in the order of the answer
 * @param bearing what rests on the driver, where one was asked for
 */
public record Justifications(Optional<NodeName> asked, OptionalInt depth, List<Justification> trees, Optional<Bearing> bearing) {

    public Justifications {
        trees = List.copyOf(trees);
    }

    /** @param asked as {@link org.modeadvisor.vocabulary.Naming} finds it @param depth at least 1 */
    static Justifications of(Recommendation answer, Optional<NodeName> asked, OptionalInt depth) {
        if (depth.isPresent() && depth.getAsInt() < 1) {
            throw new IllegalArgumentException("a justification is at least one conclusion deep: " + depth.getAsInt());
        }
        List<NodeName> conclusions = new ArrayList<>(asked.stream().toList());
        if (asked.isEmpty()) {
            answer.modes().forEach(mode -> conclusions.add(mode.node()));
            conclusions.addAll(answer.developmentModel().nodes());
        }
        Justifier justifier = new Justifier(answer.study(), answer.derivations());
        List<Justification> trees = conclusions.stream().map(name -> justifier.justify(name, depth.orElse(Integer.MAX_VALUE))).toList();
        Optional<NodeName> driver = asked.filter(name -> name.kind() == Kind.DRIVER);
        return new Justifications(asked, depth, trees, driver.map(name -> Bearing.of(answer, name)));
    }
}
