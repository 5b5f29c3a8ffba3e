package org.modeadvisor.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Vocabulary;

/** Holds the ids in {@code observed} and {@code expected} against a vocabulary; an alias of a mode is suggested, not accepted. */
final class LabelCheck {

    private final Vocabulary vocabulary;
    private final SourceText source;
    private final ProblemLog log;
    private LabelPlaces places;

    LabelCheck(Vocabulary vocabulary, SourceText source, ProblemLog log) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.log = log;
    }

    void observed(Observed observed) {
        places = LabelPlaces.of(source).under("observed");
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

    void expected(Expected expected) {
        places = LabelPlaces.of(source).under("expected");
        expected.modes().keySet().forEach(mode -> known(Kind.MODE, mode, "modes", mode));
        List<String> verdicts = vocabulary.conclusions().verdicts().stream().map(Term.Verdict::id).toList();
        expected.modes().values().stream().filter(verdict -> !verdicts.contains(verdict)).distinct().forEach(verdict ->
                unknown("verdict", verdict, places.find("modes", verdict), Suggestions.nearest(verdict, verdicts), verdicts));
        expected.developmentModel().filter(model -> !model.equals(Expected.UNDETERMINED))
                .ifPresent(model -> known(Kind.MODEL, model, "development-model", model));
        expected.mechanisms().keySet().forEach(mechanism -> known(Kind.MECHANISM, mechanism, "mechanisms", mechanism));
        expected.caveats().forEach(caveat -> known(Kind.CAVEAT, caveat, "caveats", caveat));
        expected.caveatsExactly().ifPresent(caveats -> caveats.forEach(caveat -> known(Kind.CAVEAT, caveat, "caveats-exactly", caveat)));
        expected.nodes().keySet().forEach(node -> node(node, "nodes"));
        expected.nodesExactly().ifPresent(nodes -> nodes.keySet().forEach(node -> node(node, "nodes-exactly")));
    }

    /** A name that stands under its kind. */
    private void node(NodeName name, String part) {
        if (vocabulary.term(name).isPresent()) {
            return;
        }
        Optional<String> elsewhere = vocabulary.terms().keySet().stream().filter(node -> node.id().equals(name.id())).map(node -> node.kind().word()).findFirst();
        if (elsewhere.isPresent()) {
            log.error("unknown-" + name.kind().word(), source, places.find(part, name.kind().word(), name.id()), "There is no "
                    + name.kind().word() + " `" + name.id() + "`; there is a " + elsewhere.get() + " of that name.", "Write it under `" + elsewhere.get() + "`.");
        } else {
            known(name.kind(), name.id(), part, name.kind().word(), name.id());
        }
    }

    /** @param path keys under which it stands, and what stands in the file for it */
    private void known(Kind kind, String id, String... path) {
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
        unknown(kind == Kind.MODEL ? "development model" : kind.word(), id, places.find(path), Suggestions.nearest(id, names.keySet()).map(names::get), ids);
    }

    private void unknown(String what, String id, Position at, Optional<String> meant, List<String> all) {
        log.error("unknown-" + what.replace(' ', '-'), source, at, "There is no " + what + " `" + id + "`.",
                meant.map(name -> "Did you mean `" + name + "`?").orElse("Write one of " + String.join(", ", all) + "."));
    }
}
