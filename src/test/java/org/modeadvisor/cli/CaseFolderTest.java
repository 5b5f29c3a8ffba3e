package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of cases is what lies in it: whoever filled it has no other file read, and the rest is answered. */
class CaseFolderTest {

    private static final Path DRYSTONE = Path.of("cases/worked/drystone-district.yaml");

    @TempDir
    private Path temporary;

    private Path cases;

    @BeforeEach
    void oneCase() throws IOException {
        cases = Files.createDirectory(temporary.resolve("cases"));
        Files.copy(DRYSTONE, cases.resolve("drystone-district.yaml"));
    }

    @Test
    void aCaseThatIsALinkOutOfTheFolderIsRefusedAndTheOthersAreAnswered() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.yaml"), "password: 1234\n");
        Files.createSymbolicLink(cases.resolve("linked.yaml"), secret);
        Program.Run run = Program.run("recommend", cases.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertEquals("error: " + cases + "/linked.yaml\n  This is a link that leads out of its folder; only what lies in the folder is read.\n"
                + "  Put a copy here in place of the link.\n", run.err().stripTrailing() + "\n");
        assertFalse(run.err().contains("1234") || run.out().contains("1234"));
        assertTrue(run.out().contains("drystone-district"), run.out());
    }

    @Test
    void aFolderThatIsALinkOutOfTheFolderIsRefused() throws IOException {
        Files.createSymbolicLink(cases.resolve("more"), Path.of("cases/worked").toAbsolutePath());
        Program.Run run = Program.run("recommend", cases.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().startsWith("error: " + cases + "/more\n  This is a link that leads out"), run.err());
    }

    @Test
    void aLinkWithinTheFolderIsReadAndWhatItLeadsToOnlyOnce() throws IOException {
        Files.createDirectory(cases.resolve("best"));
        Files.move(cases.resolve("drystone-district.yaml"), cases.resolve("best/drystone-district.yaml"));
        Files.createSymbolicLink(cases.resolve("drystone-district.yaml"), Path.of("best/drystone-district.yaml"));
        Program.Run run = Program.run("recommend", cases.toString());
        assertEquals("", run.err());
        assertTrue(run.out().contains("drystone-district"), run.out());
    }

    @Test
    void aFolderReachedByALinkIsRead() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("latest"), cases);
        assertEquals(ExitCode.DONE, Program.run("recommend", link.toString()).code());
    }

    @Test
    void aPipeAmongTheCasesIsNotWaitedFor() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no pipes on this machine");
        assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", cases.resolve("pipe.yaml").toString()).start().waitFor());
        Program.Run run = Program.run("recommend", cases.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().startsWith("error: " + cases + "/pipe.yaml\n  This is no plain file"), run.err());
    }

    @Test
    void nothingInAFileOrItsNameReachesTheTerminalAsAControl() throws IOException {
        Files.writeString(cases.resolve("a\u001B[2J.yaml"), "id: b\nfacts: {emr-adoption: 9}\n");
        Files.writeString(cases.resolve("raw.yaml"), "id: raw\nsummary: \u001B[2J\nfacts: {}\n");
        Program.Run run = Program.run("recommend", "--no-color", cases.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertFalse(run.err().contains("\u001B") || run.out().contains("\u001B"), run.err());
        assertTrue(run.err().contains("a\uFFFD[2J.yaml:1:5"), run.err());
    }
}
