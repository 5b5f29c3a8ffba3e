package org.modeadvisor.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.ExplainText;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** Rules too large or too tangled to be read are told so, in time, and without a stack trace; what is just within the limits works. */
class BoundsTest {

    private static final String META = "  @basis( \"judgement\" ) @because( \"So.\" )\n";
    private static final String THEN = "then\n  conclude( mechanism( \"learning-government\" ) );\nend\n";
    private static final String PATTERN = "  Driver( id == \"emr-adoption\" )\n";

    @TempDir
    private Path temporary;

    /** Each a way to have the parser of Drools call itself, or try again, without end. */
    private static final List<String> TANGLES = List.of("(", "((", "f(", "[", "[a,", "{", "(a)", "!", "- ", "a ? b : ", "a < b<", "new A<", "a[", "not ", "exists(",
            "forall(", "eval(", "a == (", "$a : (", "/a[", "?a(", "a.b.", "a#b.", "\"", "'", "/*", "\\", "@a(", "@", "from ", "or ", "(or ", "and(", ",", ";", "==",
            "=", "0x", "1e", "Driver(", "collect(", "accumulate(", "Driver() from collect(", "over window:", "this[", "in (", "memberOf (", "->", "=>", "..", "::",
            "$", "#", "%", "`", "´", "，", "“", "§");

    /** Each a whole file. */
    private static final List<String> FLOODS = List.of("(", "f(", "[", "\"", "/*", "rule ", "@a( ", "function ", "import a.b;", "package ", "when ", "then ", "end ",
            "query ", "declare a ", "\"a\" ", ") ", "} ", "Driver() ");

    @Test
    void noTangleOfWordsKeepsTheParserBusyOrEndsItsStack() throws IOException {
        RulesCopy copy = RulesCopy.in(temporary.resolve("rules"));
        int file = 0;
        for (String word : TANGLES) {
            for (String around : List.of("  %s\n", "  Driver( %s )\n", "  Driver( id == %s )\n")) {
                copy.ruleFile("mechanisms/tangle-" + file++ + ".drl", rule("ODD-" + file, around.formatted(word.repeat(3_000))));
            }
        }
        List<Problem> problems = assertThrows(ProblemException.class, copy::load).problems();
        problems.forEach(BoundsTest::hasAPlaceAndARemedy);
        Map<String, Long> byFile = problems.stream().collect(Collectors.groupingBy(problem -> problem.position().file(), Collectors.counting()));
        assertEquals(file, byFile.size(), "every file is refused, and no other");
        assertTrue(byFile.values().stream().allMatch(count -> count < 20), byFile.toString());
    }

    @Test
    void noFileOfOneWordKeepsTheParserBusyOrEndsItsStack() throws IOException {
        RulesCopy copy = RulesCopy.in(temporary.resolve("rules"));
        for (int i = 0; i < FLOODS.size(); i++) {
            copy.ruleFile("mechanisms/flood-" + i + ".drl", FLOODS.get(i).repeat(100_000 / FLOODS.get(i).length()));
        }
        List<Problem> problems = assertThrows(ProblemException.class, copy::load).problems();
        problems.forEach(BoundsTest::hasAPlaceAndARemedy);
        assertEquals(FLOODS.size(), problems.stream().map(problem -> problem.position().file()).distinct().count(), "every file is refused, and no other");
    }

    /** Each a file of ten thousand mistakes. */
    @Test
    void aFileOfMistakesIsToldInTimeAndNotAtLength() throws IOException {
        for (String mistake : List.of("global a b;\n", "rule \"a\" when then end\n", "function void f() { }\n", "declare A end\n")) {
            List<Problem> problems = refused(mistake.repeat(10_000));
            assertEquals(1_001, problems.size(), mistake);
        }
    }

    @Test
    void aHundredPatternsAreReadAndOneMoreIsNot() throws IOException {
        assertEquals("", code(rule("MEC-98", PATTERN.repeat(100))));
        assertEquals("too-many-patterns", code(rule("MEC-98", PATTERN.repeat(101))));
    }

    @Test
    void alternativesAreCountedBeforeTheyAreMadeOut() throws IOException {
        String two = "  ( Driver( id == \"emr-adoption\" ) or Driver( id == \"data-linkage\" ) )\n";
        assertEquals("", code(rule("MEC-98", two.repeat(9))));
        assertEquals("too-many-alternatives", code(rule("MEC-98", two.repeat(10))));
        assertEquals("too-many-alternatives", code(rule("MEC-98", two.repeat(50))));
    }

