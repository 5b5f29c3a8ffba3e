package org.modeadvisor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeadvisor.Shipped;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Variable;

/** Answers are put into a case file and nothing else of it changes. */
class CaseTextTest {

    /** Each text before and after {@code data-linkage: 3} is put into it. */
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("behind the last fact", "id: a\nfacts:\n  emr-adoption: 1\n",
                        "id: a\nfacts:\n  emr-adoption: 1\n  data-linkage: 3\n"),
                Arguments.of("before the next key", "id: a\nfacts:\n    emr-adoption: 1\nexpected: {modes: {}}\n",
                        "id: a\nfacts:\n    emr-adoption: 1\n    data-linkage: 3\nexpected: {modes: {}}\n"),
                Arguments.of("comments stay where they are",
                        "id: a # name\nfacts: # all of them\n  emr-adoption: 1 # a guess\n  # to be asked\n\n# end\ntitle: b\n",
                        "id: a # name\nfacts: # all of them\n  emr-adoption: 1 # a guess\n"
                                + "  data-linkage: 3\n  # to be asked\n\n# end\ntitle: b\n"),
                Arguments.of("without a line end at the end", "id: a\nfacts:\n  emr-adoption: 1",
                        "id: a\nfacts:\n  emr-adoption: 1\n  data-linkage: 3"),
                Arguments.of("line ends of Windows", "id: a\r\nfacts:\r\n  emr-adoption: 1\r\n",
                        "id: a\r\nfacts:\r\n  emr-adoption: 1\r\n  data-linkage: 3\r\n"),
                Arguments.of("a tab before a comment", "id: a\nfacts:\n  emr-adoption: 1\t# c\n",
                        "id: a\nfacts:\n  emr-adoption: 1\t# c\n  data-linkage: 3\n"),
                Arguments.of("no facts yet", "id: a\nfacts: {}\ntitle: b\n", "id: a\nfacts:\n  data-linkage: 3\ntitle: b\n"),
                Arguments.of("no facts yet, and a comment", "id: a\nfacts: {} # none\n", "id: a\nfacts: # none\n  data-linkage: 3\n"),
                Arguments.of("a comment between the braces", "id: a\nfacts: { # none\n  }\n",
                        "id: a\nfacts: { # none\n  data-linkage: 3}\n"),
                Arguments.of("nothing behind the key", "id: a\nfacts:\n", "id: a\nfacts:\n  data-linkage: 3\n"),
                Arguments.of("nothing behind the key but a comment", "id: a\nfacts: # none\ntitle: b\n",
                        "id: a\nfacts: # none\n  data-linkage: 3\ntitle: b\n"),
                Arguments.of("no key", "id: a\ntitle: b # c\n", "id: a\ntitle: b # c\nfacts:\n  data-linkage: 3\n"),
                Arguments.of("facts in braces", "id: a\nfacts: {emr-adoption: 1}\n", "id: a\nfacts: {emr-adoption: 1, data-linkage: 3}\n"),
                Arguments.of("facts in braces on lines of their own", "id: a\nfacts: {\n  emr-adoption: 1,\n  }\n",
                        "id: a\nfacts: {\n  emr-adoption: 1,\n  data-linkage: 3,\n  }\n"),
                Arguments.of("JSON", "{\"id\": \"a\", \"facts\": {\"emr-adoption\": 1}}",
                        "{\"id\": \"a\", \"facts\": {\"emr-adoption\": 1, \"data-linkage\": 3}}"),
                Arguments.of("JSON without facts", "{\"id\": \"a\", \"facts\": {}}", "{\"id\": \"a\", \"facts\": {\"data-linkage\": 3}}"),
                Arguments.of("JSON in lines", "{\n  \"id\": \"a\",\n  \"facts\": {\n    \"emr-adoption\": 1\n  }\n}\n",
                        "{\n  \"id\": \"a\",\n  \"facts\": {\n    \"emr-adoption\": 1,\n    \"data-linkage\": 3\n  }\n}\n"),
                Arguments.of("in place of a level", "id: a\nfacts:\n  data-linkage:   1 # old\n  emr-adoption: 2\n",
                        "id: a\nfacts:\n  data-linkage:   3 # old\n  emr-adoption: 2\n"),
                Arguments.of("in place of a range", "id: a\nfacts: {data-linkage: [1, 2], emr-adoption: 2}\n",
                        "id: a\nfacts: {data-linkage: 3, emr-adoption: 2}\n"),
                Arguments.of("in place of a range in lines", "id: a\nfacts:\n  data-linkage:\n    - 1\n    - 2\n  emr-adoption: 2\n",
                        "id: a\nfacts:\n  data-linkage:\n    3\n  emr-adoption: 2\n"),
                Arguments.of("in place of a value in braces", "id: a\nfacts:\n  data-linkage: {value: not-known} # c\n",
                        "id: a\nfacts:\n  data-linkage: {value: 3} # c\n"),
                Arguments.of("in place of a value in lines", "id: a\nfacts:\n  data-linkage:\n    # c\n    value: not-known\n",
                        "id: a\nfacts:\n  data-linkage:\n    # c\n    value: 3\n"),
                Arguments.of("evidence of another answer goes", "id: a\nfacts:\n  data-linkage: {value: 1, evidence: \"One.\"} # c\n",
                        "id: a\nfacts:\n  data-linkage: 3 # c\n"),
                Arguments.of("evidence in lines goes",
                        "id: a\nfacts:\n  data-linkage:\n    value: 1\n    evidence: >\n      One\n      two.\n\n  emr-adoption: 2\n",
                        "id: a\nfacts:\n  data-linkage:\n    3\n\n  emr-adoption: 2\n"),
                Arguments.of("behind a text in lines",
                        "id: a\nfacts:\n  emr-adoption:\n    value: 1\n    evidence: |\n      One\n      two.\n# end\nsummary: >\n  s\n",
                        "id: a\nfacts:\n  emr-adoption:\n    value: 1\n    evidence: |\n      One\n      two.\n"
                                + "  data-linkage: 3\n# end\nsummary: >\n  s\n"),
                Arguments.of("letters beyond the first plane", "id: a\ntitle: \uD83D\uDE00 b\nfacts:\n  emr-adoption: 1\n",
                        "id: a\ntitle: \uD83D\uDE00 b\nfacts:\n  emr-adoption: 1\n  data-linkage: 3\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void anAnswerIsPutIn(String what, String before, String after) {
        String file = before.startsWith("{") ? "a.json" : "a.yaml";
        assertEquals(after, CaseText.of(SourceText.of(file, before)).with(CaseFact.of("data-linkage", Answer.level(3))).source().text());
    }

