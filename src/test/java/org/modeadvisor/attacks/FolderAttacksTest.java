package org.modeadvisor.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.RuleBase;

/** A rules folder is what lies in it: nothing leads out of it, nothing in it is waited for, and nothing is unpacked. */
class FolderAttacksTest {

    private static final String VOCABULARY = "vocabulary.yaml";
    private static final String RULE = "mechanisms/learning.drl";

    @TempDir
    private Path temporary;

    private Path rules;
    private Path outside;

    @BeforeEach
    void copy() throws IOException {
        rules = RulesCopy.in(temporary.resolve("rules")).folder();
        outside = Files.createDirectory(temporary.resolve("outside"));
    }

    @Test
    void aRuleFileThatIsALinkOutOfTheFolderIsRefused() throws IOException {
        moveOut(RULE);
        assertEquals(List.of("outside-folder rules/" + RULE), told());
    }

    @Test
    void aFileBesideTheRulesThatIsALinkOutOfTheFolderIsRefused() throws IOException {
        moveOut(VOCABULARY);
        assertEquals(List.of("outside-folder rules/" + VOCABULARY), told());
    }

    @Test
    void aLinkThatClimbsOutByDotsIsRefused() throws IOException {
        Files.move(rules.resolve(RULE), outside.resolve("learning.drl"));
        Files.createSymbolicLink(rules.resolve(RULE), Path.of("..", "..", "outside", "learning.drl"));
        assertEquals(List.of("outside-folder rules/" + RULE), told());
    }

    @Test
    void aFolderThatIsALinkOutOfTheFolderIsRefused() throws IOException {
        Files.createSymbolicLink(rules.resolve("mechanisms/more"), outside);
        assertEquals(List.of("outside-folder rules/mechanisms/more"), told());
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws IOException {
        Files.createSymbolicLink(rules.resolve("mechanisms/gone.drl"), outside.resolve("gone.drl"));
        assertEquals(List.of("outside-folder rules/mechanisms/gone.drl"), told());
    }

    /** An editor's lock on an open file is a hidden link that leads nowhere. */
    @Test
    void aLockOfAnEditorIsPassedOver() throws IOException {
        Files.createSymbolicLink(rules.resolve("mechanisms/.#learning.drl"), Path.of("planner@desk.4711"));
        assertEquals(Shipped.RULE_BASE.digest(), RuleBase.load(rules, "rules").digest());
    }

    @Test
    void aLinkToItselfIsNotFollowed() throws IOException {
        Files.createSymbolicLink(rules.resolve("mechanisms/again"), rules);
        assertEquals(Shipped.RULE_BASE.digest(), RuleBase.load(rules, "rules").digest());
    }

    @Test
    void aRulesFolderMayBeALinkItself() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("current"), rules);
        assertEquals(Shipped.RULE_BASE.digest(), RuleBase.load(link, "current").digest());
    }

    @Test
    void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
        Files.delete(rules.resolve(VOCABULARY));
        pipe(rules.resolve(VOCABULARY));
        pipe(rules.resolve("mechanisms/pipe.drl"));
        assertEquals(List.of("not-a-file rules/mechanisms/pipe.drl", "not-a-file rules/" + VOCABULARY), told());
    }

    @Test
    void anArchiveIsNotUnpacked() throws IOException {
        Files.write(rules.resolve(VOCABULARY), zipped(50 << 20));
        Files.write(rules.resolve(RULE), gzipped(50 << 20));
        assertEquals(List.of("wrong-encoding rules/" + RULE, "wrong-encoding rules/" + VOCABULARY), told());
    }

    @Test
    void anArchiveInPlaceOfTheFolderIsNotOpened() throws IOException {
        Path archive = Files.write(temporary.resolve("rules.zip"), zipped(1 << 20));
        assertEquals(List.of("missing-folder"), assertThrows(ProblemException.class, () -> RuleBase.load(archive, "rules.zip"))
                .problems().stream().map(Problem::code).toList());
    }

    @Test
    void aGiantFileIsNotRead() throws IOException {
        Files.writeString(rules.resolve(RULE), Files.readString(rules.resolve(RULE)) + "// " + "x".repeat(1 << 20));
        Files.writeString(rules.resolve(VOCABULARY), Files.readString(rules.resolve(VOCABULARY)) + "# " + "x".repeat(1 << 20));
        assertEquals(List.of("too-large rules/" + RULE, "too-large rules/" + VOCABULARY), told());
    }

    @Test
    void aThousandAndOneFilesAreTooMany() throws IOException {
        for (int i = 0; i <= 1_000; i++) {
            Files.writeString(rules.resolve("mechanisms/more-" + i + ".drl"), "// nothing\n");
        }
        assertTrue(told().get(0).startsWith("too-many-files rules/"), told().toString());
    }

    @Test
    void tooMuchTextIsNotRead() throws IOException {
        for (int i = 0; i <= 8; i++) {
            Files.writeString(rules.resolve("mechanisms/more-" + i + ".drl"), "// " + "x".repeat((1 << 20) - 10) + "\n");
        }
        assertTrue(told().get(0).startsWith("too-many-files rules/"), told().toString());
    }

    @Test
    void aFolderOfTwentyThousandThingsIsNotGoneThrough() throws IOException {
        for (int i = 0; i < 200; i++) {
            Path folder = Files.createDirectories(rules.resolve("more/" + i));
            for (int k = 0; k < 100; k++) {
                Files.createFile(folder.resolve(k + ".txt"));
            }
        }
        assertEquals(List.of("too-many-files rules"), told());
    }

    @Test
    void everyProblemOfAFolderHasAReasonAndARemedy() throws IOException {
        moveOut(RULE);
        Problem problem = assertThrows(ProblemException.class, () -> RuleBase.load(rules, "rules")).problems().get(0);
        assertEquals("This is a link that leads out of its folder; only what lies in the folder is read.", problem.message());
        assertEquals("Put a copy here in place of the link.", problem.remedy());
    }

    private List<String> told() {
        List<Problem> problems = assertThrows(ProblemException.class, () -> RuleBase.load(rules, "rules")).problems();
        problems.forEach(problem -> assertFalse(problem.message().isBlank() || problem.remedy().isBlank(), problem.toString()));
        // Without a vocabulary some names of other files are not known.
        return problems.stream().filter(problem -> !problem.code().equals("unknown-name")).map(problem -> problem.code() + " " + problem.position().file()).distinct().toList();
    }

    private void moveOut(String file) throws IOException {
        Path moved = outside.resolve(rules.resolve(file).getFileName());
        Files.move(rules.resolve(file), moved);
        Files.createSymbolicLink(rules.resolve(file), moved);
    }

    static void pipe(Path path) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no pipes on this machine");
        assertEquals(0, new ProcessBuilder("/usr/bin/mkfifo", path.toString()).start().waitFor());
    }

    private static byte[] zipped(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../vocabulary.yaml"));
            zip.write(" ".repeat(size).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(" ".repeat(size).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
