package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.cli.Program.Run;
import org.modeadvisor.report.JsonReport;

/** Answers kept by {@code recommend --record}, and what {@code replay} makes of them. */
class ReplayCommandTest {

    private static final String LINHE = "cases/worked/linhe-tiered-care.yaml";
    private static final String NORRVIK = "cases/worked/norrvik-precision-oncology.yaml";

    /** Not a folder of a random name: lines are wrapped around it. */
    private static final Path TEMP = Path.of("target", "replays");
    private static final Path RECORDED = TEMP.resolve("recorded");

    private final Path records = TEMP.resolve("records");

    @BeforeAll
    static void record() throws IOException {
        Folders.empty(TEMP);
        Run run = Program.run("recommend", "--record", RECORDED.toString(), LINHE, NORRVIK);
        assertEquals(0, run.code(), run.err());
        assertEquals("2 answers were kept in " + RECORDED + ".\n", run.err());
    }

    @BeforeEach
    void copy() throws IOException {
        for (String folder : List.of("records", "stricter", "renamed", "empty")) {
            Folders.delete(TEMP.resolve(folder));
        }
        try (Stream<Path> walk = Files.walk(RECORDED)) {
            for (Path path : walk.toList()) {
                Files.copy(path, records.resolve(RECORDED.relativize(path).toString()));
            }
        }
    }

    private Path file(String caseId) throws IOException {
        try (Stream<Path> files = Files.list(records)) {
            return files.filter(file -> file.toString().endsWith(caseId + ".json")).findFirst().orElseThrow();
        }
    }

    private void edit(String caseId, String passage, String by) throws IOException {
        String text = Files.readString(file(caseId));
        assertTrue(text.contains(passage));
        Files.writeString(file(caseId), text.replace(passage, by));
    }

    /** Without what differs from run to run: the folder, the time, digests, and the version of Java. */
    private String placeless(String text) {
        return text.replace(TEMP + "/", "").replaceAll("\\d{8}T\\d{6}\\.\\d{9}Z", "TIME")
                .replaceAll("sha256([-:])[0-9a-f]{64}", "sha256$1…").replaceAll("(\"java\" : )\"[^\"]+\"", "$1\"…\"");
    }

    private Run replay(int code, String... more) {
        List<String> call = new ArrayList<>(List.of("replay", records.toString()));
        call.addAll(List.of(more));
        Run run = Program.run(call.toArray(String[]::new));
        assertEquals(code, run.code(), run.out() + run.err());
        return run;
    }

    private Path stricter() throws IOException {
        return RulesCopy.in(TEMP.resolve("stricter")).replace("parameters.yaml", "  - id: STRONG\n    value: 3\n", "  - id: STRONG\n    value: 4\n").folder();
    }

    @Test
    void underTheSameRulesAllIsAnsweredAlike() {
        Goldens.compare("replays/alike.txt", placeless(replay(0).out()));
    }

    @Test
    void underOtherRulesWhatIsAnsweredOtherwiseIsTold() throws IOException {
        Run run = replay(1, "--rules", stricter().toString());
        Goldens.compare("replays/otherwise.txt", placeless(run.out()));
        assertEquals("", run.err());
    }

    @Test
    void aProgramGetsTheSameAsJson() throws IOException {
        Goldens.compare("replays/otherwise.json", placeless(replay(1, "--rules", stricter().toString(), "--format", "json").out()));
        JsonNode same = new ObjectMapper().readTree(replay(0, "--format", "json").out());
        assertEquals(List.of("identical", "identical"), same.findValuesAsText("result"));
    }

    @Test
    void theRulesThatAnsweredAreKeptAndAnswerAsTheyDid() throws IOException {
        Path kept;
        try (Stream<Path> folders = Files.list(records.resolve("rules"))) {
            kept = folders.findFirst().orElseThrow();
        }
        JsonNode replayed = new ObjectMapper().readTree(replay(0, "--rules", kept.toString(), "--format", "json").out());
        assertEquals(replayed.at("/ruleSet/digest"), replayed.at("/records/0/recordedUnder/digest"));
    }

    @Test
    void onlyWhatIsNotAnsweredAlikeCanBeAskedFor() throws IOException {
        String out = replay(1, "--rules", stricter().toString(), "--changed-only").out();
        assertEquals(0, out.lines().filter(line -> line.endsWith("answered alike")).count());
        assertTrue(replay(0, "--changed-only").out().endsWith("2 records: 2 answered alike, 0 otherwise, 0 cannot be answered any more, 0 damaged.\n"));
    }