    @Test
    void everyKindOfAnswerHasItsForm() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("emr-adoption", Answer.between(2, 3));
        answers.put("political-change", Answer.yes(true));
        answers.put("network-anchor", Answer.option("leading-product"));
        answers.put("data-linkage", new Answer.NotKnown());
        answers.put("priority-task", new Answer.NotApplicable());
        assertEquals("id: a\ntitle: \"A: b\"\nfacts:\n  emr-adoption: [2, 3]\n  political-change: yes\n  network-anchor: leading-product\n"
                + "  data-linkage: not-known\n  priority-task: not-applicable\n", with(CaseText.begun("a.yaml", "a", "A: b"), answers)
                .source().text());
        assertEquals("{\"id\": \"a\", \"facts\": {\"emr-adoption\": [2, 3], "
                + "\"political-change\": true, \"network-anchor\": \"leading-product\", "
                + "\"data-linkage\": \"not-known\", \"priority-task\": \"not-applicable\"}}",
                with(CaseText.of(SourceText.of("a.json", "{\"id\": \"a\", \"facts\": {}}")), answers).source().text());
    }

    @Test
    void evidenceAndWhoAnsweredAreWrittenBesideTheAnswer() {
        CaseFact fact = new CaseFact("data-linkage", Answer.level(3), Optional.of("They say \"yes\"\tto all"),
                Optional.of("https://example.org/#a"),
                Optional.empty(), Optional.empty(), Optional.of("A. Planner"), Position.of(""), Position.of(""));
        String in = "{value: 3, evidence: \"They say \\\"yes\\\"\\u0009to all\", "
                + "source: \"https://example.org/#a\", answered-by: \"A. Planner\"}";
        assertEquals("id: a\nfacts:\n  data-linkage: " + in + "\n", CaseText.of(SourceText.of("a.yaml", "id: a\nfacts: {}\n")).with(fact)
                .source().text());
    }

    @Test
    void whatIsAddedToAFactStandsBehindItsValueAndTheRestStays() {
        CaseText flow = CaseText.of(SourceText.of("a.yaml",
                        "id: a\nfacts:\n  data-linkage: {value: [2, 3], evidence: 'x',\n    source: y} # c\n"));
        assertEquals("id: a\nfacts:\n  data-linkage: {value: 3,\n    answered-by: \"B\", evidence: 'x',\n    source: y} # c\n",
                flow.with(narrowed(flow)).source().text());
        CaseText block = CaseText.of(SourceText.of("a.yaml", "id: a\nfacts:\n  data-linkage:\n    value: [2, 3] # c\n    evidence: x\n"));
        assertEquals("id: a\nfacts:\n  data-linkage:\n    value: 3\n    answered-by: \"B\" # c\n    evidence: x\n",
                block.with(narrowed(block)).source().text());
    }

    private static CaseFact narrowed(CaseText text) {
        CaseFact fact = text.study().facts().get("data-linkage");
        return new CaseFact("data-linkage", Answer.level(3), fact.evidence(), fact.source(), fact.basis(), fact.date(), Optional.of("B"),
                fact.named(), fact.at());
    }

    /** Keys with a question mark are read, but too seldom written for us to add to them. */
    @Test
    void aFileThatCannotTakeTheAnswerIsLeftAlone() {
        CaseText text = CaseText.of(SourceText.of("a.yaml", "id: a\nfacts:\n  ? emr-adoption\n  : 1\n"));
        ProblemException refused = assertThrows(ProblemException.class, () -> text.with(CaseFact.of("data-linkage", Answer.level(3))));
        assertEquals("not-written", refused.problems().get(0).code());
        assertTrue(refused.problems().get(0).remedy().contains("`data-linkage: 3`"), refused.getMessage());
    }

    @Test
    void aTextThatIsNoCaseIsRefused() {
        assertThrows(ProblemException.class, () -> CaseText.of(SourceText.of("a.yaml", "")));
        assertThrows(ProblemException.class, () -> CaseText.of(SourceText.of("a.yaml", "- a\n")));
        assertThrows(ProblemException.class, () -> CaseText.of(SourceText.of("a.yaml", "id: a\nfacts: [3]\n")));
    }

    /** Whatever is answered, the shipped files keep every other line, and say the same of everything else. */
    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void writingAndReadingAddsTheFactAndChangesNoOtherLine(@ForAll("shipped") CaseStudy study, @ForAll("complete") CaseStudy drawn,
            @ForAll("variables") Variable variable) {
        CaseText before = CaseText.of(study.text().orElseThrow());
        CaseFact fact = drawn.facts().get(variable.id());
        CaseText after = before.with(fact);
        Map<String, Answer> expected = answers(study);
        expected.put(variable.id(), fact.answer());
        assertEquals(expected, answers(after.study()));
        assertEquals(expected, answers(CaseText.of(after.source()).study()));
        List<String> kept = new ArrayList<>(before.source().lines());
        List<String> now = new ArrayList<>(after.source().lines());
        CaseFact stated = study.facts().get(variable.id());
        while (!kept.isEmpty() && !now.isEmpty() && kept.get(0).equals(now.get(0))) {
            kept.remove(0);
            now.remove(0);
        }
        while (!kept.isEmpty() && !now.isEmpty() && kept.get(kept.size() - 1).equals(now.get(now.size() - 1))) {
            kept.remove(kept.size() - 1);
            now.remove(now.size() - 1);
        }
        assertTrue(now.size() <= 1, "changed: " + now);
        assertTrue(kept.stream().allMatch(line -> stated != null), "lost: " + kept);
        assertTrue(kept.isEmpty() || kept.get(0).strip().startsWith(variable.id()), "lost: " + kept);
    }

    private static Map<String, Answer> answers(CaseStudy study) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        study.facts().forEach((variable, fact) -> answers.put(variable, fact.answer()));
        return answers;
    }

    private static CaseText with(CaseText text, Map<String, Answer> answers) {
        CaseText now = text;
        for (Map.Entry<String, Answer> answer : answers.entrySet()) {
            now = now.with(CaseFact.of(answer.getKey(), answer.getValue()));
        }
        return now;
    }

    @Provide
    Arbitrary<CaseStudy> shipped() {
        return Arbitraries.of(Shipped.cases());
    }

    @Provide
    Arbitrary<CaseStudy> complete() {
        return Situations.complete();
    }

    @Provide
    Arbitrary<Variable> variables() {
        return Arbitraries.of(Situations.RULES.vocabulary().variables());
    }
}
