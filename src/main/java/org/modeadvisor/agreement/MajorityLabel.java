package org.modeadvisor.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Says of a case what is most frequent among the others. A mode or mechanism must have been observed in more than half of those that
 * say; of several sets of modes equally frequent the smallest counts, then the one with the earlier modes, and of several models the
 * first of the vocabulary. Of evenly spread labels each is a minority once its own case is left out, so this can be worse than chance.
 */
final class MajorityLabel {

    private final List<Labels> labels;
    private final List<String> modes;
    private final List<String> models;
    private final List<String> mechanisms;

    MajorityLabel(Vocabulary vocabulary, List<Labels> labels) {
        this.labels = labels;
        this.modes = Labels.modes(vocabulary);
        this.models = Labels.ids(vocabulary, Kind.MODEL);
        this.mechanisms = Labels.ids(vocabulary, Kind.MECHANISM);
    }

    Guess guess(int asked) {
        List<Labels> others = IntStream.range(0, labels.size()).filter(other -> other != asked).mapToObj(labels::get).toList();
        Comparator<List<String>> smallest = Comparator.<List<String>>comparingInt(List::size).thenComparing(this::places);
        return new Guess(inMost(modes, stated(others, Labels::modes)), frequent(stated(others, Labels::modes), smallest).orElse(List.of()),
                frequent(stated(others, Labels::model), Comparator.comparing(models::indexOf)),
                inMost(mechanisms, stated(others, Labels::mechanisms)));
    }

    private static <T> List<T> stated(List<Labels> others, Function<Labels, Optional<T>> label) {
        return others.stream().map(label).flatMap(Optional::stream).toList();
    }

    private static List<String> inMost(List<String> all, List<List<String>> seen) {
        return all.stream().filter(label -> 2 * seen.stream().filter(set -> set.contains(label)).count() > seen.size()).toList();
    }

    private static <T> Optional<T> frequent(Collection<T> seen, Comparator<T> first) {
        Comparator<T> rarest = Comparator.comparingLong(one -> seen.stream().filter(one::equals).count());
        return seen.stream().min(rarest.reversed().thenComparing(first));
    }

    /** A word that sorts sets of equal size by their modes. */
    private String places(List<String> set) {
        StringBuilder places = new StringBuilder();
        set.forEach(mode -> places.append((char) modes.indexOf(mode)));
        return places.toString();
    }
}
