package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.check.Page;
import org.modeadvisor.cli.Program.Run;

/** The verb {@code check} as an expert uses it who has edited rules. */
class CheckCommandTest {

    private static final String CASE = "cases/worked/linhe-tiered-care.yaml";
    /** Not a folder of a random name: lines are wrapped around it. */
    private static final Path TEMP = Path.of("target", "checks");

    @BeforeEach
    void empty() throws IOException {
        if (Files.exists(TEMP)) {
            try (Stream<Path> walk = Files.walk(TEMP)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(TEMP);
    }

    @Test
    void theShippedRulesAndCasesHaveNothingThatIsNotAccepted() {
        Run run = Program.run("check");
        assertEquals(ExitCode.DONE, run.code(), run.out());
        assertTrue(run.out().matches("(?s)130 rules, [0-9]+ cases: nothing found but 7 findings that are accepted by a rule; .*"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void rulesThatCannotBeReadAreAFindingAndNotAWrongCall() throws IOException {
        String rules = RulesCopy.in(TEMP.resolve("rules")).replace("modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id = \"emr-adoption\" )").folder().toString();
        Run run = Program.run("check", "--rules", rules, CASE);
        assertEquals(ExitCode.FOUND, run.code());
        Goldens.compare("checks/unreadable.txt", run.out());
    }

    @Test
    void casesAreLookedAtBesideTheRules() throws IOException {
        Files.writeString(TEMP.resolve("a-case.yaml"), "id: a-case\nfacts: {emr-adoption: 3}\nexpected:\n  rules: [MEC-08, MEC-88]\n  mechanisms: {learning-government: actve}\n");
        Files.createDirectories(TEMP.resolve("more"));
        Files.writeString(TEMP.resolve("b-case.yaml"), "id: b-case\nfacts: {emr-adoption: 3}\nexpected: {rules: [MEC-88]}\n");
        Files.writeString(TEMP.resolve("more").resolve("b-case.yaml"), "id: b-case\nfacts: {emr-adoption: 3}\n");
        Files.writeString(TEMP.resolve("more").resolve("c-case.yaml"), "id: b-case\nfacts: {}\n");
        Run run = Program.run("check", "rules", TEMP.toString());
        assertEquals(ExitCode.FOUND, run.code());
        Goldens.compare("checks/cases.txt", run.out());
    }

    @Test
    void aProgramGetsJsonAndAnEditorSarif() throws IOException {
        String rules = RulesCopy.in(TEMP.resolve("rules")).replace("modes/process.drl", "emr-adoption", "emr-adoptoin").folder().toString();
        assertEquals("unknown-variable", new ObjectMapper().readTree(Program.run("check", rules, CASE, "--format", "json").out()).at("/findings/0/code").asText());
        assertEquals("unknown-variable", new ObjectMapper().readTree(Program.run("check", rules, CASE, "--format", "sarif").out()).at("/runs/0/results/0/ruleId").asText());
    }

    @Test
    void everyFindingIsExplained() {
        Goldens.compare("checks/explained.txt", Program.run("check", "--explain", "both-ways").out());
        Run list = Program.run("check", "--explain");
        assertEquals(Page.codes(), list.out().lines().map(line -> line.split(" ")[0]).toList());
        Run unknown = Program.run("check", "--explain", "never-treu");
        assertEquals(ExitCode.UNUSABLE, unknown.code());
        assertTrue(unknown.err().contains("Did you mean `never-true`?"), unknown.err());
    }

    @Test
    void whatIsNotThereIsAWrongCall() {
        for (String[] call : List.of(new String[] {"check", "rulez"}, new String[] {"check", "rules", "casez"}, new String[] {"check", "--rules", "rulez"},
                new String[] {"check", "rules", "--format", "html"})) {
            Run run = Program.run(call);
            assertEquals(ExitCode.UNUSABLE, run.code(), run.out());
            assertTrue(run.err().startsWith("error: "), run.err());
        }
    }
}
