package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.Basis;
import org.modeadvisor.vocabulary.Citation;

/** Reads a rule's {@code @basis}, {@code @claims}, {@code @because} and {@code @accept}. */
final class RuleMetadata {

    /** A backslash stands only before a quote or another backslash. */
    private static final String TEXT = "\"((?:[^\"\\\\]++|\\\\[\"\\\\])*+)\"";
    private static final Pattern QUOTED = Pattern.compile(TEXT);
    private static final Pattern VALUES = Pattern.compile("(" + TEXT + "(\\s*,\\s*" + TEXT + ")*)?", Pattern.DOTALL);
    /** What a rule can say about itself. */
    static final Set<String> NAMES = Set.of("basis", "claims", "because", "accept");
    /** What takes one text only. */
    private static final Set<String> SINGLE = Set.of("basis", "because");

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

    /** What the rule rests on; what it does not say properly is told and read as a judgement without a reason. */
    Citation citation() {
        List<String> claims = texts("claims");
        List<String> because = texts("because");
        Optional<Basis> basis = basis();
        if (claims.isEmpty() && legible("claims") && !basis.equals(Optional.of(Basis.JUDGEMENT))) {
            missing("claims", "The rule `" + rule.getName() + "` cites no claim of the framework.",
                    "Add @claims( \"P3.2-34\" ), or say @basis( \"judgement\" ).");
        }
        if (legible("because") && because.stream().allMatch(String::isBlank)) {
            missing("because", "The rule `" + rule.getName() + "` gives no reason.", "Add @because( \"one sentence\" ).");
        }
        return new Citation(basis.orElse(Basis.JUDGEMENT), claims, because.isEmpty() ? "" : because.get(0));
    }

    private Optional<Basis> basis() {
        List<String> words = texts("basis");
        Optional<Basis> basis = words.stream().findFirst().flatMap(Basis::of);
        if (words.isEmpty() && legible("basis")) {
            missing("basis", "The rule `" + rule.getName() + "` does not say what it rests on.",
                    "Add @basis( \"paper\" ), @basis( \"paper-threshold-judged\" ) or @basis( \"judgement\" ).");
        } else if (basis.isEmpty() && !words.isEmpty()) {
            log.error("unknown-basis", source, written("@basis"), "`" + words.get(0) + "` is nothing a rule can rest on.",
                    Suggestions.didYouMean(words.get(0), Basis.words(), "The words are " + String.join(", ", Basis.words()) + "."));
        }
        return basis;
    }

    /** The findings that its author accepts. */
    List<Acceptance> accepted() {
        List<Acceptance> accepted = new ArrayList<>();
        for (String text : texts("accept")) {
            String[] parts = text.strip().split("\\s+", 2);
            Position place = written("\"" + parts[0], "@accept");
            if (parts.length < 2) {
                log.error("accept-without-reason", source, place, "`@accept` names the finding `" + parts[0] + "` without a reason.",
                        "Write the reason behind it: @accept( \"" + (parts[0].isEmpty() ? "finding" : parts[0]) + " The reason in a sentence.\" ).");
            } else {
                accepted.add(new Acceptance(parts[0], parts[1], place));
            }
        }
        return accepted;
    }

    /** The quoted texts of an annotation; none, and told, where something else stands there. */
    private List<String> texts(String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null) {
            return List.of();
        }
        boolean single = SINGLE.contains(name);
        String form = single ? "@" + name + "( \"…\" )" : "@" + name + "( \"…\", \"…\" )";
        if (annotation.isDuplicated()) {
            log.error("metadata-twice", source, written("@" + name), "The rule `" + rule.getName() + "` has `@" + name + "` twice.",
                    single ? "Keep one of the two." : "Put both into one: " + form + ".");
        }
        String value = value(annotation);
        // Drools evaluates what stands here as code when it compiles the rule, so nothing but texts may reach it.
        boolean other = !annotation.getValueMap().isEmpty() && !annotation.getValueMap().keySet().equals(Set.of("value"));
        List<String> texts = QUOTED.matcher(value).results().map(match -> match.group(1).replaceAll("\\\\(.)", "$1")).toList();
        boolean several = single && texts.size() > 1;
        if (other || !VALUES.matcher(value).matches() || several) {
            log.error("metadata", source, written("@" + name), several && !other && VALUES.matcher(value).matches() ? "`@" + name + "` takes one text, but holds " + texts.size() + "."
                    : "What stands in `@" + name + "` is " + (single ? "not one text in double quotes." : "not texts in double quotes with commas between."),
                    "Write " + form + "; a quote within a text is written \\\".");
            return texts.stream().limit(1).toList();
        }
        return texts;
    }

    /** Whether nothing was told of the annotation yet: that it is not written as texts, or that its name is misspelt. */
    private boolean legible(String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        boolean misspelt = rule.getAnnotationNames().stream().anyMatch(written -> !NAMES.contains(written) && Suggestions.nearest(written, NAMES).equals(Optional.of(name)));
        return annotation == null ? !misspelt : VALUES.matcher(value(annotation)).matches();
    }

    private static String value(AnnotationDescr annotation) {
        return String.valueOf(annotation.getValueMap().getOrDefault("value", "")).strip();
    }

    private void missing(String name, String message, String remedy) {
        log.error("missing-" + name, source, at, message, remedy);
    }

    /** Where the first of these that the rule holds stands, which the parser does not tell. */
    private Position written(String... texts) {
        for (String text : texts) {
            for (int line = at.line(); line <= Math.max(at.line(), rule.getConsequenceLine()); line++) {
                int column = source.line(line).indexOf(text);
                if (column >= 0) {
                    return source.at(line, column + 1);
                }
            }
        }
        return at;
    }
}
