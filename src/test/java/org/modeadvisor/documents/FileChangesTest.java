package org.modeadvisor.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.diagnostics.ProblemException;

/** Several files change together, or none does. */
class FileChangesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoFiles() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "\uFEFFa: 1\n");
        Files.writeString(folder.resolve("b.yaml"), "b: 1\n");
    }

    /** Every file there, whether its name is hidden or not. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private void add(FileChanges changes, String name, Optional<String> before, String text) {
        changes.add(folder.resolve(name), name, before, text);
    }

    @Test
    void allAreMade() throws IOException {
        try (FileChanges changes = new FileChanges()) {
            add(changes, "a.yaml", Optional.of("a: 1\n"), "a: 2\n");
            add(changes, "c.yaml", Optional.empty(), "c: 2\n");
            changes.carryOut();
        }
        assertEquals(Map.of("a.yaml", "\uFEFFa: 2\n", "b.yaml", "b: 1\n", "c.yaml", "c: 2\n"), files());
    }

    @Test
    void noneIsMadeWhereOneHasNoRoom() throws IOException {
        Map<String, String> before = files();
        try (FileChanges changes = new FileChanges()) {
            add(changes, "a.yaml", Optional.of("a: 1\n"), "a: 2\n");
            assertEquals("unwritable-file", code(() -> add(changes, "no-such-folder/c.yaml", Optional.empty(), "c: 2\n")));
        }
        assertEquals(before, files());
    }

    @Test
    void noneIsMadeWhereOneWasChangedBeforeItsTurn() throws IOException {
        try (FileChanges changes = new FileChanges()) {
            add(changes, "a.yaml", Optional.of("a: 1\n"), "a: 2\n");
            add(changes, "c.yaml", Optional.empty(), "c: 2\n");
            add(changes, "b.yaml", Optional.of("b: 1\n"), "b: 2\n");
            Files.writeString(folder.resolve("b.yaml"), "b: 3\n");
            assertEquals("changed-meanwhile", code(changes::carryOut));
        }
        assertEquals(Map.of("a.yaml", "\uFEFFa: 1\n", "b.yaml", "b: 3\n"), files());
    }

    @Test
    void noneIsMadeWhereSomebodyElseTookTheName() throws IOException {
        try (FileChanges changes = new FileChanges()) {
            add(changes, "a.yaml", Optional.of("a: 1\n"), "a: 2\n");
            add(changes, "c.yaml", Optional.empty(), "c: 2\n");
            Files.writeString(folder.resolve("c.yaml"), "c: 3\n");
            assertEquals("file-exists", code(changes::carryOut));
        }
        assertEquals(Map.of("a.yaml", "\uFEFFa: 1\n", "b.yaml", "b: 1\n", "c.yaml", "c: 3\n"), files());
    }

    @Test
    void aFileThatWasChangedSinceItWasReadIsNotBegun() throws IOException {
        Map<String, String> before = files();
        try (FileChanges changes = new FileChanges()) {
            assertEquals("changed-meanwhile", code(() -> add(changes, "a.yaml", Optional.of("a: 0\n"), "a: 2\n")));
        }
        assertEquals(before, files());
    }

    private static String code(Runnable change) {
        return assertThrows(ProblemException.class, change::run).problems().get(0).code();
    }
}
