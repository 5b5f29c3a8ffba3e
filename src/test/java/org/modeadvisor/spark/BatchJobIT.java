package org.modeadvisor.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.Shipped;
import org.modeadvisor.batch.PortfolioFile;
import org.modeadvisor.batch.RandomPortfolio;
import org.modeadvisor.batch.TableFile;

/** The packed program on Spark gives every row the bytes that the batch of one machine gives it, whatever happens to its tasks. */
class BatchJobIT {

    private static final RandomPortfolio PORTFOLIO = new RandomPortfolio(Shipped.RULE_BASE.vocabulary(), 5);
    private static final int ROWS = 100_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void isThere() {
        assumeTrue(Cluster.isThere(), "the class path of Spark is written before integration tests");
    }

    @Test
    void aTaskKilledHalfWayLosesNoRowAndDoublesNone() throws Exception {
        Path input = folder.resolve("portfolio.jsonl");
        write(input, ROWS);
        Path output = folder.resolve("answers");
        Path evidence = folder.resolve("evidence.txt");
        Cluster.Ended job = new Cluster(folder).with("spark.extraListeners", KillsOneTask.class.getName()).with(KillsOneTask.OUTPUT, output.toString())
                .with(KillsOneTask.EVIDENCE, evidence.toString()).batch(input, output, "--partitions", 6);
        assertEquals(0, job.code(), job.err());
        String told = Files.readString(evidence);
        assertTrue(told.contains("killed after"), told);
        assertTrue(told.contains("task 1 attempt 0 TaskKilled(killed half way by a test"), told);
        assertTrue(told.contains("task 1 attempt 1 Success"), told);

        Path local = folder.resolve("local.jsonl");
        Cluster.Ended alone = new Cluster(folder).local(input, local);
        assertEquals(Lines.sorted(local), Lines.sorted(output));
        assertEquals(ROWS, Lines.sorted(output).size());
        assertEquals(Lines.text(folder.resolve("local.jsonl.rejected.jsonl")), Lines.text(output.resolve(AnswerOutput.REJECTED)), "with the same lines of the file");
        assertEquals(3, Lines.text(output.resolve(AnswerOutput.REJECTED)).size());
        assertEquals(alone.out(), job.out(), "the tally counts what was kept");
        assertTrue(job.out().startsWith("Cases answered: 100,000. Rows set aside: 3."), job.out());
        assertTrue(Files.exists(output.resolve("_SUCCESS")));
        assertFalse(Files.exists(output.resolve("_temporary")));
    }

