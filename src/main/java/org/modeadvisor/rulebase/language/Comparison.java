package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Truth;

/** How a level is tested against another. The one place that says when a test is true, false or open. */
public enum Comparison {
    AT_LEAST("atLeast") {
        @Override
        public Truth of(Bounds level, Bounds against) {
            return Truth.of(level.lo() >= against.hi(), level.hi() >= against.lo());
        }
    },
    AT_MOST("atMost") {
        @Override
        public Truth of(Bounds level, Bounds against) {
            return Truth.of(level.hi() <= against.lo(), level.lo() <= against.hi());
        }
    },
    BELOW("below") {
        @Override
        public Truth of(Bounds level, Bounds against) {
            return Truth.of(level.hi() < against.lo(), level.lo() < against.hi());
        }
    },
    SAME_AS("sameAs") {
        @Override
        public Truth of(Bounds level, Bounds against) {
            boolean meet = level.lo() <= against.hi() && against.lo() <= level.hi();
            return Truth.of(meet && level.exact() && against.exact(), meet);
        }
    };

    private final String word;

    Comparison(String word) {
        this.word = word;
    }

    /** Its name in a rule: {@code atLeast}. */
    public String word() {
        return word;
    }

    /** Whether the level passes; open where its bounds allow both. */
    public abstract Truth of(Bounds level, Bounds against);

    /** Whether a pattern with this test matches: unless the test is certainly false. */
    boolean possible(Level level, Bounds against) {
        return of(level.bounds(), against) != Truth.FALSE;
    }
}
