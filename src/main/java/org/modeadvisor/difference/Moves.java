package org.modeadvisor.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** In what two answers to one case differ that were given by two rule sets. Immutable and thread-safe. */
public final class Moves {

    /** What is said of a subject that a rule set does not have. */
    static final String ABSENT = "absent";

    private final Standings before;
    private final Standings after;

    Moves(Standings before, Standings after) {
        this.before = before;
        this.after = after;
    }

    /** What is said otherwise: verdicts first, then the model, then the rest by kind in the vocabulary's order. Needs no leanings. */
    public static List<Move> of(Recommendation before, Recommendation after) {
        return new Moves(new Standings(before.vocabulary()), new Standings(after.vocabulary())).between(before, after);
    }

    List<Move> between(Recommendation old, Recommendation now) {
        return subjects().stream().map(s -> new Move(s, word(before, s, old), word(after, s, now))).filter(this::tells).toList();
    }

    List<NodeName> subjects() {
        Set<NodeName> subjects = new LinkedHashSet<>(after.subjects());
        subjects.addAll(before.subjects());
        List<NodeName> ordered = new ArrayList<>(subjects);
        ordered.sort(Comparator.comparing(subject -> subject.kind() != Kind.MODE));
        return ordered;
    }

    /** Whether something is answered otherwise; what is new and does not hold is no news. */
    boolean tells(Move move) {
        boolean fresh = move.before().equals(ABSENT) && move.after().equals(after.least(move.about()));
        boolean gone = move.after().equals(ABSENT) && move.before().equals(before.least(move.about()));
        return !move.before().equals(move.after()) && !fresh && !gone;
    }

    private static String word(Standings standings, NodeName subject, Recommendation answer) {
        return standings.subjects().contains(subject) ? standings.word(subject, answer.derivations()::bounds) : ABSENT;
    }
}
