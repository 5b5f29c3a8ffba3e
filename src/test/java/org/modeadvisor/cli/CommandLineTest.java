package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    void aHyphenReadsStandardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(HAVN))));
            Program.Run run = Program.run("recommend", "-");
            assertEquals(ExitCode.DONE, run.code());
            assertTrue(run.out().startsWith("Conditional: value network reconstruction"), run.out());
        } finally {
            System.setIn(before);
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
        String filtered = Program.run("vocabulary", "linkage").out();
        assertTrue(filtered.contains("data-linkage") && !filtered.contains("emr-adoption"), filtered);
        JsonNode all = new ObjectMapper().readTree(Program.run("vocabulary", "--format", "json").out());
        assertEquals(71, all.get("variables").size());
    }
}
