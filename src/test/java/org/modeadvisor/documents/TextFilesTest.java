package org.modeadvisor.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.diagnostics.ProblemException;

/** A file is written whole or not at all, and nobody's work is overwritten. */
class TextFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aNewFileIsWritten() throws IOException {
        Path file = folder.resolve("a.yaml");
        TextFiles.write(file, "a.yaml", Optional.empty(), "id: é\r\n");
        assertArrayEquals("id: é\r\n".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
        assertEquals(List.of("a.yaml"), names());
    }

    @Test
    void aFileIsReplacedWithItsMarkAndItsRights() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFid: a\n");
        boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        }
        TextFiles.write(file, "a.yaml", Optional.of("id: a\n"), "id: b\n");
        assertEquals("\uFEFFid: b\n", Files.readString(file));
        assertTrue(!posix || PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).equals("rw-r-----"));
        assertEquals(List.of("a.yaml"), names());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "id: a\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
        TextFiles.write(link, "link.yaml", Optional.of("id: a\n"), "id: b\n");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("id: b\n", Files.readString(file));
    }

    @Test
    void whatSomebodyElseWroteMeanwhileStays() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "id: c\n");
        assertEquals("changed-meanwhile", refused(file, Optional.of("id: a\n")));
        assertEquals("file-exists", refused(file, Optional.empty()));
        assertEquals("id: c\n", Files.readString(file));
    }

    @Test
    void whatCannotBeWrittenIsTold() throws IOException {
        assertEquals("unwritable-file", refused(folder.resolve("no-such-folder/a.yaml"), Optional.empty()));
        assertEquals("missing-file", refused(folder.resolve("gone.yaml"), Optional.of("id: a\n")));
        assertEquals(List.of(), names());
    }

    private static String refused(Path file, Optional<String> before) {
        return assertThrows(ProblemException.class, () -> TextFiles.write(file, file.getFileName().toString(), before, "id: b\n"))
                .problems().get(0).code();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
