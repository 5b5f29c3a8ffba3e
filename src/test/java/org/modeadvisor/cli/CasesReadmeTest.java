package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;

/** What the folder of cases tells an expert to write and to run does what it says there. */
class CasesReadmeTest {

    private static final String README = read(Path.of("cases", "README.md"));
    private static final String PROGRAM = "mode-advisor ";
    private static final String CASE = "cases/europe/our-city.yaml";

    @TempDir
    private Path folder;

    @Test
    void isShortEnoughToBeRead() {
        assertTrue(README.lines().count() < 120);
        assertTrue(README.lines().allMatch(line -> line.length() <= 120));
    }

    /** In their order; the case is filled in after it was begun, with the facts and labels shown there. */
    @Test
    void everyCommandDoesWhatIsSaid() throws IOException {
        List<String> ended = new ArrayList<>();
        Path file = folder.resolve("our-city.yaml");
        for (String block : blocks("sh")) {
            for (String line : block.lines().toList()) {
                assertTrue(line.startsWith(PROGRAM), line);
                String call = line.substring(PROGRAM.length()).replace(" > /dev/null", "").replace(CASE, file.toString());
                Program.Run run = Program.run(call.split(" "));
                ended.add(line.substring(PROGRAM.length()) + ": " + run.code());
                assertTrue(run.code() == ExitCode.FOUND || run.err().isEmpty() || run.err().startsWith("No case.schema.json"), line + "\n" + run.err());
                if (call.startsWith("new")) {
                    Files.writeString(file, filledIn(Files.readString(file)));
                }
            }
        }
        assertEquals(List.of("new case " + CASE + ": 0", "recommend " + CASE + " > /dev/null: 0", "test " + CASE + " --accept: 1",
                "explain " + CASE + " --depth 3: 0", "test " + CASE + ": 0", "test cases --failed-only: 0"), ended);
        CaseStudy study = CaseStudy.read(file);
        assertEquals(4, study.facts().size());
        assertTrue(study.observed().isPresent() && study.expected().isPresent());
        assertEquals(List.of(), Shipped.ADVISOR.check(study));
    }

    private static String filledIn(String begun) {
        return begun.replaceFirst("(?m)^facts:$", "facts:\n" + blocks("yaml").get(0).stripTrailing()) + blocks("yaml").get(1);
    }

    @Test
    void inlineCommandsExist() {
        Pattern inline = Pattern.compile("`" + PROGRAM + "([^`]*)`");
        List<String> calls = inline.matcher(README).results().map(match -> match.group(1)).toList();
        assertTrue(!calls.isEmpty());
        calls.forEach(call -> assertEquals(ExitCode.DONE, Program.run(call.split(" ")).code(), call));
    }

    private static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(README).results().map((MatchResult m) -> m.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
