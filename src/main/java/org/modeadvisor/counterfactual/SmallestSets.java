package org.modeadvisor.counterfactual;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

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
    /** By element the sets found that it belongs to. */
    private final List<List<BitSet>> found;
    private int most;

    SmallestSets(int size, Predicate<BitSet> suffices) {
        this.size = size;
        this.suffices = suffices;
        this.found = IntStream.range(0, size).<List<BitSet>>mapToObj(element -> new ArrayList<>()).toList();
    }

    /** The next set, no smaller than those before; empty where there is none. */
    Optional<BitSet> next() {
        while (most <= size) {
            Optional<BitSet> candidate = meet(new BitSet(size), 0, conflicts);
            if (candidate.isEmpty()) {
                most++;
            } else if (suffices.test(candidate.get())) {
                candidate.get().stream().forEach(element -> found.get(element).add(candidate.get()));
                // Every other set holds the empty one.
                most = candidate.get().isEmpty() ? size + 1 : most;
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

    /**
     * A set of at most {@code most} elements, those chosen among them, that meets every conflict and holds no set found before.
     *
     * @param open the conflicts that some of those chosen may meet; all others are met by them
     */
    private Optional<BitSet> meet(BitSet chosen, int count, List<BitSet> open) {
        List<BitSet> missed = new ArrayList<>(open.size());
        for (BitSet conflict : open) {
            if (!conflict.intersects(chosen)) {
                missed.add(conflict);
            }
        }
        if (missed.isEmpty()) {
            return Optional.of((BitSet) chosen.clone());
        }
        if (count + apart(missed) > most) {
            return Optional.empty();
        }
        BitSet first = missed.get(0);
        for (int element = first.nextSetBit(0); element >= 0; element = first.nextSetBit(element + 1)) {
            chosen.set(element);
            Optional<BitSet> met = holdsFound(chosen, element) ? Optional.empty() : meet(chosen, count + 1, missed);
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

    /** Whether a set found before came to be held with the last element. */
    private boolean holdsFound(BitSet chosen, int last) {
        for (BitSet set : found.get(last)) {
            if (holds(chosen, set)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(BitSet set, BitSet part) {
        int element = part.nextSetBit(0);
        while (element >= 0 && set.get(element)) {
            element = part.nextSetBit(element + 1);
        }
        return element < 0;
    }
}
