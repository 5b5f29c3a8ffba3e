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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;

/** What an expert reads when the rules are wrong: one slip in a copy of the shipped rules, and the text in full, as reviewed. */
class RuleErrorsTest {

    /** A slip. @param by what stands in place of the passage */
    private record Slip(String name, String file, String passage, String by) {}

    private static final String PATTERN = "  Driver( id == \"pioneer-benefits-visible\" )\n  Driver( id == \"gov-learning-routines\" )";
    private static final String CALL = "  conclude( mechanism( \"learning-government\" ) );";
    private static final String LEARNING = "mechanisms/learning.drl";
    private static final String SECOND = "rule \"MEC-02 ";
    private static final String CITED = "  @basis( \"judgement\" ) @claims( \"P3.2-34\" ) @because( \"So.\" )\n";

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
            new Slip("forall", LEARNING, PATTERN, "  forall( Driver( id == \"gov-learning-routines\" ) )"),
            new Slip("from", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\" ) from $list"),
            new Slip("id-without-quotes", LEARNING, PATTERN, "  Driver( id == gov-learning-routines )"),
            new Slip("choice-as-driver", LEARNING, PATTERN, "  Driver( id == \"network-anchor\" )"),
            new Slip("nothing-bound", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\", atLeast( $pioneers ) )"),
            new Slip("distinct-from-nothing", LEARNING, PATTERN, "  Driver( id in ( \"emr-adoption\", \"data-linkage\" ), id != $one.id )"),
            new Slip("bound-twice", LEARNING, PATTERN, PATTERN.replace("Driver(", "$one : Driver(")),
            new Slip("compared-with-a-choice", LEARNING, PATTERN, "  $stance : Choice( id == \"gov-diffusion-stance\", is( \"promote\" ) )\n"
                    + "  Driver( id == \"gov-learning-routines\", atLeast( $stance ) )"),
            new Slip("two-ids", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\", id == \"emr-adoption\" )"),
            new Slip("same-as-a-number", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\", sameAs( 2 ) )"),
            new Slip("yes-or-no-with-is-not", LEARNING, PATTERN, "  Driver( id == \"omics-data-availability\", isNot( \"yes\" ) )"),
            new Slip("every-with-a-number", LEARNING, PATTERN, "  Every( kind == \"composite\", below( 2 ) )"),
            new Slip("path", LEARNING, PATTERN, "  /drivers[ id == \"gov-learning-routines\" ]"),
            new Slip("level-of-a-yes-or-no", LEARNING, PATTERN, "  Driver( id == \"omics-data-availability\", atLeast( 2 ) )"),
            new Slip("every-form", LEARNING, PATTERN, "  Every( kind == \"form\", below( \"FIRE\" ) )"),
            new Slip("missing-quote", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines )"),
            new Slip("bracket-too-many", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\" ) )"),
            new Slip("missing-comma", LEARNING, PATTERN, "  Driver( id == \"gov-learning-routines\" atLeast( 2 ) )"),
            new Slip("missing-end", LEARNING, CALL + "\nend\n", CALL + "\n"),
            new Slip("missing-then", LEARNING, "then\n" + CALL, CALL),
            new Slip("capital-when", LEARNING, "when\n" + PATTERN, "When\n" + PATTERN),
            new Slip("missing-semicolon", LEARNING, CALL, CALL.replace(";", "")),
            new Slip("nothing-in-then", LEARNING, CALL, ""),
            new Slip("unknown-cap", LEARNING, CALL, "  cap( mechanism( \"learning-government\" ), 7 );"),
            new Slip("java-in-then", LEARNING, CALL, "  System.exit( 1 );"),
            new Slip("two-calls", LEARNING, CALL, CALL + "\n" + CALL),
            new Slip("later-phase", LEARNING, PATTERN, "  Mode( id == \"value-proposition-innovation\" )"),
            new Slip("cycle", LEARNING, PATTERN, "  Mechanism( id == \"learning-interaction\" )"),
            new Slip("extra-import", LEARNING, "import static org.modeadvisor.rulebase.language.Calls.*;",
                    "import static org.modeadvisor.rulebase.language.Calls.*;\nimport java.io.File;"),
            new Slip("wrong-header", LEARNING, "package rules;", "package mine;"),
            new Slip("global", LEARNING, SECOND, "global java.util.List list;\n\n" + SECOND),
            new Slip("function", LEARNING, SECOND, "function void stop() { System.exit( 1 ); }\n\n" + SECOND),
            new Slip("query", LEARNING, SECOND, "query \"all\" Driver() end\n\n" + SECOND),
            new Slip("without-because", LEARNING, SECOND, extra(CITED.replace("@because( \"So.\" )", ""))),
            new Slip("without-claims", LEARNING, SECOND, extra("  @basis( \"paper\" ) @because( \"So.\" )\n")),
            new Slip("unknown-basis", LEARNING, SECOND, extra(CITED.replace("judgement", "opinion"))),
            new Slip("metadata-twice", LEARNING, SECOND, extra("  @basis( \"paper\" )\n" + CITED)),
            new Slip("unknown-metadata", LEARNING, SECOND, extra(CITED.replace("@claims", "@claim").replace("@because", "@author( \"Me\" ) @because"))),
            new Slip("metadata-not-texts", LEARNING, SECOND, extra("  @basis( \"judgement\" ) @claims( \"P3.2-34\" + 1 ) @because( \"So.\" )\n")),
            new Slip("letter-as-number", LEARNING, PATTERN, "  Driver( id == \"gov\\u002dlearning-routines\" )"),
            new Slip("filled-in", LEARNING, SECOND, extra(CITED.replace("So.", "So ${it} is."))),
            new Slip("hidden-letter", LEARNING, PATTERN, PATTERN + " // \u202Enothing"),
            new Slip("binding-without-dollar", LEARNING, PATTERN, "  one : Driver( id == \"gov-learning-routines\" )"),
            new Slip("too-tangled", LEARNING, PATTERN, "  Driver( id == \"emr-adoption\", atLeast( " + "(".repeat(30) + "2" + ")".repeat(30) + " ) )"),
            new Slip("too-many-alternatives", LEARNING, PATTERN, "  ( Driver( id == \"emr-adoption\" ) or Driver( id == \"data-linkage\" ) )\n".repeat(12)),
            new Slip("too-many-patterns", LEARNING, PATTERN, "  Driver( id == \"emr-adoption\" )\n".repeat(101)),
            new Slip("too-many-ways", LEARNING, PATTERN, "  Driver( id in ( \"emr-adoption\", \"data-linkage\", \"market-demand\" ) )\n".repeat(9)),
            new Slip("many-mistakes", LEARNING, SECOND, "rule \"MEC-98 Extra\"\n  @basis( \"jugement\" ) @claims( \"P9-99\" )\nwhen\n"
                    + "  Drivers( id == \"emr-adoption\" )\n  Driver( id == \"emr-adoptoin\", atLeast( \"FIRES\" ) )\n  not Driver( id == \"data-linkage\" )\n"
                    + "then\n  conclude( mechanism( \"learning-goverment\" ) );\nend\n\n" + SECOND),
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
            new Slip("parameter-in-words", "parameters.yaml", "- id: STRONG\n    value: 3", "- id: STRONG\n    value: three"),
            new Slip("variable-without-kind", "vocabulary.yaml", "    diamond: factor conditions (advanced)\n    kind: ordinal\n    polarity: supports\n"
                    + "    role: core\n    question: What share of the facilities", "    diamond: factor conditions (advanced)\n    polarity: supports\n"
                    + "    role: core\n    question: What share of the facilities"),
            new Slip("caveat-on-an-unknown-mode", "conclusions.yaml", "slug: short-profit-cycle\n", "slug: short-profit-cycle\n    attached: [VNR]\n"),
            new Slip("conclusion-twice", "conclusions.yaml", "  - id: C-02\n", "  - id: C-01\n"),
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

    private static String extra(String metadata) {
        return "rule \"MEC-98 Extra\"\n" + metadata + "when\n" + PATTERN + "\nthen\n" + CALL + "\nend\n\n" + SECOND;
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
        Path rules = RulesCopy.in(folder.resolve("rules")).ruleFile("beside.drl", "rule \"MEC-98 Extra\"\n" + CITED + "when\n" + PATTERN
                + "\nthen\n" + CALL + "\nend\n").folder();
        compare("beside-the-folders", rules, folder + "/");
    }

    @Test
    void aLinkOutOfTheFolderIsTold() throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules")).folder();
        Files.move(rules.resolve(LEARNING), folder.resolve("learning.drl"));
        Files.createSymbolicLink(rules.resolve(LEARNING), folder.resolve("learning.drl"));
        compare("link-out-of-the-folder", rules, folder + "/");
    }

    @Test
    void aMissingFolderIsTold() {
        compare("missing-folder", folder.resolve("rules"), folder + "/");
    }

    @Test
    void noGoldenWithoutASlip() {
        List<String> names = new ArrayList<>(SLIPS.stream().map(Slip::name).toList());
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
