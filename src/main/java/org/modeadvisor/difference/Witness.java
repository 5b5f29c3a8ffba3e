package org.modeadvisor.difference;

import java.util.List;
import org.modeadvisor.explanation.Recommendation;

/**
 * A case made up to show kinds of change that no case shows, with both answers to it.
 *
 * @param moves all kinds of change it shows and nothing before it did; the one it was made for first, for which it states no more than
 *        it must
 */
public record Witness(List<Move> moves, Recommendation before, Recommendation after) {
    public Witness {
        moves = List.copyOf(moves);
    }
}