    /** Among good rows an empty line, and some that cannot be read: one of another encoding, one that is no JSON, one that names no variable. */
    private static void write(Path input, int rows) throws IOException {
        Map<Integer, byte[]> bad = Map.of(rows / 10, "{\"id\": \"r\u00E9gion\", \"facts\": {}}".getBytes(StandardCharsets.ISO_8859_1),
                rows / 2, "{\"id\": \"cut-off\", \"fac".getBytes(StandardCharsets.UTF_8), rows / 2 + 1, new byte[0],
                rows - 1, "{\"id\": \"a\", \"facts\": {\"emr-adoptoin\": 2}}\r".getBytes(StandardCharsets.UTF_8));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(input))) {
            for (int row = 1; row <= rows; row++) {
                out.write((PORTFOLIO.json(PORTFOLIO.study(row)) + "\n").getBytes(StandardCharsets.UTF_8));
                if (bad.containsKey(row)) {
                    out.write(bad.get(row));
                    out.write('\n');
                }
            }
        }
    }

    @Test
    void rulesEditedByAnExpertAnswerOnTheClusterToo() throws Exception {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Path parameters = rules.resolve("parameters.yaml");
        String before = Files.readString(parameters);
        String after = before.replaceFirst("value: 3", "value: 4");
        assertNotEquals(before, after);
        Files.writeString(parameters, after);
        Path input = folder.resolve("portfolio.csv");
        Files.write(input, Stream.concat(Stream.of(PORTFOLIO.csvHead()), PORTFOLIO.cases(1, 2_000).map(PORTFOLIO::csv)).toList());
        Path output = folder.resolve("answers");
        Cluster.Ended job = new Cluster(folder).batch(input, output, "--output-format", "csv", "--rules", rules, "--partitions", 3);
        assertEquals(0, job.code(), job.err());
        new Cluster(folder).local(input, folder.resolve("edited.csv"), "--rules", rules);
        new Cluster(folder).local(input, folder.resolve("shipped.csv"), "--rules", "rules");
        List<String> answers = Lines.text(output);
        List<String> head = Files.readAllLines(folder.resolve("edited.csv")).subList(0, 1);
        assertEquals(3, answers.stream().filter(head::contains).count(), "each part has the head");
        assertEquals(Lines.text(folder.resolve("edited.csv")), Stream.concat(head.stream(), answers.stream().filter(line -> !head.contains(line))).sorted().toList());
        assertNotEquals(Lines.text(folder.resolve("shipped.csv")), Lines.text(folder.resolve("edited.csv")));
    }

    @Test
    void tablesAreReadAndWrittenAsOnOneMachine() throws Exception {
        Path portfolio = Files.createDirectory(folder.resolve("portfolio"));
        PortfolioFile.main(new String[] {portfolio.resolve("a.parquet").toString(), "1500"});
        Path output = folder.resolve("answers");
        Cluster.Ended job = new Cluster(folder).batch(portfolio, output, "--output-format", "parquet");
        assertEquals(0, job.code(), job.err());
        Path local = folder.resolve("local.parquet");
        new Cluster(folder).local(portfolio.resolve("a.parquet"), local);
        assertEquals(TableFile.rows(local), TableFile.rows(output.resolve("part-00000.parquet")));
    }

    @Test
    void everyMistakeIsToldWithItsRemedyAndNothingIsLost() throws Exception {
        Path rows = Files.writeString(folder.resolve("rows.jsonl"), "{\"id\": \"a\", \"facts\": {}}\n");
        Path there = Files.createDirectory(folder.resolve("there"));
        Files.writeString(there.resolve("_SUCCESS"), "");
        Files.writeString(there.resolve("part-00000.jsonl"), "precious");
        StringBuilder told = new StringBuilder();
        tell(told, "no such input", folder.resolve("no-rows.jsonl"), folder.resolve("out"));
        tell(told, "an output that exists", rows, there);
        assertEquals("precious", Files.readString(there.resolve("part-00000.jsonl")));
        tell(told, "a folder of somebody else's, --force", rows, Path.of("src"), "--force");
        assertTrue(Files.exists(Path.of("src", "main")));
        tell(told, "an unknown column", Files.writeString(folder.resolve("table.csv"), "id,emr-adoptoin\na,2\n"), folder.resolve("out"));
        tell(told, "Parquet that was cut off", Files.writeString(folder.resolve("cut.parquet"), "PAR1 and no more"), folder.resolve("out"));
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Files.writeString(rules.resolve("parameters.yaml"), Files.readString(Path.of("rules", "parameters.yaml")).replaceFirst("value: 3", "value: many"));
        tell(told, "broken rules", rows, folder.resolve("out"), "--rules", rules);
        Goldens.compare("errors/batch/cluster.txt", told.toString());
        assertFalse(Files.exists(folder.resolve("out")), "nothing is left behind");
    }

    private void tell(StringBuilder told, String what, Object... arguments) throws IOException, InterruptedException {
        Cluster.Ended ended = new Cluster(folder).with("spark.log.level", "OFF").batch(arguments);
        assertEquals(2, ended.code(), ended.err());
        String mistakes = ended.err().substring(ended.err().indexOf("error: ")).replace(folder.toString(), "FOLDER");
        // Before and behind them stands Spark's own log, each line with a date.
        told.append("# ").append(what).append('\n').append(mistakes.replaceAll("(?m)^\\d\\d/\\d\\d/\\d\\d .*\\R", "")).append('\n');
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
