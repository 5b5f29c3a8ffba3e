package org.modeadvisor.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.Shipped;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;

/** A folder in which nothing is ever replaced, and nothing lies half written. */
class RecordFolderTest {

    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-03-01T09:30:00.000000001Z"), ZoneOffset.UTC);

    @TempDir
    private Path temporary;

    private RecordFolder folder() {
        return new RecordFolder(temporary.resolve("records"), STOPPED);
    }

    private static List<String> codes(ProblemException refused) {
        return refused.problems().stream().map(Problem::code).toList();
    }

    @Test
    void aRecordIsNamedByTimeAndCase() {
        assertEquals("20260301T093000.000000001Z-harbour-town.json", folder().keep("harbour-town", "text"));
        assertEquals("text", folder().read("20260301T093000.000000001Z-harbour-town.json"));
    }

    @Test
    void whateverTheIdTheNameIsSafe() {
        assertEquals("20260301T093000.000000001Z----etc-x.json", folder().keep("../etc/x", ""));
        assertEquals(112, folder().keep("a".repeat(400), "").length());
    }

    @Test
    void atOneMomentFromManyThreadsEachGetsANameOfItsOwn() throws IOException {
        RecordFolder folder = folder();
        Set<String> names = IntStream.range(0, 200).parallel().mapToObj(i -> folder.keep("harbour-town", "text " + i)).collect(Collectors.toSet());
        assertEquals(200, names.size());
        assertEquals(200, names.stream().map(folder::read).distinct().count(), "one was written over another");
        assertEquals(names, Set.copyOf(folder.names()));
        try (Stream<Path> files = Files.list(temporary.resolve("records"))) {
            assertEquals(200, files.count(), "something half written was left");
        }
    }

    @Test
    void aFolderThatIsAFileIsTold() throws IOException {
        Files.writeString(temporary.resolve("records"), "");
        assertEquals(List.of("not-a-folder"), codes(assertThrows(ProblemException.class, () -> folder().keep("harbour-town", ""))));
    }

    @Test
    void rulesAreKeptOnceAndCanBeLoaded() throws IOException {
        String digest = Shipped.RULE_BASE.digest();
        RuleSetStore rules = folder().ruleSets();
        rules.keep(Shipped.RULE_BASE.folder());
        Path kept = Path.of(rules.shown(digest));
        assertEquals(digest, ModeAdvisor.read(kept).digest());
        assertTrue(rules.problem(digest).isEmpty());
        rules.keep(Shipped.RULE_BASE.folder());
        try (Stream<Path> folders = Files.list(kept.getParent())) {
            assertEquals(1, folders.count());
        }
    }

    @Test
    void rulesThatAreMissingOrChangedAreTold() throws IOException {
        String digest = Shipped.RULE_BASE.digest();
        RuleSetStore rules = folder().ruleSets();
        assertEquals("missing-rule-set", rules.problem(digest).orElseThrow().code());
        rules.keep(Shipped.RULE_BASE.folder());
        Files.writeString(Path.of(rules.shown(digest)).resolve("claims.yaml"), "# added\n", StandardOpenOption.APPEND);
        assertEquals("changed-rule-set", rules.problem(digest).orElseThrow().code());
    }
}
