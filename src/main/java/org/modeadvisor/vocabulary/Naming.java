package org.modeadvisor.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.Suggestions;

/**
 * Finds what a person names: by kind and id ({@code mechanism:learning-government}), by id, by the framework's code or by the
 * printed name. Where one word names several things, a mode is meant before a model, a mechanism, a stage and all others.
 */
public final class Naming {

    private static final List<Kind> FIRST = List.of(Kind.MODE, Kind.MODEL, Kind.MECHANISM, Kind.STAGE, Kind.CAVEAT, Kind.COMPOSITE);

    private final Vocabulary vocabulary;
    private final List<Named> all = new ArrayList<>();

    /** Something that can be named, and the words for it. */
    private record Named(NodeName node, List<String> words) {}

    public Naming(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.terms().values().forEach(term -> all.add(new Named(term.node(), List.of(term.node().toString(), term.node().id(), term.code(), term.label()))));
        vocabulary.variables().forEach(v -> all.add(new Named(v.node(), List.of(v.node().toString(), v.id(), v.name(), v.shortName()))));
    }

    /** The driver or conclusion meant; empty where nothing has that name. */
    public Optional<NodeName> find(String written) {
        Function<Named, Boolean> byFullName = named -> !named.node().toString().equals(written);
        return all.stream().filter(named -> named.words().stream().anyMatch(word -> normal(word).equals(normal(written))))
                .min(Comparator.comparing(byFullName).thenComparing(named -> rank(named.node().kind())).thenComparing(Named::node))
                .map(Named::node);
    }

    /** What to say of a name nothing has: the nearest one, or where the names are listed. */
    public String remedy(String written) {
        List<String> known = Stream.concat(all.stream().map(named -> named.node().id()),
                vocabulary.conclusions().modes().stream().flatMap(mode -> mode.aliases().stream())).distinct().toList();
        String remedy = "See `mode-advisor vocabulary` for the names of all conclusions.";
        return Suggestions.nearest(written, known).map(this::idFor).map(id -> "Did you mean `" + id + "`?").orElse(remedy);
    }

    /** Aliases are understood, but only one spelling is used. */
    private String idFor(String word) {
        return vocabulary.conclusions().modes().stream().filter(mode -> mode.aliases().contains(word)).map(mode -> mode.node().id())
                .findFirst().orElse(word);
    }

    private static int rank(Kind kind) {
        return FIRST.contains(kind) ? FIRST.indexOf(kind) : FIRST.size() + kind.ordinal();
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
