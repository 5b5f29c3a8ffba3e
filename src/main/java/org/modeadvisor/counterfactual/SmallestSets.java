package org.modeadvisor.counterfactual;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds all minimal sets of elements that suffice, smallest first, where adding to a set that suffices gives one that suffices. A
 * set suffices only if it meets every conflict, that is, every complement of a set that does not suffice; so a smallest set that
 * meets the conflicts known so far, and holds none of the sets found before, is tried, and either suffices or shows a new conflict
 * (Ignatiev, Previti, Liffiton and Marques-Silva, "Smallest MUS extraction with minimal hitting set dualization", CP 2015).
 */
final class SmallestSets {

    private final int size;
    private final Predicate<BitSet> suffices;
    private final List<BitSet> conflicts = new ArrayList<>();
    private final List<BitSet> found = new ArrayList<>();
    private int most;

    SmallestSets(int size, Predicate<BitSet> suffices) {
        this.size = size;
        this.suffices = suffices;
    }

    /** The next set, no smaller than those before; empty where there is none. */
    Optional<BitSet> next() {
        while (most <= size) {
            Optional<BitSet> candidate = meet(new BitSet(size), 0);
            if (candidate.isEmpty()) {
                most++;
            } else if (suffices.test(candidate.get())) {
                found.add(candidate.get());
                return candidate;
            } else {
                conflicts.add(conflict(candidate.get()));
                conflicts.sort(Comparator.comparingInt(BitSet::cardinality));
            }
        }
        return Optional.empty();
    }

    /** Grows a set that does not suffice as far as it goes; what is left out is the conflict. */
    private BitSet conflict(BitSet start) {
        BitSet grown = (BitSet) start.clone();
        for (int element = size - 1; element >= 0; element--) {
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

    /** A set of at most {@code most} elements, those chosen among them, that meets every conflict and holds no set found before. */
    private Optional<BitSet> meet(BitSet chosen, int count) {
        if (found.stream().anyMatch(set -> holds(chosen, set))) {
            return Optional.empty();
        }
        List<BitSet> missed = conflicts.stream().filter(conflict -> !conflict.intersects(chosen)).toList();
        if (missed.isEmpty()) {
            return Optional.of((BitSet) chosen.clone());
        }
        if (count + apart(missed) > most) {
            return Optional.empty();
        }
        BitSet first = missed.get(0);
        for (int element = first.nextSetBit(0); element >= 0; element = first.nextSetBit(element + 1)) {
            chosen.set(element);
            Optional<BitSet> met = meet(chosen, count + 1);
            chosen.clear(element);
            if (met.isPresent()) {
                return met;
            }
        }
        return Optional.empty();
    }

    /** How many of them have no element in common: so many more elements are needed at least. */
    private int apart(List<BitSet> missed) {
        BitSet used = new BitSet(size);
        int apart = 0;
        for (BitSet conflict : missed) {
            if (!conflict.intersects(used)) {
                used.or(conflict);
                apart++;
            }
        }
        return apart;
    }

    private static boolean holds(BitSet set, BitSet part) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(set);
        return rest.isEmpty();
    }
}
