package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;

/** {@code mutate} as a person or a program calls it. */
class MutateCommandTest {

    private static final String CASES = "src/test/resources/mutations/cases";
    private static final String PINNED = CASES + "/a-copied-policy.yaml";

    @TempDir
    Path folder;

    @Test
    void tellsWhatTheCasesNoticeAndWhatWouldNoticeTheRest() {
        Program.Run run = Program.run("mutate", CASES, "--only", "MEC-10c,MEC-10d,C-03", "--operators",
                "invert-condition,shift-threshold,drop-cap,drop-step-down,exchange-variable");
        assertEquals(ExitCode.DONE, run.code());
        assertEquals("", run.err());
        Goldens.compare("mutations/some-rules.txt", run.out());
    }

    @Test
    void tellsTheSameToAProgram() throws IOException {
        Program.Run run = Program.run("mutate", CASES, "--only", "MEC-10c,C-03", "--operators", "drop-cap,shift-threshold,exchange-variable", "--format", "json");
        assertEquals(ExitCode.DONE, run.code());
        new ObjectMapper().readTree(run.out());
        Goldens.compare("mutations/some-rules.json.txt", run.out());
    }

    @Test
    void proposedCasesNoticeAllAndLeaveFilesAlone() throws IOException {
        Path proposed = folder.resolve("new/cases");
        Program.Run run = Program.run("mutate", PINNED, "--only", "MEC-10", "--propose", proposed.toString());
        assertEquals(ExitCode.DONE, run.code());
        List<Path> files = files(proposed);
        assertTrue(run.out().contains(files.get(0) + " notices"), run.out());
        Goldens.compare("mutations/a-proposed-case.txt", Files.readString(files.get(0)));
        Program.Run again = Program.run("mutate", PINNED, proposed.toString(), "--only", "MEC-10", "--propose", proposed.toString(), "--require", "100");
        assertEquals(ExitCode.DONE, again.code(), again.out());
        assertEquals(files, files(proposed), "nothing is left to propose");

        String before = Files.readString(files.get(0));
        Program.run("mutate", PINNED, "--only", "MEC-10", "--propose", proposed.toString());
        assertEquals(before, Files.readString(files.get(0)));
        assertEquals(2 * files.size(), files(proposed).size(), "beside those that are there");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void fewerThanRequiredIsAFinding() {
        assertEquals(ExitCode.FOUND, Program.run("mutate", PINNED, "--only", "MEC-10", "--require", "95").code());
        assertEquals(ExitCode.DONE, Program.run("mutate", PINNED, "--only", "MEC-10", "--require", "5").code());
    }

    @Test
    void aRuleGoesByItsIdAndAFileByItsPath() throws IOException {
        assertEquals(List.of("C-26", "MEC-10a", "MEC-10b", "MEC-10c", "MEC-10d"), rules("c-26,MEC-10"));
        assertEquals(List.of("MEC-10a", "MEC-10b", "MEC-10c", "MEC-10d"), rules("imitation-government.drl"));
    }

    private static List<String> rules(String only) throws IOException {
        JsonNode answer = new ObjectMapper().readTree(Program.run("mutate", PINNED, "--format", "json", "--operators", "swap-conclusion", "--only", only).out());
        List<String> rules = new ArrayList<>();
        answer.get("mutants").forEach(mutant -> rules.add(mutant.get("rule").asText()));
        return rules;
    }

    @Test
    void wrongCallsAreToldWithARemedy() throws IOException {
        unusable("There is no kind of mistake `drop-conditions`. Did you mean `drop-condition`?", PINNED, "--operators", "drop-conditions");
        unusable("There is no kind of mistake `x`. The kinds are drop-condition, drop-alternative,", PINNED, "--operators", "x");
        unusable("No rule and no rule file is called `C-99`. Name a rule by its id, or a file of the rules folder.", PINNED, "--only", "C-99");
        unusable("`--require 101.0` is no part of a hundred; give a number from 0 to 100.", PINNED, "--require", "101");
        unusable("`mutate` has no html form; it prints text, json.", PINNED, "--format", "html");
        unusable("There is no case file (*.yaml, *.yml or *.json) in this folder.", folder.toString());
        unusable("There is no such file.", PINNED, "no-such-case.yaml");
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "id: bad\nfacts: {emr-adoptoin: 3}\n");
        unusable("Did you mean `emr-adoption`?", PINNED, bad.toString());
        unusable("Cases cannot be written into this folder.", PINNED, "--only", "MEC-10c", "--propose", bad.toString());
    }

    private static void unusable(String message, String... arguments) {
        Program.Run run = Program.run(Stream.concat(Stream.of("mutate"), Stream.of(arguments)).toArray(String[]::new));
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), "no stack trace");
        assertEquals("", run.out());
    }
}
