package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;

/** What an expert reads when the rules are wrong: one slip in a copy of the shipped rules, and the text in full, as reviewed. */
class RuleErrorsTest {

    /** A slip. @param by what stands in place of the passage */
    private record Slip(String name, String file, String passage, String by) {}

    private static final String PATTERN = "  Driver( id == \"pioneer-benefits-visible\" )\n  Driver( id == \"gov-learning-routines\" )";
    private static final String CALL = "  conclude( mechanism( \"learning-government\" ) );";
    private static final String LEARNING = "mechanisms/learning.drl";

    private static final List<Slip> SLIPS = List.of(
            new Slip("unknown-variable", LEARNING, PATTERN, "  Driver( id == \"pioneer-benefit-visible\" )"),
            new Slip("unknown-conclusion", LEARNING, CALL, "  conclude( mechanism( \"learning-goverment\" ) );"),
            new Slip("unknown-fact-type", LEARNING, PATTERN, "  Drivers( id == \"gov-learning-routines\" )"),
            new Slip("unknown-parameter", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\", atLeast( \"FIRES\" ) )"),
            new Slip("level-out-of-range", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\", atLeast( 7 ) )"),
            new Slip("unknown-test", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\", level >= 3 )"),
            new Slip("choice-without-test", LEARNING, PATTERN, "  Choice( id == \"network-anchor\" )"),
            new Slip("unknown-option", LEARNING, PATTERN, "  Choice( id == \"network-anchor\", is( \"lead-product\" ) )"),
            new Slip("not", LEARNING, PATTERN, "  not Driver( id == \"gov-learning-routines\" )"),
            new Slip("exists", LEARNING, PATTERN, "  exists Driver( id == \"gov-learning-routines\" )"),
            new Slip("eval", LEARNING, PATTERN, "  eval( true )"),
            new Slip("missing-bracket", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\""),
            new Slip("java-in-then", LEARNING, CALL, "  System.exit( 1 );"),
            new Slip("two-calls", LEARNING, CALL, CALL + "\n" + CALL),
            new Slip("later-phase", LEARNING, PATTERN, "  Mode( id == \"value-proposition-innovation\" )"),
            new Slip("cycle", LEARNING, PATTERN, "  Mechanism( id == \"learning-interaction\" )"),
            new Slip("extra-import", LEARNING, "import static org.modeadvisor.rulebase.language.Calls.*;",
                    "import static org.modeadvisor.rulebase.language.Calls.*;\nimport java.io.File;"),
            new Slip("wrong-header", LEARNING, "package rules;", "package mine;"),
            new Slip("duplicate-id", LEARNING, "rule \"MEC-02 ", "rule \"MEC-01 "),
            new Slip("no-id", LEARNING, "rule \"MEC-02 ", "rule \"Learning "),
            new Slip("salience", LEARNING, "rule \"MEC-02 ", "rule \"MEC-99 Extra\" salience 10 when then " + CALL.strip() + " end\nrule \"MEC-02 "),
            new Slip("metadata-missing", LEARNING, "rule \"MEC-02 ", "rule \"MEC-99 Extra\"\nwhen\nthen\n" + CALL + "\nend\n\nrule \"MEC-02 "),
            new Slip("caveat-on-strength", "caveats/imitation.drl", "then\n  raise( caveat( \"C-12\" ) );",
                    "  Driver( id == \"emr-adoption\" )\nthen\n  raise( caveat( \"C-12\" ) );"),
            new Slip("unknown-claim", LEARNING, "rule \"MEC-02 ", "rule \"MEC-99 Extra\"\n  @basis( \"papers\" ) @claims( \"P9-99\" ) @because( \"So.\" )\n"
                    + "when\nthen\n" + CALL + "\nend\n\nrule \"MEC-02 "),
            new Slip("unknown-key-in-vocabulary", "vocabulary.yaml", "  - id: emr-adoption\n", "  - id: emr-adoption\n    colour: green\n"),
            new Slip("parameter-out-of-range", "parameters.yaml", "- id: STRONG\n    value: 3", "- id: STRONG\n    value: 9"),
            new Slip("unknown-severity", "conclusions.yaml", "slug: short-profit-cycle\n", "slug: short-profit-cycle\n    grave: yes\n"),
            new Slip("unknown-placeholder", "sentences.yaml", "level.open: \"{Label}", "level.open: \"{Lable}"),
            new Slip("misspelt-sentence", "sentences.yaml", "level.open:", "level.opened:"));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everySlipIsToldAsReviewed() {
        return SLIPS.stream().map(slip -> DynamicTest.dynamicTest(slip.name(), () -> {
            Path rules = RulesCopy.in(folder.resolve(slip.name()).resolve("rules")).replace(slip.file(), slip.passage(), slip.by()).folder();
            compare(slip.name(), rules, rules.getParent() + "/");
        }));
    }

    @Test
    void aMissingVocabularyIsTold() throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules")).folder();
        Files.delete(rules.resolve("parameters.yaml"));
        compare("missing-parameters", rules, folder + "/");
    }

    @Test
    void aMissingFolderIsTold() {
        compare("missing-folder", folder.resolve("rules"), folder + "/");
    }

    @Test
    void noGoldenWithoutASlip() {
        List<String> names = new ArrayList<>(SLIPS.stream().map(Slip::name).toList());
        names.addAll(List.of("missing-parameters", "missing-folder"));
        Goldens.noneWithoutInput("errors/rules", names);
    }

    private static void compare(String name, Path rules, String prefix) {
        Program.Run run = Program.run("recommend", "--rules", rules.toString(), "cases/worked");
        assertEquals("", run.out());
        assertEquals(ExitCode.UNUSABLE, run.code());
        Goldens.compare("errors/rules/" + name + ".txt", run.err().replace(prefix, ""));
    }
}
