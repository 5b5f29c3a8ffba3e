package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.RuleBase;

/** Rules may come from a folder or from what the library carries; the digest says whether they are the same. */
class LoadTest {

    private static final String DIGEST = Shipped.RULE_BASE.digest();

    @TempDir
    Path temporary;

    @Test
    void theCarriedRulesAreThoseOfTheFolder() {
        ModeAdvisor carried = ModeAdvisor.loadDefault();
        for (CaseStudy study : Shipped.cases()) {
            String answer = Rendering.of(carried.recommend(study));
            assertTrue(answer.contains(DIGEST));
            assertEquals(Rendering.of(Shipped.ADVISOR.recommend(study)), answer);
        }
    }

    @Test
    void theDigestDoesNotTellWhereTheFolderLies() throws IOException {
        assertTrue(DIGEST.matches("sha256:[0-9a-f]{64}"), DIGEST);
        Path elsewhere = RulesCopy.in(temporary.resolve("some where/else, with ä name")).folder();
        assertEquals(DIGEST, RuleBase.load(elsewhere, elsewhere.toString()).digest());
        assertEquals(DIGEST, RuleBase.load(Shipped.RULES, "under-another-name").digest());
    }

    @Test
    void aPageForPeopleLeavesTheDigestAsItIs() throws IOException {
        Path folder = RulesCopy.in(temporary.resolve("rules")).folder();
        Files.writeString(folder.resolve("NOTES.md"), "How to add a rule.\n");
        Files.writeString(folder.resolve("modes").resolve("NOTES.md"), "Three modes so far.\n");
        assertEquals(DIGEST, RuleBase.load(folder, "rules").digest());
    }

    /** A comment changes no answer, and still gives the folder a digest of its own: whoever quotes a digest quotes these very files. */
    @Test
    void theDigestChangesWithTheWordsOfEveryKindOfFile() throws IOException {
        List<Path> files = oneOfEachKind();
        Set<String> digests = new TreeSet<>(Set.of(DIGEST));
        Path folder = RulesCopy.in(temporary.resolve("rules")).folder();
        for (Path file : files) {
            Path copy = folder.resolve(Shipped.RULES.relativize(file).toString());
            String before = Files.readString(copy);
            Files.writeString(copy, before + (file.toString().endsWith(".drl") ? "// seen\n" : "# seen\n"));
            digests.add(RuleBase.load(folder, "rules").digest());
            Files.writeString(copy, before);
        }
        assertEquals(files.size() + 1, digests.size(), "a file whose words do not count");
        assertEquals(DIGEST, RuleBase.load(folder, "rules").digest(), "undone, all is as before");
    }

    /** Every file at the top, and of each folder below it the last rule file. */
    private static List<Path> oneOfEachKind() throws IOException {
        Map<Path, Path> ofFolder = new LinkedHashMap<>();
        for (Path file : RulesCopy.files(Shipped.RULES)) {
            boolean atTheTop = file.getParent().equals(Shipped.RULES);
            ofFolder.put(atTheTop ? file : file.getParent(), file);
        }
        return List.copyOf(ofFolder.values());
    }

    @Test
    void theDigestChangesWithANameAlone() throws IOException {
        Path folder = RulesCopy.in(temporary.resolve("rules")).folder();
        Files.move(folder.resolve("modes/process.drl"), folder.resolve("modes/processes.drl"));
        assertNotEquals(DIGEST, RuleBase.load(folder, "rules").digest());
    }

    @Test
    void aFolderThatIsNotThereIsAProblemAndNoCrash() {
        ProblemException refused = assertThrows(ProblemException.class, () -> ModeAdvisor.load(temporary.resolve("nowhere")));
        assertEquals(List.of("missing-folder"), refused.problems().stream().map(problem -> problem.code()).toList());
    }
}
