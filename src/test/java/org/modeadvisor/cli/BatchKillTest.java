package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeadvisor.Shipped;
import org.modeadvisor.batch.PortfolioFile;
import org.modeadvisor.batch.RandomPortfolio;

/** A run in a Java of its own, killed as an operating system kills it, and gone on with: nothing is lost and nothing doubled. */
class BatchKillTest {

    private static final int KILLS = 2;
    /** With the scenarios, for a second or two of work; of Parquet as many as need more than one part. */
    private static final int ROWS = 5_000;
    private static final int ROWS_OF_PARQUET = 8_000;
    private static final String SCENARIOS = """
            scenarios:
              - {id: one, set: {emr-adoption: 4}}
              - {id: two, set: {data-linkage: [2, 4], moral-constraints: 0}}
              - {id: three, set: {market-demand: not-known}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "parquet"})
    void aRunKilledAnywhereEndsAsOneThatWasNot(String form) throws IOException, InterruptedException {
        RandomPortfolio portfolio = new RandomPortfolio(Shipped.RULE_BASE.vocabulary(), 3);
        Path rows = PortfolioFile.write(folder.resolve("rows." + form), portfolio, form.equals("parquet") ? ROWS_OF_PARQUET : ROWS);
        if (!form.equals("parquet")) {
            spoil(rows);
        }
        Path scenarios = Files.writeString(folder.resolve("scenarios.yaml"), SCENARIOS);
        Path whole = folder.resolve("whole." + form);
        Path out = folder.resolve("out." + form);
        int code = Program.run("batch", rows.toString(), whole.toString(), "--scenarios", scenarios.toString(), "--quiet").code();
        int kills = 0;
        for (String seen = ""; kills < KILLS; kills++) {
            Process run = start(rows, out, scenarios);
            seen = untilItHasComeFurther(run, folder.resolve("out." + form + ".partial").resolve("journal.json"), seen);
            if (!run.isAlive()) {
                break;
            }
            run.destroyForcibly().waitFor();
            assertFalse(Files.exists(out), "it stands in its place only when it is whole");
        }
        assertTrue(kills > 0, "it was too fast to be killed");
        // The last one may have come to its end before it could be killed.
        assertEquals(code, Files.exists(out) ? code : start(rows, out, scenarios).waitFor(), () -> read(folder.resolve("said.txt")).orElse(""));
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(out));
        assertFalse(Files.exists(folder.resolve("out." + form + ".partial")));
        if (!form.equals("parquet")) {
            assertEquals(Files.readString(folder.resolve("whole." + form + ".rejected.jsonl")), Files.readString(folder.resolve("out." + form + ".rejected.jsonl")));
        }
    }

    /** Every hundredth row cannot be read. */
    private static void spoil(Path rows) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(rows));
        for (int i = 50; i < lines.size(); i += 100) {
            lines.set(i, "spoilt");
        }
        Files.write(rows, lines);
    }

    private Process start(Path rows, Path out, Path scenarios) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                "org.modeadvisor.cli.Main", "batch", rows.toString(), out.toString(), "--scenarios", scenarios.toString(), "--resume", "--quiet")
                .redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile()).start();
    }

    /** Waits until the journal says more than before, or the run has ended. */
    private static String untilItHasComeFurther(Process run, Path journal, String seen) throws IOException, InterruptedException {
        String now = seen;
        while (now.equals(seen) && !run.waitFor(20, TimeUnit.MILLISECONDS)) {
            now = read(journal).orElse(seen);
        }
        return now;
    }

    /** The run may put another in its place at any moment. */
    private static Optional<String> read(Path journal) {
        try {
            return Optional.of(Files.readString(journal));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