    @Test
    void tenThousandRulesAreReadAndOneMoreIsNot() throws IOException {
        String rules = IntStream.range(0, 10_001 - Shipped.RULE_BASE.model().rules().size()).mapToObj(i -> rule("ODD-" + i, PATTERN)).collect(Collectors.joining());
        String[] files = {rules.substring(0, rules.indexOf("rule \"ODD-3000 ")), rules.substring(rules.indexOf("rule \"ODD-3000 "), rules.indexOf("rule \"ODD-6000 ")),
            rules.substring(rules.indexOf("rule \"ODD-6000 "))};
        RulesCopy copy = RulesCopy.in(temporary.resolve("rules"));
        for (int i = 0; i < files.length; i++) {
            copy.ruleFile("mechanisms/odd-" + i + ".drl", files[i]);
        }
        List<Problem> problems = assertThrows(ProblemException.class, copy::load).problems();
        assertEquals(List.of("too-many-rules"), problems.stream().map(Problem::code).toList());
        hasAPlaceAndARemedy(problems.get(0));
    }

    @Test
    void aThousandProblemsAreToldAndTheRestIsCounted() throws IOException {
        List<Problem> problems = refused(IntStream.range(0, 1_200).mapToObj(i -> rule("ODD-" + i, "  Drivers()\n")).collect(Collectors.joining()));
        assertEquals(1_001, problems.size());
        assertEquals("many-problems", problems.get(1_000).code());
    }

    @Test
    void aChainOfTwoHundredConclusionsIsAnsweredAndExplained() throws IOException {
        ModeAdvisor advisor = chain(199).load();
        CaseStudy study = Shipped.worked("linhe-tiered-care");
        Recommendation answer = advisor.recommend(study);
        assertTrue(ExplainText.of(answer, answer.justify(Optional.of(new NodeName(Kind.COMPOSITE, "link-198")), OptionalInt.empty()), false).length() > 100);
    }

    @Test
    void aLongerChainIsRefused() throws IOException {
        List<Problem> problems = assertThrows(ProblemException.class, () -> chain(5_000).load()).problems();
        assertEquals(List.of("too-many-layers"), problems.stream().map(Problem::code).toList());
        hasAPlaceAndARemedy(problems.get(0));
    }

    /** Conclusions each of which rests on the one before. */
    private RulesCopy chain(int length) throws IOException {
        String terms = IntStream.range(0, length).mapToObj(i -> "  - {id: link-" + i + ", code: LNK-" + i + ", name: link " + i + ", meaning: A link.}\n")
                .collect(Collectors.joining());
        String rules = IntStream.range(0, length).mapToObj(i -> "rule \"LNK-" + i + " Link\"\n" + META + "when\n"
                + (i == 0 ? PATTERN : "  Composite( id == \"link-" + (i - 1) + "\" )\n") + "then\n  conclude( composite( \"link-" + i + "\" ) );\nend\n")
                .collect(Collectors.joining());
        return RulesCopy.in(temporary.resolve("rules" + length)).replace("conclusions.yaml", "\nmechanisms:\n", "\n" + terms + "\nmechanisms:\n")
                .ruleFile("composites/chain.drl", rules);
    }

    private static String rule(String id, String when) {
        return "rule \"" + id + " Odd\"\n" + META + "when\n" + when + THEN;
    }

    /** The code of the only problem; empty where the rules are accepted. */
    private String code(String rules) throws IOException {
        RulesCopy copy = RulesCopy.in(temporary.resolve("rules" + rules.hashCode())).ruleFile("mechanisms/odd.drl", rules);
        try {
            copy.load();
            return "";
        } catch (ProblemException e) {
            e.problems().forEach(BoundsTest::hasAPlaceAndARemedy);
            return e.problems().stream().map(Problem::code).collect(Collectors.joining(", "));
        }
    }

    private List<Problem> refused(String rules) throws IOException {
        RulesCopy copy = RulesCopy.in(temporary.resolve("rules" + rules.hashCode())).ruleFile("mechanisms/odd.drl", rules);
        List<Problem> problems = assertThrows(ProblemException.class, copy::load).problems();
        problems.forEach(BoundsTest::hasAPlaceAndARemedy);
        return problems;
    }

    private static void hasAPlaceAndARemedy(Problem problem) {
        assertTrue(problem.position().line() > 0 && problem.position().column() > 0 && !problem.remedy().isBlank(), problem.toString());
    }
}
