package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.cli.Program.Run;

/** What is told where a batch cannot be run at all, or a row cannot be read; and that nothing is left behind or lost by it. */
class BatchErrorsTest {

    private static final String ROWS = "{\"id\": \"a\", \"facts\": {\"emr-adoption\": 3}}\n{\"id\": \"b\", \"facts\": {}}\n";

    @TempDir
    private Path folder;

    private final StringBuilder told = new StringBuilder();

    @Test
    void everyMistakeAboutAFileIsToldWithItsRemedy() throws IOException {
        write("rows.jsonl", ROWS);
        write("there.jsonl", "precious");
        tell("an output that exists", "rows.jsonl", "there.jsonl");
        assertEquals("precious", Files.readString(folder.resolve("there.jsonl")));
        tell("an output that exists, and nothing to go on with", "rows.jsonl", "there.jsonl", "--resume");
        write("aside.jsonl.rejected.jsonl", "precious too");
        tell("a file of rejected rows that exists", "rows.jsonl", "aside.jsonl");
        Files.createDirectory(folder.resolve("folder.jsonl"));
        tell("no such input", "no-rows.jsonl", "out.jsonl");
        tell("an input that is a folder", "folder.jsonl", "out.jsonl");
        tell("an output that is a folder", "rows.jsonl", "folder.jsonl");
        tell("an output in no folder", "rows.jsonl", "nowhere/out.jsonl");
        tell("one file for both", "rows.jsonl", "./rows.jsonl");
        tell("no form told by the name", "rows.jsonl", "out.txt");
        tell("no form told by a pipe", "-", "out.jsonl");
        tell("Parquet through a pipe", "rows.jsonl", "-", "--output-format", "parquet");
        tell("a form that is none", "rows.jsonl", "out", "--output-format", "xlsx");
        tell("--full as CSV", "rows.jsonl", "out.csv", "--full");
        tell("--resume of a pipe", "rows.jsonl", "-", "--output-format", "csv", "--resume");
        tell("--confirm 0", "rows.jsonl", "out.csv", "--confirm", "0");
        Goldens.compare("errors/batch/files.txt", told.toString());
        assertFalse(Files.exists(folder.resolve("out.jsonl.partial")), "nothing is left behind");
    }

    @Test
    void aTableThatIsNoneIsToldAtItsHead() throws IOException {
        csv("unknown columns", "id,emr-adoptio,region-code,emr-adoption\na,3,7,2\n");
        csv("a column twice", "id,emr-adoption,emr-adoption\na,3,3\n");
        csv("no column id", "emr-adoption,moral-constraints\n3,2\n");
        csv("semicolons", "id;emr-adoption\na;3\n");
        csv("an empty file", "");
        csv("a head with an open quotation mark", "id,\"emr-adoption\na,3\n");
        write("latin.csv", "id,title\n");
        Files.write(folder.resolve("latin.csv"), "id,m\u00FCnchen\n".getBytes(StandardCharsets.ISO_8859_1));
        tell("a head of another encoding", "latin.csv", "out.csv");
        Files.write(folder.resolve("wide.csv"), "\uFEFFid,emr-adoption\n".getBytes(StandardCharsets.UTF_16LE));
        tell("two bytes a letter", "wide.csv", "out.csv");
        Goldens.compare("errors/batch/tables.txt", told.toString());
    }

