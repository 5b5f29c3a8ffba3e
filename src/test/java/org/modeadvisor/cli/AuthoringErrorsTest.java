package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What an expert reads when new, fmt, graph, vocabulary or schema is called wrongly: the text in full, as reviewed, and nothing is changed. */
class AuthoringErrorsTest {

    @TempDir
    private static Path folder;

    /** The calls by the name of their golden; a tilde stands for the folder. */
    private static final Map<String, String> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("new-nothing", "new");
        CALLS.put("new-unknown", "new theory");
        CALLS.put("new-misspelt", "new caveot");
        CALLS.put("new-format", "new rule --format json");
        CALLS.put("new-variable-misspelt-group", "new variable trust --group POWR");
        CALLS.put("new-variable-unknown-group", "new variable trust --group weather");
        CALLS.put("new-into-no-folder", "new rule MOD --into ~/nowhere");
        CALLS.put("new-into-a-file", "new rule MOD --into ~/broken.yaml");
        CALLS.put("new-into-broken-rules", "new rule MOD --into ~/broken");
        CALLS.put("new-into-no-line", "new variable trust --into ~/in-braces");
        CALLS.put("new-case-into", "new case --into rules");
        CALLS.put("new-case-there-already", "new case ~/there.yaml");
        CALLS.put("new-case-wrong-name", "new case ~/Our_City.yaml");
        CALLS.put("new-case-no-folder", "new case ~/nowhere/our-city.yaml");
        CALLS.put("fmt-no-file", "fmt ~/nowhere.yaml");
        CALLS.put("fmt-another-kind", "fmt ~/notes.txt");
        CALLS.put("fmt-not-yaml", "fmt ~/broken.yaml");
        CALLS.put("fmt-not-text", "fmt ~/not-text.yaml");
        CALLS.put("fmt-no-place-in-the-layout", "fmt ~/directive.yaml");
        CALLS.put("fmt-no-rule-file", "fmt ~/broken/modes/mod-99.drl");
        CALLS.put("fmt-without-the-head", "fmt ~/headless.drl");
        CALLS.put("graph-bare", "graph");
        CALLS.put("graph-misspelt-format", "graph --format sgv");
        CALLS.put("graph-misspelt-conclusion", "graph --format svg --only value-creaton");
        CALLS.put("graph-unknown-conclusion", "graph --format svg --only weather");
        CALLS.put("graph-into-a-folder", "graph --format svg --only C-05 --output ~");
        CALLS.put("graph-into-no-folder", "graph --format svg --only C-05 --output ~/there.yaml/graph.svg");
        CALLS.put("graph-no-rules", "graph --format svg --rules ~/nowhere");
        CALLS.put("vocabulary-misspelt", "vocabulary linkgae");
        CALLS.put("vocabulary-nothing", "vocabulary weather --format html");
        CALLS.put("vocabulary-format", "vocabulary --format svg");
        CALLS.put("vocabulary-into-a-folder", "vocabulary linkage --format html --output ~");
        CALLS.put("schema-nothing", "schema");
        CALLS.put("schema-misspelt", "schema vocabulery");
        CALLS.put("schema-format", "schema case --format html");
    }

    @BeforeAll
    static void begin() throws IOException {
        Files.writeString(folder.resolve("there.yaml"), "id: there\n");
        Files.writeString(folder.resolve("notes.txt"), "To do.\n");
        Files.writeString(folder.resolve("broken.yaml"), "id: broken\nfacts:\n  emr-adoption: {value: 3\n");
        Files.write(folder.resolve("not-text.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xff, '\n'});
        Files.writeString(folder.resolve("directive.yaml"), "# A case.\n---\nid: directive\n");
        Files.writeString(folder.resolve("headless.drl"), "rule \"MOD-99 One\"\nwhen\nthen\n  conclude( mode( \"x\" ) );\nend\n");
        RulesCopy.in(folder.resolve("broken")).ruleFile("modes/mod-99.drl", "rule \"MOD-99 One\nwhen\nthen\n  conclude( mode( \"x\" ) );\nend\n");
        RulesCopy.in(folder.resolve("in-braces")).replace("vocabulary.yaml", "\nvariables:\n", "\n\"variables\":\n");
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeIsToldWithARemedyAndChangesNothing() {
        return CALLS.entrySet().stream().map(call -> DynamicTest.dynamicTest(call.getKey(), () -> {
            Map<Path, String> before = files();
            Program.Run run = Program.run(call.getValue().replace("~", folder.toString()).split(" "));
            Goldens.compare("errors/authoring/" + call.getKey() + ".txt", run.err().replace(folder + "/", "").replace(folder.toString(), "."));
            assertEquals("", run.out());
            assertEquals(ExitCode.UNUSABLE, run.code());
            assertFalse(run.err().matches("(?s).*(Exception|\tat |null|\\(case-insensitive\\)).*"), run.err());
            assertEquals(before, files());
        }));
    }

    private static Map<Path, String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).collect(Collectors.toMap(file -> file, file -> {
                try {
                    return Files.getLastModifiedTime(file).toString();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        }
    }

    /** One reading of the rules serves for all of them. */
    @Test
    void aWrongIdIsToldWithOneThatIsRight() {
        NewKnowledge knowledge = new NewKnowledge(Shipped.RULE_BASE, new CommandLine(new NewCommand()).getCommandSpec());
        StringBuilder told = new StringBuilder();
        for (String id : List.of("XYZ", "MODE", "MOD-01a", "MOD-1-2", "mod-04")) {
            told.append(message("new rule " + id, () -> knowledge.rule(id)));
        }
        for (String id : List.of("C-05", "5", "C-5b")) {
            told.append(message("new caveat " + id, () -> knowledge.caveat(id)));
        }
        for (String id : List.of("value-network-reconstruction", "emr-adoption", "DataStewardship", "data_stewardship", "data--stewardship", "C-05")) {
            told.append(message("new mode " + id, () -> knowledge.mode(id)));
        }
        for (String id : List.of("emr-adoption", "emr adoption", "Trust")) {
            told.append(message("new variable " + id, () -> knowledge.variable(id, List.of("POW"), false)));
        }
        Goldens.compare("errors/authoring/new-wrong-ids.txt", told.toString());
    }

    private static String message(String call, Executable wrong) {
        return call + "\n  " + assertThrows(ParameterException.class, wrong).getMessage() + "\n";
    }

    @Test
    void noGoldenWithoutACall() {
        List<String> names = new ArrayList<>(CALLS.keySet());
        names.add("new-wrong-ids");
        Goldens.noneWithoutInput("errors/authoring", names);
    }
}
