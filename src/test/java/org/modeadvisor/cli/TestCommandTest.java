package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.report.suite.SuiteJson;
import org.modeadvisor.report.suite.SuiteText;
import org.modeadvisor.report.suite.SuiteXml;
import org.modeadvisor.suite.Outcome;
import org.modeadvisor.suite.Suite;
import org.modeadvisor.suite.SuiteCase;
import org.xml.sax.SAXException;

/** The suite as an expert runs it after changing rules: what it prints, what it writes, and how it ends. */
class TestCommandTest {

    private static final Path ERRORS = Path.of("src", "test", "resources", "errors", "suite");

    /** Always the same folders, since the length of their names decides where lines are broken. */
    private static final Path RULES = Path.of("target", "suite", "rules");
    private static final Path CASES = Path.of("target", "suite", "accepted");

    private static List<Outcome> outcomes;
    private static ModeAdvisor advisor;

    @TempDir
    private Path folder;

    /** Rules in which two conditions became gates, a threshold is asked the other way round, and a condition was lost. */
    @BeforeAll
    static void changeTheRules() throws IOException {
        RulesCopy.again(RULES)
                .replace("mechanisms/compulsory.drl", "  Driver( id == \"power-asymmetry\" )\n", "  Driver( id == \"power-asymmetry\", atLeast( \"STRONG\" ) )\n")
                .replace("modes/value-network.drl", "  Driver( id == \"moral-constraints\", atLeast( \"STRONG\" ) )", "  Driver( id == \"moral-constraints\", atMost( \"STRONG\" ) )")
                .replace("modes/process.drl", "  Driver( id == \"service-process-bottleneck\" )\n", "")
                .replace("composites/public-sector.drl", "  Composite( id == \"public-motivation\" )\n", "  Composite( id == \"public-motivation\", atMost( \"WEAK\" ) )\n");
        advisor = ModeAdvisor.load(RULES);
        List<SuiteCase> cases = new ArrayList<>(Shipped.reviewed().stream().filter(study -> study.text().orElseThrow().file().startsWith("cases/worked/"))
                .map(study -> new SuiteCase(study.text().orElseThrow().file(), Optional.of(study), List.of())).toList());
        cases.add(new SuiteCase("cases/made-up.yaml", Optional.of(CaseStudy.of("made-up", Map.of())), List.of()));
        cases.add(new SuiteCase("cases/missing.yaml", Optional.empty(), List.of(new Problem("missing-file", Severity.ERROR, Position.of("cases/missing.yaml"), "",
                "There is no such \u0007 file.", "Check it."))));
        outcomes = new Suite(advisor).run(cases, () -> { });
    }

    @Test
    void whatAChangeOfRulesDoesIsToldThroughTheRules() {
        Program.Run run = Program.run("test", "cases/worked", "--rules", "target/suite/rules");
        assertEquals(ExitCode.FOUND, run.code());
        assertEquals("", run.err());
        Goldens.compare("suite/changed-rules.txt", run.out());
        String failed = SuiteText.of(outcomes, advisor.vocabulary(), true, false);
        assertFalse(failed.contains(": passed\n"), failed);
        assertTrue(failed.contains(": FAILED\n"), failed);
    }

    @Test
    void theSameIsToldInJson() throws IOException {
        JsonNode suite = new ObjectMapper().readTree(SuiteJson.of(outcomes));
        assertEquals(outcomes.size(), suite.get("cases").size());
        assertEquals(1, suite.at("/summary/unreadable").asInt());
        for (JsonNode one : suite.get("cases")) {
            assertEquals(one.get("status").asText().equals("failed"), !one.get("departures").isEmpty(), one.toString());
            for (JsonNode departure : one.get("departures")) {
                assertTrue(departure.at("/through/0/file").asText().endsWith(".drl") && departure.at("/through/0/line").asInt() > 0, departure.toString());
            }
        }
    }

