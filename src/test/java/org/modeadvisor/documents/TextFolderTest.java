package org.modeadvisor.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemLog;

/** A folder of texts as it was at one moment. */
class TextFolderTest {

    private static final TextFolder.Bounds BOUNDS = new TextFolder.Bounds(1_000, 1_000, 1_000_000);

    @TempDir
    private Path folder;

    private TextFolder read() {
        return TextFolder.read(folder, "notes", List.of("index.txt"), path -> path.endsWith(".md"), BOUNDS);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    @Test
    void whatChangesLaterDoesNotShow() throws IOException {
        write("index.txt", "first");
        TextFolder before = read();
        write("index.txt", "second");
        assertEquals(Map.of("index.txt", "first"), before.texts());
        assertEquals(Map.of("index.txt", "second"), read().texts());
    }

    @Test
    void filesThatDoNotCountAreNotRead() throws IOException {
        write("index.txt", "");
        write("below/a.md", "a");
        write("below/a.md~", "left by an editor");
        write("other.txt", "");
        assertEquals(List.of("below/a.md", "index.txt"), read().paths());
    }

    @Test
    void everyChangeShowsInTheDigestAndNothingElseDoes() throws IOException {
        write("index.txt", "one");
        write("a.md", "a");
        String digest = read().digest();
        write("other.txt", "does not count");
        assertEquals(digest, read().digest());
        write("a.md", "b");
        assertNotEquals(digest, read().digest());
        write("a.md", "a");
        assertEquals(digest, read().digest());
        Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
        assertNotEquals(digest, read().digest());
    }

    @Test
    void aNeededFileThatIsMissingIsToldWhenItIsAskedFor() {
        ProblemLog log = new ProblemLog();
        assertTrue(read().text("index.txt", log).isEmpty());
        assertEquals(List.of("missing-file"), log.problems().stream().map(Problem::code).toList());
        assertEquals("notes/index.txt", log.problems().get(0).position().file());
    }

    @Test
    void aFileThatCannotBeReadCountsInTheDigest() throws IOException {
        write("index.txt", "");
        String without = read().digest();
        Files.write(folder.resolve("a.md"), new byte[] {(byte) 0xff});
        assertNotEquals(without, read().digest());
        assertEquals(Map.of("index.txt", ""), read().texts());
    }

    @Test
    void aFolderThatIsNotThereHasNoFiles() {
        TextFolder missing = TextFolder.read(folder.resolve("nowhere"), "nowhere", List.of("index.txt"), path -> true, BOUNDS);
        assertEquals(TextFolder.State.MISSING, missing.state());
        assertEquals(List.of(), missing.paths());
        assertNotEquals(missing.digest(), read().digest());
        assertThrows(IllegalArgumentException.class, () -> missing.text("index.txt", new ProblemLog()));
    }
}
