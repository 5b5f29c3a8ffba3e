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
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;

/** {@code test --agreement} as a planner reads it, on a small suite made up for it, and what is said of files that cannot be used. */
class AgreementCommandTest {

    private static final String SUITE = "src/test/resources/agreement/cases";

    /** Each run loads the rules, so the runs that several tests read are made once. */
    private static final Program.Run TEXT = Program.run("test", "--agreement", SUITE);
    private static final Program.Run JSON = Program.run("test", "--agreement", SUITE, "--format", "json");

    @TempDir
    private Path folder;

    @Test
    void readsAsReviewed() {
        assertEquals(ExitCode.DONE, TEXT.code(), TEXT.err());
        Goldens.compare("agreement/text.txt", TEXT.out().replaceAll("Answered by \\d+ rules, sha256:[0-9a-f]{64}", "Answered by N rules, sha256:..."));
    }

    @Test
    void noLineIsTooWideForATerminal() {
        assertEquals(List.of(), TEXT.out().lines().filter(line -> line.length() > 100).toList());
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        assertEquals(TEXT.out(), Program.run("test", "--agreement", SUITE + "/hazel-plan.yaml", SUITE).out());
        assertEquals(JSON.out(), Program.run("test", "--agreement", "--format", "json", SUITE).out());
    }

    /** From the line of each case in the JSON, counted here anew. */
    @Test
    void theFiguresAreThoseOfTheCasesBesideThem() throws IOException {
        JsonNode top = new ObjectMapper().readTree(JSON.out());
        assertEquals(List.of("hazel-plan"), texts(top.get("skipped")));
        for (JsonNode mode : top.get("modes")) {
            for (String method : List.of("rules", "majority", "nearest-neighbour")) {
                JsonNode counts = mode.at("/" + method + "/confusion");
                String id = mode.get("mode").asText();
                assertEquals(count(top, one -> said(one, method, id) && seen(one, id)), counts.get("truePositives").asInt());
                assertEquals(count(top, one -> said(one, method, id) && !seen(one, id)), counts.get("falsePositives").asInt());
                assertEquals(count(top, one -> !said(one, method, id) && seen(one, id)), counts.get("falseNegatives").asInt());
                assertEquals(count(top, one -> !said(one, method, id) && !seen(one, id)), counts.get("trueNegatives").asInt());
            }
            double rules = mode.at("/rules/f1/value").asDouble();
            assertEquals(rules - mode.at("/majority/f1/value").asDouble(), mode.at("/rulesAhead/majority/value").asDouble());
        }
        assertEquals(count(top, one -> one.at("/rules/setMatch").asText().equals("exact")), top.at("/exactSet/rules/part").asInt());
        assertEquals(6, top.at("/exactSet/rules/whole").asInt());
        assertTrue(top.at("/resampling/drawings").asInt() >= 2_000);
    }

    private static int count(JsonNode top, Predicate<JsonNode> wanted) {
        return (int) StreamSupport.stream(top.get("cases").spliterator(), false).filter(one -> !one.at("/observed/modes").isNull()).filter(wanted).count();
    }

    private static boolean said(JsonNode one, String method, String mode) {
        return texts(one.at("/" + method + "/modes")).contains(mode);
    }

    private static boolean seen(JsonNode one, String mode) {
        return texts(one.at("/observed/modes")).contains(mode);
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheOthersAreCompared() throws IOException {
        copySuite();
        Files.writeString(folder.resolve("broken-case.yaml"), "id: broken-case\nfacts: {emr-adoption: 3}\nobserved: {modes: [key-bussiness-process-innovation]}\n");
        Program.Run run = Program.run("test", "--agreement", "--format", "json", folder.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains("broken-case.yaml:3:") && run.err().contains("Did you mean `key-business-process-innovation`?"), run.err());
        JsonNode top = new ObjectMapper().readTree(run.out());
        assertEquals(7, top.get("cases").size());
        assertTrue(top.at("/unreadable/0/file").asText().endsWith("broken-case.yaml"));
        assertEquals("unknown-mode", top.at("/unreadable/0/problems/0/code").asText());
    }

    @Test
    void whereNothingWasObservedThatIsTold() {
        told("nothing-observed", "test", "--agreement", SUITE + "/hazel-plan.yaml", "cases/worked");
    }

    @Test
    void aCaseFoundTwiceIsTold() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(Path.of(SUITE, "elder-district.yaml"), copy.resolve("elder-district.yaml"));
        told("found-twice", "test", "--agreement", SUITE, copy.toString());
    }

    @Test
    void anEmptyFolderIsTold() {
        told("empty-folder", "test", "--agreement", folder.toString());
    }

    @Test
    void onlyTextAndJsonArePrinted() {
        told("other-format", "test", "--agreement", SUITE, "--format", "html");
    }

    @Test
    void noGoldenIsWithoutItsTest() {
        Goldens.noneWithoutInput("agreement", List.of("text"));
        Goldens.noneWithoutInput("agreement/errors", List.of("nothing-observed", "found-twice", "empty-folder", "other-format"));
    }

    private void told(String name, String... arguments) {
        Program.Run run = Program.run(arguments);
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertEquals("", run.out());
        assertFalse(run.err().contains("Exception"));
        Goldens.compare("agreement/errors/" + name + ".txt", run.err().replace(folder.toString().replace('\\', '/'), "FOLDER"));
    }

    private void copySuite() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(SUITE))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
