package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Shipped;

/** {@code bench} as a user meets it: which figures there are, and what it says to a wrong call. None of the figures is a matter of right or wrong. */
class BenchCommandTest {

    private static final String CASE = "cases/worked/linhe-tiered-care.yaml";

    @TempDir
    private Path temporary;

    private static Program.Run bench(String... more) {
        return Program.run(Stream.concat(Stream.of("bench", "--seconds", "0.01"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void everyFigureIsThereAsData() throws IOException {
        Program.Run run = bench("--format", "json", CASE, "cases/worked/havn-chronic-care.yaml");
        assertEquals("", run.err());
        assertEquals(ExitCode.DONE, run.code());
        JsonNode figures = new ObjectMapper().readTree(run.out());
        assertEquals(Shipped.RULE_BASE.digest(), figures.at("/ruleSet/digest").asText());
        assertEquals(2, figures.path("cases").asInt());
        for (String spread : List.of("load", "answer", "goal")) {
            assertTrue(figures.at("/" + spread + "/times").asInt() >= 1, run.out());
            assertTrue(figures.at("/" + spread + "/p50").asDouble() > 0 && figures.at("/" + spread + "/p50").asDouble() <= figures.at("/" + spread + "/p95").asDouble(), run.out());
        }
        for (String figure : List.of("/seconds", "/threads", "/load/first", "/answersPerSecond/alone", "/answersPerSecond/together", "/readingsPerSecond",
                "/memory/heapMegabytes", "/memory/kilobytesPerAnswer")) {
            assertTrue(figures.at(figure).asDouble() > 0, figure + " in " + run.out());
        }
    }

    @Test
    void everyFigureIsThereInWords() {
        Program.Run run = bench(CASE);
        assertEquals(ExitCode.DONE, run.code());
        for (String figure : List.of("Loading the rules", "One answer", "Answers, one core", "Answers, all cores", "Quick readings", "Changes that reach a goal",
                "Memory in use", "Memory asked for")) {
            assertEquals(1, run.out().lines().filter(line -> line.startsWith(figure)).count(), figure + " in " + run.out());
        }
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        for (String seconds : List.of("0", "-1", "NaN", "3601")) {
            Program.Run run = Program.run("bench", "--seconds", seconds, CASE);
            assertEquals("error: `--seconds` takes a number above 0, and not above 3600.\n  See `mode-advisor bench --help`.\n", run.err());
            assertEquals(ExitCode.UNUSABLE, run.code());
        }
    }

    @Test
    void aFormItDoesNotHaveIsRefused() {
        Program.Run run = bench("--format", "html", CASE);
        assertEquals("error: `bench` has no html form; it prints text, json.\n  See `mode-advisor bench --help`.\n", run.err());
        assertEquals(ExitCode.UNUSABLE, run.code());
    }

    @Test
    void oneCaseThatCannotBeAnsweredKeepsTheOthersFromBeingMeasured() throws IOException {
        Path broken = Files.writeString(temporary.resolve("broken.yaml"), "id: broken\ntitle: Broken\nfacts:\n  no-such-thing: 3\n");
        Program.Run run = bench(CASE, broken.toString());
        assertEquals("", run.out());
        assertTrue(run.err().contains("no-such-thing"), run.err());
        assertEquals(ExitCode.UNUSABLE, run.code());
    }

    @Test
    void rulesThatCannotBeReadAreToldAsByEveryVerb() {
        Program.Run run = bench("--rules", temporary.resolve("nowhere").toString(), CASE);
        assertEquals("", run.out());
        assertTrue(run.err().contains("There is no such folder."), run.err());
        assertEquals(ExitCode.UNUSABLE, run.code());
    }
}
