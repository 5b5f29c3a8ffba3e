package org.modeadvisor.rulebase;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.Basis;
import org.modeadvisor.vocabulary.Citation;

/** Reads a rule's {@code @basis}, {@code @claims} and {@code @because}. */
final class RuleMetadata {

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final RuleDescr rule;
    private final SourceText source;
    private final ProblemLog log;
    private final Position at;

    RuleMetadata(RuleDescr rule, SourceText source, ProblemLog log) {
        this.rule = rule;
        this.source = source;
        this.log = log;
        this.at = source.at(Math.max(1, rule.getLine()), Math.max(0, rule.getColumn()) + 1);
    }

    Citation read() {
        List<String> basisWords = quoted("basis");
        String word = basisWords.isEmpty() ? "" : basisWords.get(0);
        Basis basis = Basis.of(word).orElse(null);
        if (basis == null) {
            tell(word.isEmpty() ? at : written("@basis"), "basis", word.isEmpty() ? "The rule `" + rule.getName() + "` does not say what it rests on."
                            : "`" + word + "` is nothing a rule can rest on.",
                    word.isEmpty() ? "Add @basis( \"paper\" ), @basis( \"paper-threshold-judged\" ) or @basis( \"judgement\" )."
                            : Suggestions.didYouMean(word, Basis.words(), "The words are " + String.join(", ", Basis.words()) + "."));
        }
        List<String> claims = quoted("claims");
        if (claims.isEmpty() && basis != Basis.JUDGEMENT) {
            missing("claims", "The rule `" + rule.getName() + "` cites no claim of the framework.",
                    "Add @claims( \"P3.2-34\" ), or say @basis( \"judgement\" ).");
        }
        List<String> because = quoted("because");
        if (because.isEmpty() || because.get(0).isBlank()) {
            missing("because", "The rule `" + rule.getName() + "` gives no reason.", "Add @because( \"one sentence\" ).");
        }
        return new Citation(basis == null ? Basis.JUDGEMENT : basis, claims, because.isEmpty() ? "" : because.get(0));
    }

    private List<String> quoted(String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation != null && annotation.isDuplicated()) {
            log.error("metadata-twice", source, written("@" + name), "The rule `" + rule.getName() + "` has `@" + name + "` twice.",
                    "Keep one of the two.");
        }
        Object value = annotation == null ? null : annotation.getValueMap().get("value");
        return value == null ? List.of() : QUOTED.matcher(value.toString()).results()
                .map((MatchResult match) -> match.group(1).replaceAll("\\\\(.)", "$1")).toList();
    }

    private void missing(String name, String message, String remedy) {
        tell(at, name, message, remedy);
    }

    private void tell(Position place, String name, String message, String remedy) {
        log.error("missing-" + name, source, place, message, remedy);
    }

    /** Where the annotation stands, which the parser does not tell. */
    private Position written(String annotation) {
        for (int line = at.line(); line <= source.lines().size(); line++) {
            int column = source.line(line).indexOf(annotation);
            if (column >= 0) {
                return source.at(line, column + 1);
            }
        }
        return at;
    }
}
