package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.attacks.Canary;
import org.modeadvisor.cli.Program.Run;
import org.modeadvisor.report.JsonReport;

/**
 * A folder of records may come from anybody, and whoever makes a record can work out its digest: nothing in it runs, nothing is read or
 * written outside of the folder, nothing speaks to the terminal, and none makes the program stumble.
 */
class RecordAttacksTest {

    private static final String LINHE = "cases/worked/linhe-tiered-care.yaml";
    private static final String ESCAPE = "\u001b[2J\u202e";
    /** Not a folder of a random name: lines are wrapped around it. */
    private static final Path TEMP = Path.of("target", "record-attacks");
    private static final Path RECORDED = TEMP.resolve("recorded");

    private static String recorded;

    @TempDir
    private Path outside;

    private final Path records = TEMP.resolve("records");

    @BeforeAll
    static void record() throws IOException {
        Folders.empty(TEMP);
        assertEquals(0, Program.run("recommend", "--record", RECORDED.toString(), LINHE).code());
        recorded = Files.readString(record(RECORDED));
        Files.delete(record(RECORDED));
    }

    @BeforeEach
    void copy() throws IOException {
        Folders.delete(records);
        try (Stream<Path> walk = Files.walk(RECORDED)) {
            for (Path path : walk.toList()) {
                Files.copy(path, records.resolve(RECORDED.relativize(path).toString()));
            }
        }
    }

    /** Each with a digest that fits, as somebody would make it who means to deceive. */
    @Test
    void recordsMadeToDeceiveAreRefused() throws IOException {
        sealed("case-billion-laughs", text("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"));
        sealed("case-deep", text("[".repeat(5_000)));
        sealed("case-giant", text("# " + "x".repeat(1 << 20)));
        sealed("case-tag-script-engine", text("id: !!javax.script.ScriptEngineManager [!!java.net.URL [\"" + System.getProperty("canary.url", "http://127.0.0.1/") + "\"]]\n"));
        sealed("case-turned", text("id: a" + ESCAPE + "\n"));
        sealed("digest-absolute", digest("/etc/passwd"));
        sealed("digest-climbs", digest("sha256:../../../../outside"));
        sealed("digest-climbs-in-hex", digest("sha256:" + "a".repeat(61) + "/.."));
        sealed("no-case", record -> record.putNull("case"));
        sealed("no-input", record -> record.put("input", "none"));
        Files.writeString(records.resolve("deep.json"), "{\"digest\": " + "[".repeat(100_000));
        Files.writeString(records.resolve("duplicate-key.json"), recorded.replaceFirst("\\{", "{\"case\": \"other\","));
        Files.writeString(records.resolve("entity.json"), "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        Files.writeString(records.resolve("giant.json"), "{\"case\": \"" + "x".repeat(16 << 20) + "\"}");
        Files.writeString(records.resolve("giant-number.json"), "{\"case\": " + "9".repeat(100_000) + "}");
        Files.writeString(records.resolve("nothing.json"), "");
        Files.writeString(records.resolve("second-value.json"), recorded + "{}");
        Files.write(records.resolve("zipped.json"), zipped(50 << 20));
        compare("attacks/records/deceiving.txt", 2);
    }

    /** What is said in them is a word unknown to the rules, or a type no reader makes. They are answered, and that is all. */
    @Test
    void whatIsSaidInARecordIsNotObeyed() throws IOException {
        sealed("case-escape", record -> record.put("case", ESCAPE));
        sealed("class", record -> record.put("@class", "javax.script.ScriptEngineManager").set("input", ((ObjectNode) record.get("input")).put("@type", Canary.Egg.class.getName())));
        sealed("engine-escape", record -> replaced(record, "engine", "program", ESCAPE + "${java.version}{file}"));
        sealed("input-name-climbs", record -> replaced(record, "input", "file", "../../../../etc/passwd" + ESCAPE));
        sealed("model-escape", record -> record.set("answer", replaced((ObjectNode) record.get("answer"), "developmentModel", "model", ESCAPE + "{label}")));
        sealed("verdict-escape", record -> parsed(record.toString().replace("\"verdict\":\"recommended\"", "\"verdict\":\"\\u001b[2J{label}\"")));
        compare("attacks/records/obeyed.txt", 1);
        assertEquals(6, parsed(Program.run("replay", records.toString(), "--format", "json").out()).get("records").size());
    }

    @Test
    void aFolderOfRecordsIsWhatLiesInIt() throws IOException, InterruptedException {
        Path other = Files.writeString(outside.resolve("secret.json"), recorded);
        Files.createSymbolicLink(records.resolve("link.json"), other);
        Files.createSymbolicLink(records.resolve("link-to-a-device.json"), Path.of("/dev/zero"));
        Files.writeString(records.resolve("name" + ESCAPE + ".json"), "{}");
        new ProcessBuilder("mkfifo", records.resolve("pipe.json").toString()).start().waitFor();
        compare("attacks/records/links.txt", 2);
    }

    @Test
    void rulesBesideRecordsAreNeverRunNorReadElsewhere() throws IOException {
        sealed("true", record -> record);
        Path kept = kept();
        Files.copy(Path.of("src/test/resources/attacks/rules/then-static-initialiser.drl"), kept.resolve("mechanisms/attack.drl"));
        compare("attacks/records/rules-that-attack.txt", 2);
        Path moved = Files.move(kept, outside.resolve("kept"));
        Files.delete(moved.resolve("mechanisms/attack.drl"));
        Files.createSymbolicLink(kept, moved);
        compare("attacks/records/rules-elsewhere.txt", 2);
    }

    @Test
    void nothingIsKeptThroughALinkThatLeadsOut() throws IOException {
        Folders.delete(records.resolve("rules"));
        Files.createSymbolicLink(records.resolve("rules"), outside);
        Run run = Program.run("recommend", "--record", records.toString(), LINHE);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("leads out of its folder"), run.err());
        try (Stream<Path> files = Files.list(outside)) {
            assertEquals(0, files.count());
        }
    }

