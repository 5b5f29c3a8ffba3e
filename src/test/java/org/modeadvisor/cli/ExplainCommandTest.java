package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code explain} as a person or a program calls it. */
class ExplainCommandTest {

    private static final String HAVN = "cases/worked/havn-chronic-care.yaml";

    @Test
    void withoutAConclusionTheWholeAnswerIsExplained() {
        Program.Run run = Program.run("explain", HAVN);
        assertEquals(ExitCode.DONE, run.code());
        assertEquals("", run.err());
        for (String root : List.of("Value proposition innovation is not supported", "Key business and process innovation is not supported",
                "Value network reconstruction is conditional", "The development model is industry-driven")) {
            assertEquals(1, run.out().lines().filter(line -> line.startsWith(root)).count(), root);
        }
    }

    @Test
    void aConclusionGoesByIdCodeOrName() {
        String byId = Program.run("explain", HAVN, "value-network-reconstruction").out();
        assertTrue(byId.startsWith("Value network reconstruction is conditional"), byId);
        assertEquals(byId, Program.run("explain", HAVN, "VNR").out());
        assertEquals(byId, Program.run("explain", HAVN, "Value network reconstruction").out());
        assertEquals(byId, Program.run("explain", HAVN, "mode:value-network-reconstruction").out());
    }

    @Test
    void aHyphenReadsStandardInput() throws IOException {
        Program.Run run = Program.withInput(Files.readString(Path.of(HAVN)), "explain", "-", "C-17");
        assertEquals(ExitCode.DONE, run.code());
        assertEquals(Program.run("explain", HAVN, "C-17").out(), run.out());
    }

    @Test
    void jsonNamesWhatWasAskedFor() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(Program.run("explain", HAVN, "C-17", "--format", "json", "--depth", "1").out());
        assertEquals("havn-chronic-care", answer.get("case").asText());
        assertEquals("caveat:C-17", answer.get("conclusion").asText());
        assertEquals(1, answer.get("depth").asInt());
        assertEquals("moral-constraints", answer.at("/tree/0/ways/0/premises/0/fact/conclusion").asText().substring("driver:".length()));
    }

    @Test
    void markdownIsPrintedForADocument() {
        Program.Run run = Program.run("explain", HAVN, "C-17", "--format", "markdown");
        assertTrue(run.out().startsWith("# Why: Havn chronic-care network\n\n## Whether the caveat"), run.out());
    }

    @Test
    void anUnknownConclusionIsToldWithTheNearestName() {
        Program.Run run = Program.run("explain", HAVN, "value-network-reconstrution");
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("error: There is no conclusion or variable `value-network-reconstrution`. "
                + "Did you mean `value-network-reconstruction`?\n"), run.err());
        assertTrue(Program.run("explain", HAVN, "platform").err().contains("See `mode-advisor vocabulary`"));
    }

    @Test
    void aDepthBelowOneIsRefused() {
        Program.Run run = Program.run("explain", HAVN, "--depth", "0");
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().startsWith("error: The depth is 0, but at least one conclusion must be shown"), run.err());
        assertEquals(ExitCode.UNUSABLE, Program.run("explain", HAVN, "--depth", "deep").code());
    }

    @Test
    void theProofCanBeAPageOrAPicture() {
        Program.Run page = Program.run("explain", HAVN, "value-network-reconstruction", "--format", "html");
        assertEquals(ExitCode.DONE, page.code());
        assertTrue(page.out().startsWith("<!DOCTYPE html>") && page.out().contains("<svg") && !page.out().contains("<script"), page.out());
        assertTrue(page.out().contains("Value network reconstruction is conditional"), page.out());
        Program.Run picture = Program.run("explain", HAVN, "value-network-reconstruction", "--format", "svg");
        assertTrue(picture.out().startsWith("<svg") && picture.out().contains("Value network reconstruction"), picture.out());
        assertTrue(!picture.out().contains("Development model"), "only what was asked about is drawn");
        assertEquals(picture.out(), Program.run("explain", HAVN, "value-network-reconstruction", "--format", "svg").out());
    }

    @Test
    void aCaseThatCannotBeReadIsToldAsElsewhere() {
        assertEquals(ExitCode.UNUSABLE, Program.run("explain").code());
        Program.Run missing = Program.run("explain", "no-such-case.yaml");
        assertEquals(ExitCode.UNUSABLE, missing.code());
        assertTrue(missing.err().startsWith("error: no-such-case.yaml\n  There is no such file."), missing.err());
        Program.Run folder = Program.run("explain", "cases");
        assertEquals(ExitCode.UNUSABLE, folder.code());
        assertTrue(folder.err().contains("This is a folder, but one case is wanted."), folder.err());
        Program.Run wrong = Program.withInput("id: any-name\nfacts: {emr-adoptoin: 3}\n", "explain", "-");
        assertEquals(ExitCode.UNUSABLE, wrong.code());
        assertTrue(wrong.err().contains("Did you mean `emr-adoption`?"), wrong.err());
    }

    @Test
    void theSchemaOfExplanationsIsPrinted() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Program.run("schema", "explanation").out());
        assertEquals("An explanation of Mode Advisor", schema.get("title").asText());
    }
}
