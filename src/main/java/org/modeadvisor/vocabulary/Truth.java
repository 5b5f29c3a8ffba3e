package org.modeadvisor.vocabulary;

/** What is known of a statement; unknown is a value of its own and never false. */
public enum Truth {
    FALSE,
    OPEN,
    TRUE;

    /** True where certain, false where not possible, else open. */
    public static Truth of(boolean certain, boolean possible) {
        if (certain) {
            return TRUE;
        }
        return possible ? OPEN : FALSE;
    }

    /** Both hold: the lesser of the two. */
    public Truth and(Truth other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    /** One of them holds: the greater of the two. */
    public Truth or(Truth other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    /** The opposite; open stays open. */
    public Truth not() {
        return values()[TRUE.ordinal() - ordinal()];
    }
}
