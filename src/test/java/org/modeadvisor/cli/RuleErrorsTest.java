package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeadvisor.Edit;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.check.Check;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.report.ProblemText;

/** What an expert reads when the rules are wrong: one slip in a copy of the shipped rules, and the text in full, as reviewed. */
class RuleErrorsTest {

    private static final String CITED = "  @basis( \"judgement\" ) @claims( \"P3.2-34\" ) @because( \"So.\" )\n";

    private static final List<Edit> SLIPS = Edit.list("errors/slips.yaml");

    @TempDir
    private Path folder;

    /** Told as reviewed, at the line that was changed, with a remedy, and with not one word about the same mistake more. */
    @TestFactory
    Stream<DynamicTest> everySlipIsToldOnceAtItsLineWithARemedy() {
        return SLIPS.stream().map(slip -> DynamicTest.dynamicTest(slip.name(), () -> {
            Path rules = slip.in(folder.resolve(slip.name()).resolve("rules")).folder();
            List<Problem> problems = Check.of(rules, "rules").problems();
            Goldens.compare("errors/rules/" + slip.name() + ".txt", ProblemText.of(problems, false) + "\n");
            assertEquals(slip.messages(), problems.size(), () -> "messages: " + problems);
            for (Problem problem : problems) {
                assertTrue(slip.allows(rules, problem.position().file().replaceFirst("^rules/", ""), problem.position().line()), () -> "not the place: " + problem);
                assertTrue(problem.remedy().length() > 5, problem::remedy);
                assertFalse((problem.message() + problem.remedy()).matches("(?s).*(org\\.drools|Exception|null|ERR \\d+).*"), () -> "not in an expert's words: " + problem);
            }
        }));
    }

    @Test
    void theProgramTellsThemBeforeItAnswersAnything() throws IOException {
        Path rules = SLIPS.get(0).in(folder.resolve("rules")).folder();
        compare(SLIPS.get(0).name(), rules, folder + "/");
    }

    /** What editors add unasked, and what Drools allows, changes nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFpackage rules;|package rules;", "\tDriver( id == \"gov-learning-routines\" )|  Driver( id == \"gov-learning-routines\" )",
        "  Driver( id == 'gov-learning-routines' )|  Driver( id == \"gov-learning-routines\" )", "  Driver( id == \"gov-learning-routines\" );|  Driver( id == \"gov-learning-routines\" )"})
    void whatMakesNoDifferenceIsNotTold(String edit) throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules")).replace("mechanisms/learning.drl", edit.split("\\|")[1], edit.split("\\|")[0]).folder();
        assertEquals(List.of(), Check.of(rules, "rules").problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"parameters", "vocabulary"})
    void aMissingFileIsTold(String file) throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules")).folder();
        Files.delete(rules.resolve(file + ".yaml"));
        compare("missing-" + file, rules, folder + "/");
    }

    @Test
    void aListWithoutParametersIsTold() throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules")).folder();
        Files.writeString(rules.resolve("parameters.yaml"), "parameters: []\n");
        compare("no-parameters", rules, folder + "/");
    }

    @Test
    void aFolderWithoutRulesIsTold() throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules")).folder();
        try (Stream<Path> walk = Files.walk(rules)) {
            for (Path file : walk.filter(path -> path.toString().endsWith(".drl")).toList()) {
                Files.delete(file);
            }
        }
        compare("no-rules", rules, folder + "/");
    }

    @Test
    void aRuleFileBesideTheFoldersIsTold() throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules")).ruleFile("beside.drl", "rule \"MEC-98 Extra\"\n" + CITED + "when\nthen\n"
                + "  conclude( mechanism( \"learning-government\" ) );\nend\n").folder();
        compare("beside-the-folders", rules, folder + "/");
    }

    @Test
    void aLinkOutOfTheFolderIsTold() throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules")).folder();
        Files.move(rules.resolve("mechanisms/learning.drl"), folder.resolve("learning.drl"));
        Files.createSymbolicLink(rules.resolve("mechanisms/learning.drl"), folder.resolve("learning.drl"));
        compare("link-out-of-the-folder", rules, folder + "/");
    }

    @Test
    void aMissingFolderIsTold() {
        compare("missing-folder", folder.resolve("rules"), folder + "/");
    }

    @Test
    void noGoldenWithoutASlip() {
        List<String> names = new ArrayList<>(SLIPS.stream().map(Edit::name).toList());
        names.addAll(List.of("missing-parameters", "missing-vocabulary", "missing-folder", "no-rules", "no-parameters", "beside-the-folders",
                "link-out-of-the-folder"));
        Goldens.noneWithoutInput("errors/rules", names);
    }

    private static void compare(String name, Path rules, String prefix) {
        Program.Run run = Program.run("recommend", "--rules", rules.toString(), "cases/worked");
        assertEquals("", run.out());
        assertEquals(ExitCode.UNUSABLE, run.code());
        Goldens.compare("errors/rules/" + name + ".txt", run.err().replace(prefix, ""));
    }
}
