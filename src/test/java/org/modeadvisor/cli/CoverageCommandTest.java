package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.coverage.FewRules;

/** {@code coverage} as an expert meets it: what it prints, writes and answers with its exit code, and what it says to a wrong call. */
class CoverageCommandTest {

    private static final List<String> CASES = List.of("cases/worked/linhe-tiered-care.yaml", "cases/worked/havn-chronic-care.yaml");

    @TempDir
    private static Path folder;

    /** Below the project, so that positions are the same on every machine. */
    private static final Path RULES = Path.of("target", "few-rules");

    private static String rules;
    private static Program.Run text;
    private static String json;

    @BeforeAll
    static void aFewRules() throws IOException {
        if (Files.exists(RULES)) {
            try (Stream<Path> old = Files.walk(RULES)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        rules = FewRules.in(RULES, FewRules.FILES).folder().toString();
        text = run("--propose", folder.resolve("proposed").toString());
        json = run("--format", "json").out();
    }

    private static Program.Run run(List<String> more) {
        List<String> arguments = new ArrayList<>(List.of("coverage", "--rules", rules));
        arguments.addAll(more);
        return Program.run(arguments.toArray(String[]::new));
    }

    private static Program.Run run(String... more) {
        return run(Stream.concat(CASES.stream(), Stream.of(more)).toList());
    }

    @Test
    void whatIsShownIsToldFileByFileAndWhatIsNotWithWhatWouldShowIt() {
        assertEquals(ExitCode.DONE, text.code());
        assertEquals("", text.err());
        Goldens.compare("coverage/few-rules.txt", text.out());
    }

    @Test
    void requiringEndsInAnExitCodeOfItsOwn() {
        assertEquals(ExitCode.FOUND, run("--require").code());
        Program.Run filled = run("--require", folder.resolve("proposed").toString());
        assertEquals(ExitCode.DONE, filled.code());
        assertTrue(filled.out().contains("Nothing that is required is missing"), filled.out());
    }

    @Test
    void aProposalIsACaseFileForReview() throws IOException {
        Path proposed = folder.resolve("proposed");
        try (Stream<Path> files = Files.list(proposed)) {
            Set<String> names = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
            assertTrue(names.size() > 3, names.toString());
            StringBuilder all = new StringBuilder();
            for (String name : names) {
                all.append("# ").append(name).append('\n').append(Files.readString(proposed.resolve(name))).append('\n');
            }
            Goldens.compare("coverage/proposals.txt", all.toString());
            assertEquals(0, Program.run("test", "--rules", rules, proposed.toString()).code());
        }
    }

    @Test
    void theSameStandsInJson() throws IOException {
        JsonNode top = new ObjectMapper().readTree(json);
        assertEquals(List.of("havn-chronic-care", "linhe-tiered-care"), top.get("cases").findValuesAsText("case"));
        assertEquals(FewRules.FILES.size(), top.get("files").size());
        JsonNode inducing = find(top.get("files"), "file", rules + "/mechanisms/inducing.drl");
        JsonNode rule = find(inducing.get("rules"), "rule", "MEC-14");
        assertEquals("mechanism:inducing-enterprise", rule.get("conclusion").asText());
        assertTrue(rule.at("/lines/0").asInt() < rule.at("/conditions/0/lines/0").asInt() && rule.at("/conditions/0/lines/1").asInt() < rule.at("/lines/1").asInt());
        assertEquals(2, rule.at("/cases/true").asInt() + rule.at("/cases/false").asInt() + rule.at("/cases/open").asInt());
        int holes = 0;
        for (JsonNode shown : top.findValues("shows").stream().flatMap(array -> Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get)).toList()) {
            assertEquals(shown.get("cases").asInt() == 0, shown.get("first").isNull(), shown.toString());
            boolean hole = shown.get("cases").asInt() == 0;
            assertEquals(hole, !shown.get("proposal").isNull() || shown.get("impossible").asBoolean(), shown.toString());
            holes += hole ? 1 : 0;
        }
        assertTrue(holes > 10, "too few to mean anything");
        Set<String> proposed = new TreeSet<>(top.get("proposals").findValuesAsText("case"));
        assertTrue(proposed.containsAll(top.findValuesAsText("proposal").stream().filter(id -> !id.equals("null")).toList()));
    }

    private static JsonNode find(JsonNode array, String key, String value) {
        for (JsonNode node : array) {
            if (node.get(key).asText().equals(value)) {
                return node;
            }
        }
        throw new AssertionError("no " + value + " in " + array);
    }

    @Test
    void aReportCanBeWrittenIntoAFileAndLinksToTheCasesFromThere() throws IOException {
        Path page = folder.resolve("site").resolve("coverage.html");
        Program.Run run = run("--format", "html", "--output", page.toString());
        assertEquals("", run.out() + run.err());
        String html = Files.readString(page);
        String link = html.substring(html.indexOf("href=\"./") + 6).split("\"")[0];
        assertTrue(Files.exists(page.getParent().resolve(link)), link);
    }

    @Test
    void equalSuitesGiveEqualBytesInWhateverOrderTheyAreNamed() {
        assertEquals(json, run(List.of(CASES.get(1), CASES.get(0), "--format", "json")).out());
    }

    @Test
    void aFileThatCannotBeReadIsToldAndTheRestLookedAt() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "id: broken\nfacts:\n  market-demnd: 3\n");
        Program.Run run = run(broken.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains("Did you mean `market-demand`?"), run.err());
        assertTrue(run.out().startsWith("2 cases"), run.out());
    }

    @Test
    void wrongCallsAreToldWithARemedy() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Map<List<String>, String> remedies = new LinkedHashMap<>();
        remedies.put(List.of("no-such-folder"), "Check the path and its spelling.");
        remedies.put(List.of("cases/worked", "--format", "svg"), "`coverage` has no svg form; it prints text, json, html.");
        remedies.put(List.of("cases/worked/linhe-tiered-care.yaml", "--propose", file.toString()), "Name a folder, or one that is not there yet.");
        remedies.put(List.of("cases/worked/linhe-tiered-care.yaml", "--output", folder.toString()), "Name a file in it.");
        List<String> wrong = new ArrayList<>();
        remedies.forEach((call, remedy) -> {
            Program.Run run = run(call);
            if (run.code() != ExitCode.UNUSABLE || !run.out().isEmpty() || !run.err().replaceAll("\\s+", " ").contains(remedy) || run.err().contains("Exception")) {
                wrong.add(call + " -> " + run.code() + ": " + run.err());
            }
        });
        assertEquals(List.of(), wrong);
        assertFalse(remedies.isEmpty());
    }
}
