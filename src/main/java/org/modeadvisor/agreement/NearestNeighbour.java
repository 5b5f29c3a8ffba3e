package org.modeadvisor.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.modeadvisor.inference.Situation;

/** Says of a case what became of the nearest other one; of several equally near, the first by id. */
final class NearestNeighbour {

    private final List<Labels> labels;
    private final List<Situation> situations;

    /** @param labels by case, in the order of the ids @param situations of the same cases */
    NearestNeighbour(List<Labels> labels, List<Situation> situations) {
        this.labels = labels;
        this.situations = situations;
    }

    /** Each label is taken from the nearest case that states it. */
    Guess guess(int asked) {
        List<String> modes = stating(asked, other -> other.modes().isPresent()).flatMap(Labels::modes).orElse(List.of());
        return new Guess(modes, modes, stating(asked, other -> other.model().isPresent()).flatMap(Labels::model),
                stating(asked, other -> other.mechanisms().isPresent()).flatMap(Labels::mechanisms).orElse(List.of()));
    }

    private Optional<Labels> stating(int asked, Predicate<Labels> states) {
        return nearest(asked, states).map(labels::get);
    }

    /** The place of the nearest other case of which that is true; empty where there is none. */
    Optional<Integer> nearest(int asked, Predicate<Labels> wanted) {
        return IntStream.range(0, labels.size()).filter(other -> other != asked && wanted.test(labels.get(other))).boxed()
                .min(Comparator.comparing((Integer other) -> distance(asked, other).part()).thenComparing(other -> other));
    }

    Share distance(int one, int other) {
        return Distance.between(situations.get(one), situations.get(other));
    }
}
