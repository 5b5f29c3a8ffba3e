package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds a smallest set of elements that suffices, where adding to a set that suffices gives one that suffices. A set suffices
 * only if it meets every conflict, that is, every complement of a set that does not suffice; so the smallest set meeting the
 * conflicts known so far is tried, and either suffices or shows a new conflict (Ignatiev, Previti, Liffiton and Marques-Silva,
 * "Smallest MUS extraction with minimal hitting set dualization", CP 2015). Of several smallest sets it finds the first in the
 * elements' order.
 */
final class SmallestSet {

    private final int size;
    private final Predicate<BitSet> suffices;
    private final List<BitSet> conflicts = new ArrayList<>();
    private BitSet best;

    /** @param suffices true at least for the whole set */
    SmallestSet(int size, Predicate<BitSet> suffices) {
        this.size = size;
        this.suffices = suffices;
    }

    /** The elements of the set, by number. */
    BitSet find() {
        while (true) {
            best = null;
            meet(new BitSet(), 0);
            if (suffices.test(best)) {
                return best;
            }
            conflicts.add(conflict(best));
        }
    }

    /** Grows a set that does not suffice as far as it goes; what is left out is the conflict. */
    private BitSet conflict(BitSet start) {
        BitSet grown = (BitSet) start.clone();
        for (int element = 0; element < size; element++) {
            if (!grown.get(element)) {
                grown.set(element);
                if (suffices.test(grown)) {
                    grown.clear(element);
                }
            }
        }
        grown.flip(0, size);
        return grown;
    }

    /** Extends the set to meet the first conflict it misses, in the elements' order, keeping the smallest and first. */
    private void meet(BitSet chosen, int count) {
        if (best != null && count > best.cardinality()) {
            return;
        }
        BitSet missed = conflicts.stream().filter(conflict -> !conflict.intersects(chosen)).findFirst().orElse(null);
        if (missed == null) {
            if (best == null || count < best.cardinality() || before(chosen, best)) {
                best = (BitSet) chosen.clone();
            }
            return;
        }
        if (best != null && count >= best.cardinality()) {
            return;
        }
        for (int element = missed.nextSetBit(0); element >= 0; element = missed.nextSetBit(element + 1)) {
            chosen.set(element);
            meet(chosen, count + 1);
            chosen.clear(element);
        }
    }

    /** Whether one set of the same size comes before the other: at the first difference it holds the earlier element. */
    private static boolean before(BitSet one, BitSet other) {
        BitSet difference = (BitSet) one.clone();
        difference.xor(other);
        int first = difference.nextSetBit(0);
        return first >= 0 && one.get(first);
    }
}
