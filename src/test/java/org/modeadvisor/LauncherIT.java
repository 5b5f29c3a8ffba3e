package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher changes how soon the program starts, and nothing else. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {

    private static final String CASE = "cases/worked/havn-chronic-care.yaml";
    private static final Path LAUNCHER = Path.of("target", "mode-advisor");

    /** Runs what follows the folder in it. */
    private static final String IN = "cd \"$0\" && exec \"$@\"";

    @TempDir
    private Path temporary;

    @Test
    void itAnswersAsTheJarDoesAtTheFirstStartAndAtLaterOnes() throws IOException, InterruptedException {
        Path cache = temporary.resolve("a cache");
        String expected = output(0, cache, "java", "-jar", "target/mode-advisor.jar", "recommend", CASE);
        assertEquals(expected, output(0, cache, LAUNCHER.toString(), "recommend", CASE));
        Path archive = archive(cache);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache)));
        assertEquals(expected, output(0, cache, LAUNCHER.toString(), "recommend", CASE));
        Files.write(archive, new byte[] {1, 2, 3});
        assertEquals(expected, output(0, cache, LAUNCHER.toString(), "recommend", CASE));
    }

    /** A stand-in for Java says what it was called with. */
    @Test
    void anArchiveIsReadUnlessOthersCanWriteIt() throws IOException, InterruptedException {
        Path cache = temporary.resolve("cache");
        Path java = Files.createDirectories(temporary.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor word; do case $word in -XX:ArchiveClassesAtExit=*) : > \"${word#*=}\" ;; esac; done\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        assertFalse(output(0, cache, java, "schema").contains("SharedArchiveFile"), "there is none yet");
        Path archive = archive(cache);
        assertTrue(output(0, cache, java, "schema").contains("-XX:SharedArchiveFile=" + archive));
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertFalse(output(0, cache, java, "schema").contains("SharedArchiveFile"), "anybody may have written it");
        assertEquals("-jar " + Path.of("target/mode-advisor.jar").toAbsolutePath() + " mutate cases\n", output(0, cache, java, "mutate", "cases"));
    }

    @Test
    void itWorksThroughALinkAndWithoutACache() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(temporary.resolve("advise"), LAUNCHER.toAbsolutePath());
        String expected = output(0, temporary, "java", "-jar", "target/mode-advisor.jar", "schema", "case");
        assertEquals(expected, output(0, Path.of(""), link.toString(), "schema", "case"));
    }

    /** Whichever way the rules come, the bytes printed are the same, and a snapshot somebody altered is not used. */
    @Test
    void editedRulesAreKeptUnlessThatIsNotWanted() throws IOException, InterruptedException {
        Path cache = temporary.resolve("cache");
        String rules = RulesCopy.in(temporary.resolve("rules")).append("parameters.yaml", "# Another text.\n").folder().toString();
        String expected = output(0, cache, "java", "-jar", "target/mode-advisor.jar", "recommend", CASE, "--rules", rules, "--no-cache", "--format", "json");
        assertFalse(Files.exists(cache), "nothing is kept");
        String[] asked = {"java", "-jar", "target/mode-advisor.jar", "recommend", CASE, "--rules", rules, "--format", "json"};
        assertEquals(expected, output(0, cache, asked));
        Path kept = snapshots(cache).get(0);
        byte[] whole = Files.readAllBytes(kept);
        assertEquals(expected, output(0, cache, asked));
        Files.write(kept, Arrays.copyOf(whole, whole.length / 2));
        assertEquals(expected, output(0, cache, asked));
        assertArrayEquals(whole, Files.readAllBytes(kept), "it was written anew");
        assertEquals(expected, output(0, Path.of(""), asked));
        assertEquals(expected, output(0, Files.createFile(temporary.resolve("a file")), asked), "no folder can be made there");
        assertEquals(List.of(kept), snapshots(cache));
    }

    @Test
    void theShippedRulesAnswerAlikeFromTheirTextAndAreNotKept() throws IOException, InterruptedException {
        Path cache = temporary.resolve("cache");
        for (String verb : List.of("recommend", "explain")) {
            assertEquals(output(0, cache, "java", "-jar", "target/mode-advisor.jar", verb, CASE, "--no-cache"),
                    output(0, cache, "java", "-jar", "target/mode-advisor.jar", verb, CASE));
        }
        assertFalse(Files.exists(cache), "the jar has them already");
    }

    /** Where there is no folder of rules, those in the jar are read. */
    @Test
    void theRulesInTheJarAnswerAlikeFromTheirText() throws IOException, InterruptedException {
        String jar = Path.of("target/mode-advisor.jar").toAbsolutePath().toString();
        String study = Path.of(CASE).toAbsolutePath().toString();
        String expected = output(0, Path.of(""), "java", "-jar", jar, "recommend", study);
        assertEquals(expected, output(0, Path.of(""), "sh", "-c", IN, temporary.toString(), "java", "-jar", jar, "recommend", study));
        assertEquals(expected, output(0, Path.of(""), "sh", "-c", IN, temporary.toString(), "java", "-jar", jar, "recommend", study, "--no-cache"));
    }

    @Test
    void severalProgramsMayReadAndKeepTheSameRulesAtOnce() throws IOException, InterruptedException {
        Path cache = temporary.resolve("cache");
        String rules = RulesCopy.in(temporary.resolve("rules")).append("parameters.yaml", "# Another text.\n").folder().toString();
        String[] asked = {"java", "-XX:TieredStopAtLevel=1", "-jar", "target/mode-advisor.jar", "recommend", CASE, "--rules", rules};
        List<Process> programs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            programs.add(start(cache, asked));
        }
        Set<String> printed = new HashSet<>();
        for (Process program : programs) {
            printed.add(printed(0, program));
        }
        printed.add(output(0, cache, asked));
        assertEquals(1, printed.size());
        assertEquals(1, snapshots(cache).size(), "nothing half written is left");
    }

    private static List<Path> snapshots(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.getFileName().toString().startsWith("rules-")).toList();
        }
    }

    @Test
    void withoutTheJarItSaysSo() throws IOException, InterruptedException {
        Path alone = Files.copy(LAUNCHER, temporary.resolve("mode-advisor"), StandardCopyOption.COPY_ATTRIBUTES);
        assertTrue(output(2, temporary, alone.toString(), "recommend", CASE).contains("mode-advisor.jar is missing"));
    }

    /** The archive is made beside the first start; it is put in place whole. */
    private static Path archive(Path cache) throws IOException, InterruptedException {
        while (true) {
            try (Stream<Path> files = Files.exists(cache) ? Files.list(cache) : Stream.of()) {
                List<Path> archives = files.filter(file -> file.toString().endsWith(".jsa")).toList();
                if (!archives.isEmpty()) {
                    assertEquals(1, archives.size());
                    archives.get(0).toFile().setWritable(true, true);
                    return archives.get(0);
                }
            }
            Thread.sleep(100);
        }
    }

    private static String output(int code, Path cache, Path java, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env", "JAVA_HOME=" + java.getParent().getParent(), LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return output(code, cache, command.toArray(String[]::new));
    }

    private static String output(int code, Path cache, String... command) throws IOException, InterruptedException {
        return printed(code, start(cache, command));
    }

    private static Process start(Path cache, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().put("MODE_ADVISOR_CACHE", cache.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static String printed(int code, Process process) throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, process.waitFor(), printed);
        return printed;
    }
}
