package org.modeadvisor.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Vocabulary;

/** Holds the ids in {@code observed} and {@code expected} against a vocabulary; an alias of a mode is suggested, not accepted. */
final class LabelCheck {

    private final Vocabulary vocabulary;
    private final SourceText source;
    private final ProblemLog log;

    LabelCheck(Vocabulary vocabulary, SourceText source, ProblemLog log) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.log = log;
    }

    void observed(Observed observed) {
        List<String> modes = new ArrayList<>(observed.modes());
        observed.alsoDefensible().forEach(modes::addAll);
        modes.stream().distinct().forEach(mode -> known(Kind.MODE, mode, mode));
        observed.developmentModel().ifPresent(model -> known(Kind.MODEL, model, model));
        observed.mechanisms().forEach(seen -> known(Kind.MECHANISM, seen.family() + "-" + seen.side(), seen.family()));
    }

    void expected(Expected expected, String undetermined) {
        expected.modes().keySet().forEach(mode -> known(Kind.MODE, mode, mode));
        List<String> verdicts = vocabulary.conclusions().verdicts().stream().map(Term.Verdict::id).toList();
        expected.modes().values().stream().filter(verdict -> !verdicts.contains(verdict)).distinct().forEach(verdict ->
                unknown("verdict", verdict, verdict, Suggestions.nearest(verdict, verdicts), verdicts));
        expected.developmentModel().filter(model -> !model.equals(undetermined)).ifPresent(model -> known(Kind.MODEL, model, model));
        expected.mechanisms().keySet().forEach(mechanism -> known(Kind.MECHANISM, mechanism, mechanism));
        expected.caveats().forEach(caveat -> known(Kind.CAVEAT, caveat, caveat));
        expected.caveatsExactly().ifPresent(caveats -> caveats.forEach(caveat -> known(Kind.CAVEAT, caveat, caveat)));
    }

    /** @param written what stands in the file for it */
    private void known(Kind kind, String id, String written) {
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
        unknown(kind == Kind.MODEL ? "development model" : kind.word(), id, written, Suggestions.nearest(id, names.keySet()).map(names::get), ids);
    }

    private void unknown(String what, String id, String written, Optional<String> meant, List<String> all) {
        log.error("unknown-" + what.replace(' ', '-'), source, place(written), "There is no " + what + " `" + id + "`.",
                meant.map(name -> "Did you mean `" + name + "`?").orElse("Write one of " + String.join(", ", all) + "."));
    }

    /** The last place where the word stands, since labels stand at the end of a case. */
    private Position place(String written) {
        for (int line = source.lines().size(); line > 0; line--) {
            int column = source.line(line).indexOf(written);
            if (column >= 0) {
                return source.at(line, column + 1);
            }
        }
        return Position.of(source.file());
    }
}
