package org.modeadvisor.rulebase.language;

import java.util.Arrays;
import java.util.Optional;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Truth;

/**
 * How a level is tested against another. The one place that says when a test is true, false or open. A test is certain by one
 * pair of ends and possible by the other pair, each end read for itself; so it can be asked as well of ends that were chosen
 * freely and do not form an interval.
 */
public enum Comparison {
    AT_LEAST("atLeast") {
        @Override
        public boolean certain(int lo, int hi, int againstLo, int againstHi) {
            return lo >= againstHi;
        }

        @Override
        public boolean possible(int lo, int hi, int againstLo, int againstHi) {
            return hi >= againstLo;
        }
    },
    AT_MOST("atMost") {
        @Override
        public boolean certain(int lo, int hi, int againstLo, int againstHi) {
            return hi <= againstLo;
        }

        @Override
        public boolean possible(int lo, int hi, int againstLo, int againstHi) {
            return lo <= againstHi;
        }
    },
    BELOW("below") {
        @Override
        public boolean certain(int lo, int hi, int againstLo, int againstHi) {
            return hi < againstLo;
        }

        @Override
        public boolean possible(int lo, int hi, int againstLo, int againstHi) {
            return lo < againstHi;
        }
    },
    SAME_AS("sameAs") {
        @Override
        public boolean certain(int lo, int hi, int againstLo, int againstHi) {
            return lo >= againstHi && hi <= againstLo;
        }

        @Override
        public boolean possible(int lo, int hi, int againstLo, int againstHi) {
            return hi >= againstLo && lo <= againstHi;
        }
    };

    private final String word;

    Comparison(String word) {
        this.word = word;
    }

    /** The comparison with that name in a rule; empty where there is none. */
    public static Optional<Comparison> of(String word) {
        return Arrays.stream(values()).filter(comparison -> comparison.word.equals(word)).findFirst();
    }

    /** Its name in a rule: {@code atLeast}. */
    public String word() {
        return word;
    }

    /** Whether every level within the ends passes. */
    public abstract boolean certain(int lo, int hi, int againstLo, int againstHi);

    /** Whether some level within the ends passes. */
    public abstract boolean possible(int lo, int hi, int againstLo, int againstHi);

    /** Whether the level passes; open where its bounds allow both. */
    public Truth of(Bounds level, Bounds against) {
        return Truth.of(certain(level.lo(), level.hi(), against.lo(), against.hi()),
                possible(level.lo(), level.hi(), against.lo(), against.hi()));
    }

    /** Whether a pattern with this test matches: unless the test is certainly false. */
    public boolean possible(Bounds level, Bounds against) {
        return possible(level.lo(), level.hi(), against.lo(), against.hi());
    }

    /** As {@link #possible(Bounds, Bounds)}, of a fact. */
    public boolean possible(Level level, Bounds against) {
        return possible(level.bounds(), against);
    }
}
