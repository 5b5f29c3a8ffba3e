package org.modeadvisor.inference;

import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Bounds;

/**
 * The two ends of bounds as one byte: a bit for each level above the lowest that the lower end reaches, and above these a bit for each that
 * the upper end reaches. The weaker of two levels is then a bitwise <em>and</em>, the stronger one an <em>or</em>, and a step down a shift,
 * each for both ends at once. The ends need not form an interval.
 */
final class Rungs {

    /** Both ends highest: what has no conditions, and what all conditions start from. */
    static final int ALL = 0xFF;
    /** The lower end is highest: what is asked holds for certain. */
    static final int CERTAIN = 1 << Bounds.HIGHEST - 1;
    /** The upper end is not lowest: what is asked may hold. */
    static final int POSSIBLE = 1 << Bounds.HIGHEST;
    /** How many bytes there are. */
    static final int SIZE = ALL + 1;

    private static final int ONE_END = (1 << Bounds.HIGHEST) - 1;

    private Rungs() {}

    static int of(int lo, int hi) {
        return end(lo) | end(hi) << Bounds.HIGHEST;
    }

    private static int end(int level) {
        return (1 << Math.min(level, Bounds.HIGHEST)) - 1;
    }

    /** A condition that holds for certain, or may hold. */
    static int gate(boolean certain, boolean possible) {
        return (certain ? ONE_END : 0) | (possible ? ONE_END << Bounds.HIGHEST : 0);
    }

    /** The lower end. */
    static int lo(int rungs) {
        return Integer.bitCount(rungs & ONE_END);
    }

    /** The upper end. */
    static int hi(int rungs) {
        return Integer.bitCount(rungs & ALL & ~ONE_END);
    }

    /** The lower end of one and the upper end of the other. */
    static int ends(int lower, int upper) {
        return lower & ONE_END | upper & ~ONE_END;
    }

    /** Each end as many steps lower, the lowest level at least. @param certain steps of the upper end @param possible steps of the lower end */
    static int lowered(int rungs, int certain, int possible) {
        return (rungs & ONE_END) >>> possible | (rungs >>> Bounds.HIGHEST + certain) << Bounds.HIGHEST;
    }

    /** Each byte itself. */
    static byte[] asTheyAre() {
        byte[] same = new byte[SIZE];
        for (int rungs = 0; rungs < SIZE; rungs++) {
            same[rungs] = (byte) rungs;
        }
        return same;
    }

    /** What a comparison with that level gives, by the byte compared. */
    static byte[] gates(Comparison comparison, int level) {
        byte[] gates = new byte[SIZE];
        for (int rungs = 0; rungs < SIZE; rungs++) {
            gates[rungs] = (byte) gate(comparison.certain(lo(rungs), hi(rungs), level, level), comparison.possible(lo(rungs), hi(rungs), level, level));
        }
        return gates;
    }
}
