package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as the contract describes it. */
class CommandLineTest {

    private static final String DRYSTONE = "cases/worked/drystone-district.yaml";
    private static final String HAVN = "cases/worked/havn-chronic-care.yaml";

    @TempDir
    private Path folder;

    @Test
    void oneCaseGivesOneJsonObject() throws IOException {
        Program.Run run = Program.run("recommend", "--format", "json", DRYSTONE);
        assertEquals(ExitCode.DONE, run.code());
        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertEquals("drystone-district", answer.get("case").asText());
        assertEquals("NONE", answer.get("combination").get("id").asText());
        assertEquals("", run.err());
    }

    @Test
    void severalCasesGiveOneLineEachInTheOrderOfTheirPaths() throws IOException {
        Program.Run run = Program.run("recommend", "--format", "json", HAVN, "cases/worked");
        List<String> ids = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            ids.add(new ObjectMapper().readTree(line).get("case").asText());
        }
        assertEquals(List.of("drystone-district", "havn-chronic-care", "jade-lake-internet-hospital", "linhe-tiered-care",
                "norrvik-precision-oncology", "port-sable-data-park"), ids);
    }

    @Test
    void oneBadFileLeavesTheOthersAnswered() throws IOException {
        Path bad = Files.writeString(folder.resolve("a-bad-case.yaml"), "id: a-bad-case\nfacts: {emr-adoptoin: 3}\n");
        Files.copy(Path.of(DRYSTONE), folder.resolve("drystone-district.yaml"));
        Program.Run run = Program.run("recommend", "--format", "json", folder.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        List<String> lines = run.out().lines().toList();
        JsonNode unreadable = new ObjectMapper().readTree(lines.get(0));
        assertEquals(bad.toString(), unreadable.get("file").asText());
        assertEquals("unknown-variable", unreadable.get("problems").get(0).get("code").asText());
        assertEquals("drystone-district", new ObjectMapper().readTree(lines.get(1)).get("case").asText());
        assertTrue(run.err().contains("Did you mean `emr-adoption`?"), run.err());
    }

    @Test
    void inTextEachAnswerStandsUnderThePathOfItsCase() throws IOException {
        Files.writeString(folder.resolve("b-bad-case.yaml"), "id: b-bad-case\nfacts: {emr-adoption: 7}\n");
        Path first = Files.writeString(folder.resolve("a-case.yaml"), "id: a-case\nfacts: {emr-adoption: 3}\n");
        Path last = Files.writeString(folder.resolve("c-case.json"), "{\"id\": \"c-case\", \"facts\": {\"emr-adoption\": 3}}\n");
        Program.Run run = Program.run("recommend", folder.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertEquals(List.of("== " + first, "== " + last), run.out().lines().filter(line -> line.startsWith("== ")).toList());
        assertTrue(run.err().startsWith("error: " + folder.resolve("b-bad-case.yaml") + ":2:23"), run.err());
    }

    @Test
    void aCaseNamedTwiceIsAnsweredOnce() {
        assertEquals(2, Program.run("recommend", "--format", "json", HAVN, DRYSTONE, HAVN).out().lines().count());
    }

    @Test
    void aMissingFileAmongOthersIsToldInItsPlace() throws IOException {
        Program.Run run = Program.run("recommend", "--format", "json", "cases/worked/harbour.yaml", HAVN, DRYSTONE);
        assertEquals(ExitCode.UNUSABLE, run.code());
        List<String> lines = run.out().lines().toList();
        assertEquals(3, lines.size());
        assertEquals("missing-file", new ObjectMapper().readTree(lines.get(1)).at("/problems/0/code").asText(), "harbour is second in the alphabet");
    }

    @Test
    void aSingleBadFileGivesOneObjectWithEveryPartOfTheProblem() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad-case.yaml"), "id: bad-case\nfacts: {emr-adoption: 7}\n");
        Program.Run run = Program.run("recommend", "--format", "json", bad.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        JsonNode problem = new ObjectMapper().readTree(run.out()).get("problems").get(0);
        assertEquals(List.of("code", "severity", "file", "line", "column", "quote", "message", "remedy"), iterate(problem.fieldNames()));
        assertEquals("out-of-range", problem.get("code").asText());
        assertEquals(2, problem.get("line").asInt());
        assertEquals(23, problem.get("column").asInt());
        assertEquals("facts: {emr-adoption: 7}", problem.get("quote").asText());
    }

    private static List<String> iterate(Iterator<String> names) {
        List<String> all = new ArrayList<>();
        names.forEachRemaining(all::add);
        return all;
    }

    @Test
    void aHyphenReadsStandardInput() throws IOException {
        Program.Run run = Program.withInput(Files.readString(Path.of(HAVN)), "recommend", "-");
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.out().startsWith("Conditional: value network reconstruction"), run.out());
    }

    @Test
    void aBadCaseOnStandardInputIsToldLikeAFile() {
        Program.Run run = Program.withInput("id: any-name\nfacts: {emr-adoption: 7}\n", "recommend", "-");
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().startsWith("error: -:2:23"), run.err());
    }

    @Test
    void rulesThatAreNotThereAreToldOnceAndNothingIsAnswered() {
        for (String[] call : new String[][] {{"recommend", "--rules", "no-such-rules", HAVN, DRYSTONE}, {"vocabulary", "--rules", "no-such-rules"},
                {"schema", "case", "--rules", "no-such-rules"}}) {
            Program.Run run = Program.run(call);
            assertEquals(ExitCode.UNUSABLE, run.code(), String.join(" ", call));
            assertEquals("", run.out());
            assertEquals(1, run.err().lines().filter(line -> line.equals("error: no-such-rules")).count(), run.err());
        }
    }

    @Test
    void quietAndWithoutColourChangeNothingWhereNobodyWatches() {
        String plain = Program.run("recommend", HAVN).out();
        assertEquals(new Program.Run(ExitCode.DONE, plain, ""), Program.run("recommend", "--quiet", HAVN));
        assertEquals(new Program.Run(ExitCode.DONE, plain, ""), Program.run("recommend", "--no-color", HAVN));
    }

    @Test
    void coloursAreForTerminalsOnly() {
        for (String[] call : new String[][] {{"recommend", HAVN}, {"vocabulary", "linkage"}, {"recommend", "no-such-case"}}) {
            Program.Run run = Program.run(call);
            assertFalse((run.out() + run.err()).contains("\u001B"), String.join(" ", call));
            assertFalse((run.out() + run.err()).isEmpty());
        }
    }

    @Test
    void leaningsCanBeTurnedOff() {
        String care = "cases/europe/uk-care-data.yaml";
        assertTrue(Program.run("recommend", care).out().contains("Leaning, provisional"));
        String without = Program.run("recommend", "--no-presumptions", care).out();
        assertFalse(without.contains("Leaning"), without);
        assertFalse(without.contains("usual values"), without);
    }

    @Test
    void aWrongCallIsToldWithoutATrace() {
        for (String[] call : new String[][] {{}, {"recomend", "x"}, {"recommend"}, {"recommend", "--fromat", "json", HAVN}, {"schema", "cases"},
                {"recommend", "--format", "xml", HAVN}}) {
            Program.Run run = Program.run(call);
            assertEquals(ExitCode.UNUSABLE, run.code(), String.join(" ", call));
            assertTrue(run.err().startsWith("error: "), run.err());
            assertFalse(run.err().contains("\tat "), run.err());
            assertEquals("", run.out());
        }
        assertTrue(Program.run("recomend", "x").err().contains("recommend"));
    }

    @Test
    void helpAndVersionAreResults() {
        assertTrue(Program.run("--help").out().contains("recommend"));
        assertTrue(Program.run("recommend", "--help").out().contains("--no-presumptions"));
        assertTrue(Program.run("--version").out().startsWith("mode-advisor "));
    }

    @Test
    void schemasAndVocabularyArePrinted() throws IOException {
        assertEquals("https://json-schema.org/draft/2020-12/schema",
                new ObjectMapper().readTree(Program.run("schema", "answer").out()).get("$schema").asText());
        assertTrue(new ObjectMapper().readTree(Program.run("schema", "case").out()).at("/properties/facts/properties").has("emr-adoption"));
        assertTrue(Program.run("vocabulary").out().contains("mode:key-business-process-innovation"));
        assertEquals(Program.run("schema", "case").out(), Program.run("schema", "CASE").out());
        String filtered = Program.run("vocabulary", "linkage").out();
        assertTrue(filtered.contains("data-linkage") && !filtered.contains("emr-adoption"), filtered);
        JsonNode all = new ObjectMapper().readTree(Program.run("vocabulary", "--format", "json").out());
        assertEquals(71, all.get("variables").size());
    }

    @Test
    void theVocabularyCanBeNarrowedToAWordInIdOrName() throws IOException {
        JsonNode all = new ObjectMapper().readTree(Program.run("vocabulary", "--format", "json").out());
        JsonNode data = new ObjectMapper().readTree(Program.run("vocabulary", "DATA", "--format", "json").out());
        List<String> expected = new ArrayList<>();
        all.get("variables").forEach(variable -> {
            if ((variable.get("id").asText() + " " + variable.get("name").asText()).toLowerCase(Locale.ROOT).contains("data")) {
                expected.add(variable.get("id").asText());
            }
        });
        assertTrue(expected.size() > 1 && expected.size() < all.get("variables").size(), expected.toString());
        assertEquals(expected, data.get("variables").findValuesAsText("id"));
        String text = Program.run("vocabulary", "data").out();
        expected.forEach(id -> assertTrue(text.contains("  " + id + "\n"), id));
        assertFalse(text.contains("  emr-adoption\n"));
    }
}
