package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;

/** What an expert reads when a case file is wrong: every text in full, as a person reviewed it. */
class CaseErrorsTest {

    private static final Path INPUTS = Path.of("src", "test", "resources", "errors", "cases");

    private static final Pattern PLACE = Pattern.compile("^error: ([^:\\s]+)");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyMistakeIsToldAsReviewed() throws IOException {
        for (Path input : inputs()) {
            Files.copy(input, folder.resolve(input.getFileName()));
        }
        // One run for all of them, since each run loads the rules.
        Program.Run run = Program.run("recommend", folder.toString());
        Map<String, String> told = byFile(run.err());
        return inputs().stream().map(input -> DynamicTest.dynamicTest(input.getFileName().toString(), () -> {
            assertEquals("", run.out());
            assertEquals(ExitCode.UNUSABLE, run.code());
            Goldens.compare("errors/cases/" + name(input) + ".txt", told.getOrDefault(input.getFileName().toString(), ""));
        }));
    }

    /** What is told of each file, by its name. */
    private Map<String, String> byFile(String told) {
        Map<String, String> texts = new LinkedHashMap<>();
        String file = "";
        for (String line : withoutFolder(told).split("(?<=\n)")) {
            Matcher place = PLACE.matcher(line);
            file = place.find() ? place.group(1) : file;
            texts.merge(file, line, String::concat);
        }
        return texts;
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("other-encoding.yaml"), "id: café\n".getBytes(StandardCharsets.ISO_8859_1));
        compare("other-encoding", file.toString());
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("too-large.yaml"), "# " + "x".repeat(1 << 20));
        compare("too-large", file.toString());
    }

    @Test
    void aMissingFileIsTold() {
        compare("missing-file", folder.resolve("missing.yaml").toString());
    }

    @Test
    void aFolderWithoutCasesIsTold() throws IOException {
        compare("no-cases", Files.createDirectory(folder.resolve("no-cases")).toString());
    }

    @Test
    void noGoldenWithoutAnInput() throws IOException {
        List<String> names = new ArrayList<>(inputs().stream().map(CaseErrorsTest::name).toList());
        names.addAll(List.of("other-encoding", "too-large", "missing-file", "no-cases"));
        Goldens.noneWithoutInput("errors/cases", names);
    }

    private void compare(String name, String path) {
        Program.Run run = Program.run("recommend", path);
        assertEquals("", run.out());
        assertEquals(ExitCode.UNUSABLE, run.code());
        Goldens.compare("errors/cases/" + name + ".txt", withoutFolder(run.err()));
    }

    private String withoutFolder(String told) {
        return told.replace(folder.toString().replace('\\', '/') + "/", "");
    }

    private static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.filter(file -> !file.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static String name(Path input) {
        return input.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
