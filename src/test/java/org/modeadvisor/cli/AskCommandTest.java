package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.diagnostics.ProblemException;

/** The verb {@code ask} as it is called, and what it refuses. */
class AskCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aWrongCallIsToldAndNothingIsBegun() {
        for (String[] call : new String[][] {{"ask", "a.yaml", "b.yaml"}, {"ask", "--max", "0"}, {"ask", "--max", "few"},
                {"ask", "--answered-by", " "},
                {"ask", "--format", "json"}, {"ask", "-"}, {"ask", folder.resolve("My Case.yaml").toString()},
                {"ask", folder.resolve("my-case.json").toString()},
                {"ask", folder.resolve("my-case").toString()}}) {
            Program.Run run = Program.run(call);
            assertEquals(ExitCode.UNUSABLE, run.code(), String.join(" ", call));
            assertTrue(run.err().startsWith("error: "), run.err());
            assertEquals("", run.out());
        }
        assertEquals(List.of(), List.of(folder.toFile().list()));
    }

    @Test
    void aFileWithMistakesIsToldAsEverywhereAndLeftAlone() throws IOException {
        String text = "id: a-case\nfacts: {emr-adoptoin: 3, data-linkage: 7}\n";
        Path file = Files.writeString(folder.resolve("a-case.yaml"), text);
        Program.Run run = Program.withInput("3\n", "ask", file.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains("data-linkage") && run.err().contains(file + ":2:"), run.err());
        assertEquals("", run.out());
        assertEquals(text, Files.readString(file));
    }

    @Test
    void aFolderThatIsNotThereIsToldBeforeAnythingIsAsked() {
        Program.Run run = Program.withInput("A title\n", "ask", folder.resolve("nowhere/a-case.yaml").toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains("no folder"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void withoutACaseANameIsAskedForAndNothingWrittenWithoutOne() {
        Program.Run run = Program.withInput("No Name\n", "ask");
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.out().startsWith("A short name for the new case"), run.out());
        assertTrue(run.out().contains("nothing was written"), run.out());
    }

    @Test
    void aJsonCaseIsWrittenAsJson() throws IOException {
        Path file = Files.writeString(folder.resolve("a-case.json"), "{\"id\": \"a-case\",\n \"facts\": {}}\n");
        Program.Run run = Program.withInput("3\n2-3\nnot known\nquit\n", "ask", "--quiet", file.toString());
        assertEquals(ExitCode.DONE, run.code());
        assertEquals("{\"id\": \"a-case\",\n \"facts\": {\"emr-adoption\": 3, \"data-linkage\": [2, 3], \"analytics-capability\": \"not-known\"}}\n", Files.readString(file));
        assertFalse(run.out().contains("Write help"), "quiet gives no hints");
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a-case.yaml"), "id: a-case\nfacts: {}\n");
        CaseFile mine = CaseFile.read(file);
        Files.writeString(file, "id: a-case\nfacts: {emr-adoption: 1}\n");
        String told = "";
        try {
            mine.write(CaseFile.read(file).text());
        } catch (ProblemException e) {
            told = e.problems().get(0).code();
        }
        assertEquals("changed-meanwhile", told);
        assertEquals("id: a-case\nfacts: {emr-adoption: 1}\n", Files.readString(file));
    }

    @Test
    void helpSaysHowItGoesOn() {
        String help = Program.run("ask", "--help").out();
        assertTrue(help.contains("--answered-by") && help.contains("--max") && help.contains("goes on"), help);
    }
}