    @Test
    void aDamagedParquetFileIsToldFromOneThatIsNone() throws IOException {
        write("rows.jsonl", ROWS);
        assertEquals(ExitCode.DONE, batch("rows.jsonl", "answers.parquet").code());
        byte[] whole = Files.readAllBytes(folder.resolve("answers.parquet"));
        tell("columns of answers, not of cases", "answers.parquet", "out.csv");
        Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length - 100));
        tell("cut off", "cut.parquet", "out.csv");
        Files.write(folder.resolve("empty.parquet"), new byte[0]);
        tell("nothing in it", "empty.parquet", "out.csv");
        write("text.parquet", "id,emr-adoption\na,3\n");
        tell("CSV by another name", "text.parquet", "out.csv");
        byte[] broken = whole.clone();
        Arrays.fill(broken, whole.length - 60, whole.length - 20, (byte) 0xFF);
        Files.write(folder.resolve("broken.parquet"), broken);
        tell("a broken footer", "broken.parquet", "out.csv");
        Goldens.compare("errors/batch/parquet.txt", told.toString());
        assertFalse(Files.exists(folder.resolve("out.csv.partial")), "nothing is left behind");
    }

    @Test
    void aFileOfScenariosIsReadAsStrictlyAsACase() throws IOException {
        write("rows.jsonl", ROWS);
        scenarios("slips", """
                scenarios:
                  - id: data-law
                    titel: A health data law
                    set: {data-legislatio: 3, emr-adoption: 7, moral-constraints: not-applicable}
                  - id: Data Law
                    set: {}
                  - id: data-law
                    set: {network-anchor: 3}
                """);
        scenarios("no scenario", "scenarios: []\n");
        scenarios("no list", "data-law: {set: {emr-adoption: 3}}\n");
        tell("no such file", "rows.jsonl", "out.csv", "--scenarios", folder.resolve("none.yaml").toString());
        Goldens.compare("errors/batch/scenarios.txt", told.toString());
    }

    /** Each in its own words, with the row itself, and the good rows between are answered. */
    @Test
    void rowsThatCannotBeReadAreSetAsideWithTheReason() throws IOException {
        List<String> good = List.of("{\"id\": \"good-1\", \"facts\": {}}", "{\"id\": \"good-2\", \"facts\": {}}");
        List<byte[]> lines = new ArrayList<>();
        for (String line : List.of(good.get(0), "{\"facts\": {}}", "{\"id\": \"no-facts\"}", "{\"id\": \"Not Kebab\", \"facts\": {}}", "", "not json", "{\"id\": \"cut\", \"facts\": {",
                "{\"id\": \"two\", \"facts\": {}} {}", "[1, 2]", "{\"id\": \"misspelt\", \"facts\": {\"emr-adoptio\": 3, \"market-demnad\": 2}}",
                "{\"id\": \"levels\", \"facts\": {\"emr-adoption\": 5, \"market-demand\": [3, 2], \"moral-constraints\": \"2\", \"consumer-base\": 2.5, \"market-size\": true}}",
                "{\"id\": \"twice\", \"facts\": {\"emr-adoption\": 3, \"emr-adoption\": 2}}", "{\"id\": \"hidden\", \"title\": \"a\\u0000b\", \"facts\": {}}",
                "{\"id\": \"deep\", \"facts\": {\"emr-adoption\": " + "[".repeat(30) + "]".repeat(30) + "}}", good.get(1))) {
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
        lines.add("{\"id\": \"m\u00FCnchen\", \"facts\": {}}".getBytes(StandardCharsets.ISO_8859_1));
        try (var out = Files.newOutputStream(folder.resolve("rows.jsonl"))) {
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        Run run = batch("rows.jsonl", "out.csv");
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertEquals(List.of("good-1", "good-2"), Files.readAllLines(folder.resolve("out.csv")).stream().skip(1).map(line -> line.split(",")[0]).toList());
        Goldens.compare("errors/batch/rejected-json.txt", plain(Files.readString(folder.resolve("out.csv.rejected.jsonl"))));
        assertTrue(run.out().startsWith("Cases answered: 2. Rows set aside: 13."), run.out());
    }

    @Test
    void rowsOfATableAreSetAsideWithTheReason() throws IOException {
        write("rows.csv", "\uFEFFid,title,emr-adoption,market-demand\r\ngood-1,\"one, with\na line end\",3,2..3\r\nshort,x\r\n\r\nlevels,x,5,3..2\r\nwords,x,lots,[2;3]\r\n"
                + ",x,1,1\r\nopen,\"x,1,1\r\ngood-2,,,not-known\r\n");
        Run run = batch("rows.csv", "out.jsonl");
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertEquals(List.of("good-1", "good-2"), Files.readAllLines(folder.resolve("out.jsonl")).stream().map(line -> line.split("\"")[3]).toList());
        Goldens.compare("errors/batch/rejected-csv.txt", plain(Files.readString(folder.resolve("out.jsonl.rejected.jsonl"))));
    }

    @Test
    void aLineThatIsNoRowByItsLengthDoesNotFillTheMemory() throws IOException {
        write("rows.jsonl", "{\"id\": \"a\", \"facts\": {}}\n" + "x".repeat(5 << 20) + "\n{\"id\": \"b\", \"facts\": {}}\n");
        assertEquals(ExitCode.UNUSABLE, batch("rows.jsonl", "out.csv").code());
        assertEquals(3, Files.readAllLines(folder.resolve("out.csv")).size());
        String aside = Files.readString(folder.resolve("out.csv.rejected.jsonl"));
        assertTrue(aside.startsWith("{\"row\":2,\"line\":2,\"problems\":[{\"code\":\"too-large\"") && aside.length() < 2 << 20, aside.substring(0, 300));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsToldAndWhatWasWrittenIsKept() throws IOException {
        write("rows.jsonl", ROWS);
        Path partial = Files.createDirectory(folder.resolve("out.jsonl.partial"));
        Files.createSymbolicLink(partial.resolve("answers"), Path.of("/dev/full"));
        tell("a full disk", "rows.jsonl", "out.jsonl", "--resume");
        assertFalse(Files.exists(folder.resolve("out.jsonl")));
        Files.delete(partial.resolve("answers"));
        assertEquals(ExitCode.DONE, batch("rows.jsonl", "out.jsonl", "--resume").code());
        assertEquals(2, Files.readAllLines(folder.resolve("out.jsonl")).size());
        Goldens.compare("errors/batch/full-disk.txt", told.toString());
    }

    @Test
    void aHintNamesTheVariablesThatHaveNoColumn() throws IOException {
        write("rows.csv", "id,emr-adoption\na,3\n");
        Run run = Program.run("batch", folder.resolve("rows.csv").toString(), folder.resolve("out.csv").toString());
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.err().startsWith("There is no column for these variables, so nothing is known of them in any row: data-legislation, "), run.err());
        assertFalse(run.err().contains("emr-adoption"), run.err());
        assertTrue(run.err().matches("(?s).*\n1 rows? in .* s, .* a second; none set aside\\.\n"), run.err());
    }

    private void csv(String what, String text) throws IOException {
        write("table.csv", text);
        tell(what, "table.csv", "out.csv");
    }

    private void scenarios(String what, String text) throws IOException {
        write("scenarios.yaml", text);
        tell(what, "rows.jsonl", "out.csv", "--scenarios", folder.resolve("scenarios.yaml").toString());
    }

    private void tell(String what, String input, String output, String... more) {
        Run run = batch(input, output, more);
        assertEquals(ExitCode.UNUSABLE, run.code(), what);
        assertEquals("", run.out(), what);
        told.append("# ").append(what).append('\n').append(plain(run.err())).append('\n');
    }

    private Run batch(String input, String output, String... more) {
        List<String> arguments = new ArrayList<>(List.of("batch", input.equals("-") ? "-" : folder + "/" + input, output.equals("-") ? "-" : folder + "/" + output, "--quiet"));
        arguments.addAll(List.of(more));
        return Program.run(arguments.toArray(String[]::new));
    }

    private String plain(String text) {
        return text.replace(folder + "/", "");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
