package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Expected texts as files that a person reviewed. A missing one is written, and with -DupdateGoldens=true all are; the test fails
 * all the same, so that nobody accepts a text without reading it.
 */
public final class Goldens {

    private static final Path FOLDER = Path.of("src", "test", "resources");

    private Goldens() {}

    /** Compares the text with the golden file of that name. */
    public static void compare(String name, String actual) {
        Path golden = FOLDER.resolve(name);
        try {
            if (!Files.exists(golden) || Boolean.getBoolean("updateGoldens")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, actual);
                fail("wrote " + golden + "; read it, and run again");
            }
            assertEquals(Files.readString(golden), actual, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where the folder holds a golden for something that is no longer tested. */
    public static void noneWithoutInput(String folder, List<String> names) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            Set<String> goldens = files.map(file -> file.getFileName().toString()).filter(file -> file.endsWith(".txt"))
                    .map(file -> file.substring(0, file.length() - 4)).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(names), goldens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
