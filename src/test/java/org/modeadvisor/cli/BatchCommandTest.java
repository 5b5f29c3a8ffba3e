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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeadvisor.Goldens;
import org.modeadvisor.Shipped;
import org.modeadvisor.batch.PortfolioFile;
import org.modeadvisor.batch.RandomPortfolio;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.Program.Run;
import org.modeadvisor.report.JsonReport;

/** Many cases in one file, as a planner runs them. */
class BatchCommandTest {

    private static final RandomPortfolio PORTFOLIO = new RandomPortfolio(Shipped.RULE_BASE.vocabulary(), 5);

    private static final String SCENARIOS = """
            scenarios:
              - id: joined-chains
                title: Insurers, makers and hospitals open their chains to one another
                set: {participant-multiplicity: 4, resource-sharing-gain: 4, customer-means-change: 4, cross-chain-openness: [3, 4], network-anchor: leading-product}
              - id: records-withheld
                title: Records stay where they are, and nobody knows what the public thinks
                set: {data-linkage: 0, emr-adoption: 0, moral-constraints: not-known}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv"})
    void theWorkedCasesAreAnsweredAsReviewed(String form) throws IOException {
        Path rows = worked();
        Run run = Program.run("batch", rows.toString(), folder.resolve("out." + form).toString(), "--confirm", "1", "--quiet");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        Goldens.compare("batch/worked." + form, Files.readString(folder.resolve("out." + form)));
        Goldens.compare("batch/worked.txt", run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void scenariosAreCountedAgainstThingsAsTheyAre(String format) throws IOException {
        Path scenarios = Files.writeString(folder.resolve("scenarios.yaml"), SCENARIOS);
        Run run = Program.run("batch", worked().toString(), folder.resolve("out.csv").toString(), "--scenarios", scenarios.toString(), "--confirm", "1", "--quiet",
                "--format", format);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        Goldens.compare("batch/scenarios." + (format.equals("json") ? "json" : "txt"), run.out());
        Goldens.compare("batch/scenarios.csv", Files.readAllLines(folder.resolve("out.csv")).stream()
                .map(line -> Stream.of(line.split(",", -1)).limit(8).collect(Collectors.joining(","))).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void aLineOfTheFullAnswerIsWhatRecommendPrints() throws IOException {
        Path rows = portfolio("rows.csv", 30);
        assertEquals(ExitCode.DONE, Program.run("batch", rows.toString(), folder.resolve("out.jsonl").toString(), "--full", "--quiet").code());
        assertEquals(PORTFOLIO.cases(1, 30).map(study -> JsonReport.line(Shipped.ADVISOR.recommend(study))).toList(), Files.readAllLines(folder.resolve("out.jsonl")));
    }

    /** Rows in three forms, answers in three forms, on one thread and on many: the bytes depend on the rows alone. */
    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "parquet"})
    void theBytesDependOnTheRowsAlone(String form) throws IOException {
        byte[] first = null;
        for (String input : List.of("rows.jsonl", "rows.csv", "rows.parquet")) {
            portfolio(input, 2_100);
            for (int threads : List.of(1, 4)) {
                Path out = folder.resolve(input + "-" + threads + "." + form);
                assertEquals(ExitCode.DONE, Program.run("batch", folder.resolve(input).toString(), out.toString(), "--threads", Integer.toString(threads), "--quiet").code());
                byte[] bytes = Files.readAllBytes(out);
                first = first == null ? bytes : first;
                assertArrayEquals(first, bytes, input + " on " + threads);
            }
        }
    }

    /** What was written as Parquet is read again, cell by cell. */
    @Test
    void parquetHoldsWhatCsvHolds() throws IOException {
        Path rows = portfolio("rows.jsonl", 200);
        Program.run("batch", rows.toString(), folder.resolve("out.csv").toString(), "--quiet");
        Program.run("batch", rows.toString(), folder.resolve("out.parquet").toString(), "--quiet");
        assertEquals(Files.readAllLines(folder.resolve("out.csv")), PortfolioFile.lines(folder.resolve("out.parquet")));
    }

    @Test
    void answersGoThroughAPipe() {
        String rows = PORTFOLIO.cases(1, 20).map(PORTFOLIO::json).collect(Collectors.joining("\n")) + "\n{\"id\": \"bad\", \"facts\": 3}\n";
        Run run = Program.withInput(rows, "batch", "-", "-", "--input-format", "jsonl", "--output-format", "csv", "--quiet");
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertEquals(21, run.out().lines().count());
        assertTrue(run.err().startsWith("{\"row\":21,\"line\":21,\"problems\":[{\"code\":\"wrong-shape\""), run.err());
        assertTrue(run.err().contains("Cases answered: 20. Rows set aside: 1."), run.err());
    }

    @Test
    void aRunThatWasBrokenOffIsGoneOnWithOnlyWhenAskedAndOnlyIfTheQuestionIsTheSame() throws IOException {
        Path rows = portfolio("rows.jsonl", 500);
        Path out = folder.resolve("out.jsonl");
        assertEquals(ExitCode.DONE, Program.run("batch", rows.toString(), folder.resolve("whole.jsonl").toString(), "--quiet").code());
        Path partial = Files.createDirectory(folder.resolve("out.jsonl.partial"));
        Files.writeString(partial.resolve("answers"), "");
        Files.writeString(partial.resolve("journal.json"), "{\"question\":{\"input\":\"another\",\"rules\":\"old\"},\"mark\":[0,0,0],\"answers\":0,\"aside\":0,\"rows\":0,"
                + "\"rowsAside\":0,\"counts\":[],\"finished\":false}");
        StringBuilder told = new StringBuilder();
        told.append(plain(Program.run("batch", rows.toString(), out.toString(), "--quiet"))).append(plain(Program.run("batch", rows.toString(), out.toString(), "--quiet", "--resume")));
        Goldens.compare("errors/batch/resume.txt", told.toString());
        assertEquals(ExitCode.DONE, Program.run("batch", rows.toString(), out.toString(), "--quiet", "--force").code());
        assertEquals(Files.readString(folder.resolve("whole.jsonl")), Files.readString(out));
        assertFalse(Files.exists(partial));
    }

    @Test
    void anOutputIsReplacedByForceAndARejectedFileOfAnEarlierRunGoesWithIt() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.jsonl"), "{}\n{\"id\": \"a\", \"facts\": {}}\n");
        Path out = folder.resolve("out.csv");
        assertEquals(ExitCode.UNUSABLE, Program.run("batch", rows.toString(), out.toString(), "--quiet").code());
        Path aside = folder.resolve("out.csv.rejected.jsonl");
        assertTrue(Files.exists(aside));
        Files.writeString(rows, "{\"id\": \"b\", \"facts\": {}}\n");
        assertEquals(ExitCode.DONE, Program.run("batch", rows.toString(), out.toString(), "--quiet", "--force").code());
        assertFalse(Files.exists(aside), "its rows are of another input");
        assertTrue(Files.readAllLines(out).get(1).startsWith("b,"));
    }

    @Test
    void anInputWithoutRowsHasNoAnswers() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.jsonl"), "\n\n");
        for (String form : List.of("jsonl", "csv", "parquet")) {
            assertEquals(ExitCode.DONE, Program.run("batch", rows.toString(), folder.resolve("out." + form).toString(), "--quiet").code());
        }
        assertEquals("", Files.readString(folder.resolve("out.jsonl")));
        assertEquals(1, Files.readAllLines(folder.resolve("out.csv")).size());
        assertEquals(Files.readAllLines(folder.resolve("out.csv")), PortfolioFile.lines(folder.resolve("out.parquet")));
    }

    private Path worked() throws IOException {
        List<String> lines = new ArrayList<>();
        for (CaseStudy study : Shipped.cases()) {
            if (study.text().orElseThrow().file().startsWith("cases/worked/")) {
                lines.add(PORTFOLIO.json(study));
            }
        }
        assertEquals(6, lines.size());
        return Files.write(folder.resolve("worked.jsonl"), lines);
    }

    private Path portfolio(String name, long rows) throws IOException {
        return PortfolioFile.write(folder.resolve(name), PORTFOLIO, rows);
    }

    private String plain(Run run) {
        assertEquals(ExitCode.UNUSABLE, run.code());
        return run.err().replace(folder + "/", "") + "\n";
    }
}
