package org.modeadvisor.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The answer a case is pinned to. What is listed must hold; what is not listed is not compared. Maps keep the order written.
 *
 * @param modes verdict by mode
 * @param mechanisms state by mechanism: active, inactive or open
 * @param caveats caveats that must be raised
 * @param caveatsExactly the whole set of raised caveats, where it is compared
 * @param rules framework ids of rules that must stand in the explanation; an id without a letter behind it is met by any of its letters
 * @param nodes what conclusions must come to; of a truth {@link Bounds#YES}, {@link Bounds#NO} or {@link Bounds#OPEN}
 * @param nodesExactly the same for every conclusion that does not come to nothing, where that is compared
 */
public record Expected(Map<String, String> modes, Optional<String> developmentModel, Map<String, String> mechanisms,
        List<String> caveats, Optional<List<String>> caveatsExactly, List<String> rules, Map<NodeName, Bounds> nodes,
        Optional<Map<NodeName, Bounds>> nodesExactly) {

    /** The word for a model that is open (contract section 8). */
    public static final String UNDETERMINED = "undetermined";

    /** What a case that is not pinned expects. */
    public static final Expected NOTHING =
            new Expected(Map.of(), Optional.empty(), Map.of(), List.of(), Optional.empty(), List.of(), Map.of(), Optional.empty());
}
