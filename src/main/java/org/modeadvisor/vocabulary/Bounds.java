package org.modeadvisor.vocabulary;

/**
 * The levels something may have, as far as is known: a closed interval on the scale 0 to 4 (contract section 3). A truth is the
 * same thing on its two ends: {@link #YES}, {@link #NO} or {@link #OPEN}.
 *
 * @param lo the lowest level not excluded
 * @param hi the highest level not excluded, at least {@code lo}
 */
public record Bounds(int lo, int hi) {

    /** The scale's lowest level. */
    public static final int LOWEST = 0;
    /** The scale's highest level. */
    public static final int HIGHEST = 4;
    /** Nothing is known. */
    public static final Bounds OPEN = new Bounds(LOWEST, HIGHEST);
    /** Certainly true, or the highest level. */
    public static final Bounds YES = new Bounds(HIGHEST, HIGHEST);
    /** Certainly false, or the lowest level. */
    public static final Bounds NO = new Bounds(LOWEST, LOWEST);

    private static final Bounds[] EXACT = {NO, new Bounds(1, 1), new Bounds(2, 2), new Bounds(3, 3), YES};

    public Bounds {
        if (lo < LOWEST || hi > HIGHEST || lo > hi) {
            throw new IllegalArgumentException("no bounds on the scale: [" + lo + "," + hi + "]");
        }
    }

    /** Exactly this level. */
    public static Bounds exactly(int level) {
        return EXACT[level];
    }

    /** The bounds of a gate with that truth. */
    public static Bounds of(Truth truth) {
        return switch (truth) {
            case TRUE -> YES;
            case FALSE -> NO;
            case OPEN -> OPEN;
        };
    }

    /** The truth these bounds stand for, where they are a truth's. */
    public Truth truth() {
        return Truth.of(lo == HIGHEST, hi > LOWEST);
    }

    /** Whether the level is settled. */
    public boolean exact() {
        return lo == hi;
    }

    /** The weaker of both: every condition is needed. */
    public Bounds min(Bounds other) {
        return new Bounds(Math.min(lo, other.lo), Math.min(hi, other.hi));
    }

    /** The stronger of both: one suffices. */
    public Bounds max(Bounds other) {
        return new Bounds(Math.max(lo, other.lo), Math.max(hi, other.hi));
    }

    /** Whether every level of the other is one of these. */
    public boolean holds(Bounds other) {
        return lo <= other.lo && other.hi <= hi;
    }

    /** {@code 3}, or {@code 2-3}. */
    @Override
    public String toString() {
        return exact() ? Integer.toString(lo) : lo + "-" + hi;
    }
}