    private void compare(String golden, int code) throws IOException {
        try (Canary.Cage canary = new Canary.Cage(outside)) {
            Run run = Program.run("replay", records.toString());
            assertFalse(canary.tripped(), "an attack ran");
            String printed = run.err() + run.out();
            assertTrue(printed.chars().allMatch(letter -> letter == '\n' || !Character.isISOControl(letter) && letter != '\u202e'), printed);
            Goldens.compare(golden, printed.replace(TEMP + "/", "").replaceAll("sha256([-:])[0-9a-f]{64}", "sha256$1…"));
            assertEquals(code, run.code());
        }
    }

    private static Path record(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private Path kept() throws IOException {
        try (Stream<Path> folders = Files.list(records.resolve("rules"))) {
            return folders.findFirst().orElseThrow();
        }
    }

    private void sealed(String name, UnaryOperator<ObjectNode> edit) throws IOException {
        ObjectNode record = parsed(recorded);
        record.remove("digest");
        ObjectNode edited = edit.apply(record);
        Files.writeString(records.resolve(name + ".json"), JsonReport.pretty(edited.put("digest", seal(edited))));
    }

    private static String seal(ObjectNode record) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(JsonReport.pretty(record).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UnaryOperator<ObjectNode> text(String text) {
        return record -> replaced(record, "input", "text", text);
    }

    private static UnaryOperator<ObjectNode> digest(String digest) {
        return record -> replaced(record, "ruleSet", "digest", digest);
    }

    private static ObjectNode replaced(ObjectNode record, String part, String key, String value) {
        ((ObjectNode) record.get(part)).put(key, value);
        return record;
    }

    private static ObjectNode parsed(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }

    private static byte[] zipped(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(" ".repeat(size).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
