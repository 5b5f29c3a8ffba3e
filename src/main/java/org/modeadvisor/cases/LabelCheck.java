package org.modeadvisor.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.Tree;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Vocabulary;

/** Holds the ids in {@code observed} and {@code expected} against a vocabulary; an alias of a mode is suggested, not accepted. */
final class LabelCheck {

    private final Vocabulary vocabulary;
    private final SourceText source;
    private final ProblemLog log;
    private List<Tree.Entry> labels = List.of();

    LabelCheck(Vocabulary vocabulary, SourceText source, ProblemLog log) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.log = log;
    }

    void observed(Observed observed) {
        read("observed");
        observed.modes().ifPresent(modes -> modes.forEach(mode -> known(Kind.MODE, mode, "modes", mode)));
        observed.alsoDefensible().forEach(modes -> modes.forEach(mode -> known(Kind.MODE, mode, "also-defensible", mode)));
        observed.developmentModel().ifPresent(model -> known(Kind.MODEL, model, "development-model", model));
        observed.mechanisms().ifPresent(mechanisms -> mechanisms.forEach(this::mechanism));
    }

    /** A mechanism without family or side was told when it was read. */
    private void mechanism(Observed.Mechanism seen) {
        if (seen.family().isEmpty() || seen.side().isEmpty()) {
            return;
        }
        boolean family = vocabulary.conclusions().ofKind(Kind.MECHANISM).stream().anyMatch(term -> term.node().id().startsWith(seen.family() + "-"));
        known(Kind.MECHANISM, seen.family() + "-" + seen.side(), "mechanisms", family ? seen.side() : seen.family());
    }

    void expected(Expected expected, String undetermined) {
        read("expected");
        expected.modes().keySet().forEach(mode -> known(Kind.MODE, mode, "modes", mode));
        List<String> verdicts = vocabulary.conclusions().verdicts().stream().map(Term.Verdict::id).toList();
        expected.modes().values().stream().filter(verdict -> !verdicts.contains(verdict)).distinct().forEach(verdict ->
                unknown("verdict", verdict, place("modes", verdict), Suggestions.nearest(verdict, verdicts), verdicts));
        expected.developmentModel().filter(model -> !model.equals(undetermined))
                .ifPresent(model -> known(Kind.MODEL, model, "development-model", model));
        expected.mechanisms().keySet().forEach(mechanism -> known(Kind.MECHANISM, mechanism, "mechanisms", mechanism));
        expected.caveats().forEach(caveat -> known(Kind.CAVEAT, caveat, "caveats", caveat));
        expected.caveatsExactly().ifPresent(caveats -> caveats.forEach(caveat -> known(Kind.CAVEAT, caveat, "caveats-exactly", caveat)));
    }

    /** Reads that part of the file again, for the places of its words; nothing where a program made the case. */
    private void read(String section) {
        labels = Documents.parse(source, new ProblemLog()).map(Document::root).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast)
                .stream().flatMap(root -> root.entries().stream()).filter(entry -> entry.key().equals(section)).map(Tree.Entry::value)
                .filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast).flatMap(mapping -> mapping.entries().stream()).toList();
    }

    /** @param part the key under which it stands @param written what stands in the file for it */
    private void known(Kind kind, String id, String part, String written) {
        List<Term> terms = vocabulary.conclusions().ofKind(kind);
        List<String> ids = terms.stream().map(term -> term.node().id()).toList();
        if (ids.contains(id)) {
            return;
        }
        Map<String, String> names = new TreeMap<>();
        terms.forEach(term -> {
            names.put(term.node().id(), term.node().id());
            names.put(term.code(), term.node().id());
            if (term instanceof Term.Mode mode) {
                mode.aliases().forEach(alias -> names.put(alias, mode.node().id()));
            }
        });
        unknown(kind == Kind.MODEL ? "development model" : kind.word(), id, place(part, written), Suggestions.nearest(id, names.keySet()).map(names::get), ids);
    }

    private void unknown(String what, String id, Position at, Optional<String> meant, List<String> all) {
        log.error("unknown-" + what.replace(' ', '-'), source, at, "There is no " + what + " `" + id + "`.",
                meant.map(name -> "Did you mean `" + name + "`?").orElse("Write one of " + String.join(", ", all) + "."));
    }

    /** Where the word stands as a key or a value of that part of the labels. */
    private Position place(String part, String written) {
        return labels.stream().filter(entry -> entry.key().equals(part)).map(entry -> find(entry.value(), written)).flatMap(Optional::stream)
                .findFirst().orElse(Position.of(source.file()));
    }

    private static Optional<Position> find(Tree tree, String written) {
        if (tree instanceof Tree.Scalar scalar) {
            return scalar.text().strip().equals(written) ? Optional.of(scalar.at()) : Optional.empty();
        }
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.items().stream().map(item -> find(item, written)).flatMap(Optional::stream).findFirst();
        }
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries().stream().map(entry -> entry.key().equals(written) ? Optional.of(entry.keyAt()) : find(entry.value(), written))
                    .flatMap(Optional::stream).findFirst();
        }
        return Optional.empty();
    }
}
