package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.cli.Program.Run;

/** The verb {@code diff} as a person who changed a rule uses it. */
class DiffCommandTest {

    private static final String CASE = "cases/worked/linhe-tiered-care.yaml";

    /** Not a folder of a random name: lines are wrapped around it. */
    private static final Path TEMP = Path.of("target", "differences");

    private String changed;

    @BeforeEach
    void changeARule() throws IOException {
        Folders.empty(TEMP);
        changed = RulesCopy.in(TEMP.resolve("changed")).replace("modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"data-linkage\" )")
                .replace("parameters.yaml", "the first level at which something is at work", "the level at which something is at work").folder().toString().replace('\\', '/');
    }

    @Test
    void aPersonReadsWhatTheChangeDoes() {
        Run run = Program.run("diff", "rules", changed, CASE, "--most", "3");
        assertEquals(0, run.code(), run.err());
        Goldens.compare("differences/process-innovation.txt", placeless(run.out()));
    }

    @Test
    void aPullRequestGetsTheSameAsMarkdown() {
        Run run = Program.run("diff", "rules", changed, CASE, "--most", "3", "--format", "markdown");
        Goldens.compare("differences/process-innovation.md", placeless(run.out()));
    }

    @Test
    void aProgramGetsAllOfItAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Program.run("diff", "rules", changed, CASE, "--format", "json").out());
        assertEquals("MOD-02a", json.at("/rules/changed/0/rule").asText());
        assertEquals(1, json.at("/cases/asked").asInt());
        assertTrue(json.at("/witnesses").size() > 3 && json.at("/searched").asBoolean());
    }

    @Test
    void theSameRulesDifferInNothing() {
        Run run = Program.run("diff", "rules", "rules", CASE);
        assertEquals(0, run.code());
        assertTrue(run.out().contains("No situation at all is answered otherwise"), run.out());
    }

    @Test
    void aGitRevisionCanStandForAFolder() {
        assumeTrue(Files.exists(Path.of(".git")), "the sources were unpacked without their history");
        Run run = Program.run("diff", "HEAD", "HEAD:rules", CASE);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Rules compared: HEAD with HEAD:rules"), run.out());
    }

    @Test
    void whatIsNeitherFolderNorRevisionIsTold() {
        assumeTrue(Files.exists(Path.of(".git")), "the sources were unpacked without their history");
        Goldens.compare("differences/no-such-revision.txt", refused("rulez", "rules"));
        Goldens.compare("differences/no-such-folder.txt", refused("HEAD:no-rules", "rules"));
        Goldens.compare("differences/no-revision-at-all.txt", refused("a..b^{", "rules"));
    }

    @Test
    void rulesThatCannotBeReadAreToldAsEverywhere() throws IOException {
        Path broken = RulesCopy.in(TEMP.resolve("broken")).replace("modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"emr-adption\" )").folder();
        Goldens.compare("differences/broken-rules.txt", placeless(refused("rules", broken.toString())));
    }

    @Test
    void aCaseThatCannotBeReadIsToldAndTheRestIsCompared() throws IOException {
        Path wrong = Files.writeString(TEMP.resolve("wrong.yaml"), "id: wrong\ntitle: Wrong\nfacts: {emr-adption: 3}\n");
        Run run = Program.run("diff", "rules", "rules", CASE, wrong.toString());
        assertEquals(2, run.code());
        assertTrue(run.out().contains("None of 1."), run.out());
        Goldens.compare("differences/wrong-case.txt", placeless(run.err()));
    }

    private String refused(String... rules) {
        Run run = Program.run("diff", rules[0], rules[1], CASE);
        assertEquals(2, run.code());
        return run.err();
    }

    /** Without digests, which change with every edit of the rules. */
    private static String placeless(String text) {
        return text.replaceAll("sha256:[0-9a-f]{64}", "sha256:…");
    }
}
