package org.modeadvisor;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.Tree;
import org.modeadvisor.vocabulary.Conclusions;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** What experts know stands in the rules folder alone: no Java source names a variable, a conclusion, a rule or a threshold. */
class NoKnowledgeInJavaTest {

    /** Choice options that Java may name, each with the reason. Ids of anything else may not be named at all. */
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            entry("Variable.java: none", "the contract says that not-applicable reads as 0, no or none"),
            entry("HeldBack.java: limit", "a placeholder of a printed sentence: the level a cap leaves"),
            entry("SuiteJson.java: limit", "a key of the result: the level a cap leaves"),
            entry("TraceJson.java: limit", "a key of the answer: the level a cap leaves"),
            entry("WhyText.java: limit", "a placeholder of a printed sentence: the level a cap leaves"));

    /** Ids inside longer literals, each an example in a remedy for somebody who writes a rule. */
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            entry("DrlSlip.java: MEC-08a", "how a rule is named"),
            entry("GrammarSlip.java: learning-government", "how a call is written"),
            entry("PatternNames.java: FIRE", "how a test is written"),
            entry("RuleGrounding.java: FIRE", "how a test is written"),
            entry("RuleMetadata.java: P3.2-34", "how claims are cited"),
            entry("RuleReader.java: MEC-08a", "how a rule is named"),
            entry("RulesOption.java: MODE", "the variable that names the cache folder, after the program"),
            entry("SetOption.java: emr-adoption", "how an answer is set on the command line"),
            entry("UserCache.java: MODE", "the same"),
            entry("WhatIfCommand.java: MODE", "the word that stands for a mode in the help text"));

    /** A part of a literal that could be an id of ours: hyphened, or in capitals. */
    private static final Pattern ID =
            Pattern.compile("(?<![A-Za-z0-9.+-])([A-Za-z0-9.]+([+-][A-Za-z0-9.]+)+[*]?|[A-Z]{3,})(?![A-Za-z0-9+-])");

    private static final int SENTENCE = 3;

    private static final List<JavaLiterals.Literal> LITERALS = JavaLiterals.below(Path.of("src", "main", "java"));

    @Test
    void literalsAreFoundAndCommentsAreNot() {
        String code = """
                /** A "comment". */ // "and another"
                String a = "say \\"yes\\" // here"; char quote = '"'; String b = \"""
                    Two "quoted"
                    lines.
                    \""";
                """;
        assertEquals(List.of("say \"yes\" // here", "Two \"quoted\"\nlines.\n"),
                JavaLiterals.of("Example.java", code).stream().map(JavaLiterals.Literal::text).toList());
        assertEquals(List.of(2, 2), JavaLiterals.of("Example.java", code).stream().map(JavaLiterals.Literal::line).toList());
        assertTrue(LITERALS.size() > 500, "the sources were not found");
    }

    @Test
    void noLiteralIsAnId() {
        Map<String, String> ids = ids(Shipped.RULE_BASE.vocabulary());
        assertTrue(ids.size() > 400, "the ids were not found");
        assertEquals(List.of(), LITERALS.stream().filter(literal -> ids.containsKey(literal.text().strip()))
                .map(literal -> literal + " is a " + ids.get(literal.text().strip())).toList());
    }

    /** Options such as {@code limit} are common words, so those that Java needs for something else are listed. */
    @Test
    void noLiteralIsAnOptionOfAChoiceUnlessAReasonIsGiven() {
        Set<String> options = new TreeSet<>();
        Shipped.RULE_BASE.vocabulary().variables().stream().filter(v -> v.scale() == Variable.Scale.CHOICE)
                .forEach(variable -> options.addAll(variable.answers().keySet()));
        assertTrue(options.contains("promote"));
        Set<String> named = new TreeSet<>();
        LITERALS.stream().filter(literal -> options.contains(literal.text().strip()))
                .forEach(literal -> named.add(key(literal, literal.text())));
        assertEquals(new TreeSet<>(OPTIONS.keySet()), named, "one side is the list with reasons, the other what the sources name");
    }

    @Test
    void longerLiteralsNameAnIdOnlyAsAnExample() {
        Map<String, String> ids = ids(Shipped.RULE_BASE.vocabulary());
        Set<String> named = new TreeSet<>();
        for (JavaLiterals.Literal literal : LITERALS) {
            Matcher part = ID.matcher(literal.text());
            while (part.find()) {
                if (ids.containsKey(part.group()) && !part.group().equals(literal.text().strip())) {
                    named.add(key(literal, part.group()));
                }
            }
        }
        assertEquals(new TreeSet<>(EXAMPLES.keySet()), named, "one side is the list with reasons, the other what the sources name");
    }

    /** A sentence has three words or more; shorter literals are names and fragments. */
    @Test
    void noLiteralRepeatsAPrintedText() {
        List<String> texts = texts();
        assertTrue(texts.size() > 1000, "the texts were not found");
        List<String> repeated = new ArrayList<>();
        for (JavaLiterals.Literal literal : LITERALS) {
            String said = literal.text().strip();
            if (words(said) >= SENTENCE) {
                texts.stream().filter(text -> text.contains(said) || said.contains(text)).findFirst()
                        .ifPresent(text -> repeated.add(literal + " repeats: " + text));
            }
        }
        assertEquals(List.of(), repeated);
    }

    private static String key(JavaLiterals.Literal literal, String named) {
        return literal.file().substring(literal.file().lastIndexOf('/') + 1) + ": " + named.strip();
    }

    /** Words have letters; brackets and signs alone say nothing. */
    private static int words(String text) {
        return (int) Stream.of(text.split("\\s+")).filter(word -> word.codePoints().anyMatch(Character::isLetter)).count();
    }

    /** Every id an expert gives, and what it is an id of. */
    private static Map<String, String> ids(Vocabulary vocabulary) {
        Map<String, String> ids = new TreeMap<>();
        Conclusions conclusions = vocabulary.conclusions();
        vocabulary.variables().forEach(variable -> ids.put(variable.id(), "variable"));
        vocabulary.groups().keySet().forEach(group -> ids.put(group, "group"));
        vocabulary.terms().values().forEach(term -> {
            ids.put(term.node().id(), term.node().kind().word());
            ids.put(term.code(), term.node().kind().word());
        });
        vocabulary.parameters().keySet().forEach(parameter -> ids.put(parameter, "parameter"));
        vocabulary.claims().keySet().forEach(claim -> ids.put(claim, "claim"));
        conclusions.policies().forEach(policy -> ids.put(policy.id(), "policy"));
        conclusions.spheres().forEach(sphere -> ids.put(sphere.id(), "sphere"));
        conclusions.severities().forEach(severity -> ids.put(severity.id(), "severity"));
        Shipped.RULE_BASE.model().rules().forEach(rule -> ids.put(rule.id(), "rule"));
        Shipped.frameworkIds().forEach(rule -> ids.put(rule, "rule"));
        return ids;
    }

    /** Every text of three words or more in the rules folder. */
    private static List<String> texts() {
        Set<String> texts = new TreeSet<>();
        Consumer<String> text = written -> {
            if (words(written) >= SENTENCE) {
                texts.add(written.strip());
            }
        };
        for (SourceText source : Shipped.RULE_BASE.vocabulary().sources()) {
            scalars(Documents.parse(source, new ProblemLog()).orElseThrow().root(), text);
        }
        Shipped.RULE_BASE.model().rules().forEach(rule -> {
            text.accept(rule.title());
            text.accept(rule.citation().because());
        });
        return List.copyOf(texts);
    }

    private static void scalars(Tree tree, Consumer<String> each) {
        if (tree instanceof Tree.Scalar scalar) {
            each.accept(scalar.text());
        } else if (tree instanceof Tree.Sequence sequence) {
            sequence.items().forEach(item -> scalars(item, each));
        } else if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().forEach(entry -> scalars(entry.value(), each));
        }
    }
}