    @Test
    void aCaseTheRulesNoLongerKnowIsTold() throws IOException {
        RulesCopy renamed = RulesCopy.in(TEMP.resolve("renamed"));
        for (Path file : RulesCopy.files(renamed.folder())) {
            Files.writeString(file, Files.readString(file).replace("gov-learning-routines", "learning-routines"));
        }
        Run run = replay(1, "--rules", renamed.folder().toString());
        Goldens.compare("replays/unanswerable.txt", placeless(run.err() + run.out()));
    }

    @Test
    void whatWasChangedOrCutOffIsToldAndTheRestIsReplayed() throws IOException {
        edit("linhe-tiered-care", "\"recommended\"", "\"not-supported\"");
        Files.writeString(records.resolve("cut-off.json"), Files.readString(file("norrvik-precision-oncology")).substring(0, 2000));
        Files.writeString(records.resolve("other.json"), "{\"case\": \"other\"}\n");
        Files.write(records.resolve("picture.json"), new byte[] {(byte) 0xff, (byte) 0xd8});
        Run run = replay(2);
        Goldens.compare("replays/damaged.txt", placeless(run.err() + run.out()));
    }

    /** Written as another version of the program would, with a digest that is right. */
    private void byVersion9(String caseId, Consumer<ObjectNode> otherwise) throws Exception {
        ObjectNode record = (ObjectNode) new ObjectMapper().readTree(Files.readString(file(caseId)));
        record.remove("digest");
        ((ObjectNode) record.get("engine")).put("program", "9.0.0");
        otherwise.accept(record);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(JsonReport.pretty(record).getBytes(StandardCharsets.UTF_8));
        Files.writeString(file(caseId), JsonReport.pretty(record.put("digest", "sha256:" + HexFormat.of().formatHex(digest))) + "\n");
    }

    @Test
    void whatANewerProgramRecordsInAFormOfItsOwnIsToldWithItsVersion() throws Exception {
        byVersion9("linhe-tiered-care", record -> record.set("leanings", record.remove("presumptions")));
        Run run = replay(2);
        Goldens.compare("replays/other-version.txt", placeless(run.err() + run.out()));
    }

    @Test
    void whatANewerProgramRecordsBesideIsPassedOver() throws Exception {
        byVersion9("linhe-tiered-care", record -> record.put("signed-by", "somebody"));
        assertTrue(replay(0).out().contains("2 answered alike"));
    }

    @Test
    void rulesThatAreNoLongerKeptAreTold() throws IOException {
        Folders.delete(records.resolve("rules"));
        Goldens.compare("replays/missing-rules.txt", placeless(replay(2).err()));
    }

    @Test
    void rulesThatWereChangedSinceAreTold() throws IOException {
        try (Stream<Path> walk = Files.walk(records.resolve("rules"))) {
            Files.delete(walk.filter(path -> path.endsWith("claims.yaml")).findFirst().orElseThrow());
        }
        Run run = replay(2);
        Goldens.compare("replays/changed-rules.txt", placeless(run.err() + run.out()));
    }

    @Test
    void aFolderWithoutRecordsIsTold() throws IOException {
        Run run = Program.run("replay", TEMP.resolve("nowhere").toString());
        assertEquals(2, run.code());
        Run empty = Program.run("replay", Files.createDirectory(TEMP.resolve("empty")).toString());
        assertEquals(2, empty.code());
        Goldens.compare("replays/no-records.txt", placeless(run.err() + empty.err()));
    }

    @Test
    void whatCannotBeKeptIsNotSaidEither() throws IOException {
        Path file = Files.writeString(TEMP.resolve("file"), "");
        Run run = Program.run("recommend", "--record", file.toString(), LINHE);
        assertEquals(2, run.code());
        assertEquals("", run.out());
        Goldens.compare("replays/not-a-folder.txt", placeless(run.err()));
    }

    @Test
    void aCaseFromStandardInputIsKeptAndReplayed() throws IOException {
        Run run = Program.withInput(Files.readString(Path.of(LINHE)), "recommend", "--record", records.toString(), "--quiet", "-");
        assertEquals("", run.err());
        assertTrue(replay(0).out().endsWith("3 records: 3 answered alike, 0 otherwise, 0 cannot be answered any more, 0 damaged.\n"));
    }
}