    @Test
    void theSameIsToldInTheXmlOfTestReports() throws IOException, SAXException {
        String xml = SuiteXml.of(outcomes, advisor.vocabulary());
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(Path.of("src/test/resources/suite/surefire.xsd").toFile()).newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        Goldens.compare("suite/changed-rules.xml", xml);
        Program.Run run = Program.run("test", "cases/worked/drystone-district.yaml", "--format", "junit");
        assertEquals(ExitCode.DONE, run.code());
        assertTrue(run.out().contains("tests=\"1\" errors=\"0\" skipped=\"0\" failures=\"0\""), run.out());
    }

    @Test
    void anAcceptedAnswerIsWrittenAndExpectedFromThenOn() throws IOException {
        Files.createDirectories(CASES);
        Path pinned = CASES.resolve("jade-lake-internet-hospital.yaml");
        Files.copy(Path.of("cases/worked/jade-lake-internet-hospital.yaml"), pinned, StandardCopyOption.REPLACE_EXISTING);
        String drystone = Files.readString(Path.of("cases/worked/drystone-district.yaml"));
        Path unpinned = Files.writeString(CASES.resolve("drystone-district.yaml"), drystone.substring(0, drystone.indexOf("expected:")) + "# end\n");
        String[] accept = {"test", "target/suite/accepted", "--accept", "--rules", "target/suite/rules"};
        Program.Run accepted = Program.run(accept);
        assertEquals(ExitCode.FOUND, accepted.code());
        String[] before = Files.readString(Path.of("cases/worked/jade-lake-internet-hospital.yaml")).split("(?=\nexpected:)");
        assertTrue(Files.readString(pinned).startsWith(before[0]), "only what is expected was changed");
        Goldens.compare("suite/accepted.txt", accepted.out() + "\n" + Files.readString(pinned).substring(before[0].length()).strip() + "\n");
        String written = Files.readString(unpinned);
        assertTrue(written.startsWith(drystone.substring(0, drystone.indexOf("expected:") + "expected:\n".length())) && written.endsWith("\n# end\n"), written);
        Program.Run again = Program.run(accept);
        assertEquals(ExitCode.DONE, again.code());
        assertTrue(again.out().endsWith("2 cases: 2 passed, 0 failed, 0 not pinned, 0 unusable.\nNothing was written.\n"), again.out());
    }

    /** What is wrong is told, and the rest is compared all the same. */
    @Test
    void everyMistakeIsToldAsReviewed() {
        Program.Run run = Program.run("test", ERRORS.toString().replace('\\', '/'));
        assertEquals(ExitCode.UNUSABLE, run.code());
        Goldens.compare("suite/mistakes.txt", run.out() + "\n" + run.err());
    }

    @Test
    void whereNothingIsComparedThatIsSaid() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        says(ExitCode.UNUSABLE, "There is no case file (*.yaml, *.yml or *.json) in this folder.", "test", empty.toString());
        says(ExitCode.FOUND, "Nothing was compared, because no case is pinned", "test", ERRORS.resolve("not-pinned.yaml").toString());
        says(ExitCode.UNUSABLE, "Of 6 cases none matches `jade-lake-internet-hospitl`. Did you mean `jade-lake-internet-hospital`?", "test", "cases/worked", "--only", "jade-lake-internet-hospitl");
        says(ExitCode.UNUSABLE, "`--accept` writes into case files, but - is standard input", "test", "-", "--accept");
        says(ExitCode.UNUSABLE, "`test` has no html form; it prints text, json, junit.", "test", "--format", "html");
        Program.Run once = Program.run("test", "cases/worked", "./cases/worked/drystone-district.yaml");
        assertTrue(once.out().contains("6 cases: 6 passed"), "a file named twice is one file: " + once.out() + once.err());
    }

    private static void says(int code, String words, String... arguments) {
        Program.Run run = Program.run(arguments);
        assertEquals(code, run.code(), run.err());
        assertTrue(run.err().replaceAll("\\s+", " ").contains(words), run.err());
    }

    @Test
    void noGoldenIsWithoutItsInput() {
        Goldens.noneWithoutInput("suite", List.of("changed-rules", "accepted", "mistakes"));
    }
}
