package org.modeadvisor.difference;

import java.util.List;
import org.modeadvisor.explanation.Recommendation;

/**
 * A case that is answered otherwise.
 *
 * @param moves in the order of the answer; at least one
 */
public record CaseMove(Recommendation before, Recommendation after, List<Move> moves) {
    public CaseMove {
        moves = List.copyOf(moves);
    }
}
