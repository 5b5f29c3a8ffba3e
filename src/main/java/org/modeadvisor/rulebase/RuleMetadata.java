package org.modeadvisor.rulebase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** A text in quotes; a backslash stands only before a quote or another backslash. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*+)\"");
    private static final Pattern LIST = Pattern.compile(QUOTED + "(?:\\s*+,\\s*+" + QUOTED + ")*+");

    private final RuleDescr rule;
    private final SourceText source;
    private final ProblemLog log;
    private final Position at;
    /** What was told already as something else than texts, and so is not told as missing. */
    private final Set<String> refused = new HashSet<>();

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
        if (claims.isEmpty() && basis != Basis.JUDGEMENT && !refused.contains("basis")) {
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
        if (annotation == null || annotation.getValueMap().isEmpty()) {
            return List.of();
        }
        // Drools evaluates what stands here as code when it compiles the rule, so nothing but texts may reach it.
        boolean texts = annotation.getValueMap().keySet().equals(Set.of("value")) && annotation.getValue() instanceof String written
                && LIST.matcher(written.strip()).matches();
        if (!texts) {
            log.error("metadata", source, written("@" + name), "Something other than texts in quotes stands in `@" + name + "`.",
                    "Write @" + name + "( \"…\" ); a quote inside a text is written \\\".");
            refused.add(name);
            return List.of();
        }
        return QUOTED.matcher(annotation.getValue().toString()).results()
                .map((MatchResult match) -> match.group(1).replaceAll("\\\\(.)", "$1")).toList();
    }

    private void missing(String name, String message, String remedy) {
        tell(at, name, message, remedy);
    }

    private void tell(Position place, String name, String message, String remedy) {
        if (!refused.contains(name)) {
            log.error("missing-" + name, source, place, message, remedy);
        }
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
