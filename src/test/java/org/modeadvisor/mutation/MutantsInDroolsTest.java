package org.modeadvisor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleVariant;
import org.modeadvisor.rulebase.RuleWorkshop;

/** Many mutants in one base answer as the folders do in which somebody made the same mistakes. */
class MutantsInDroolsTest {

    private static final int EVERY = 190;
    private static final List<CaseStudy> CASES = List.of(Shipped.worked("linhe-tiered-care"), Shipped.worked("havn-chronic-care"));

    @TempDir
    Path temporary;

    @Test
    void aMutantAnswersAsAFolderWithTheSameMistake() throws IOException {
        List<Mutant> all = new MutationTest(Shipped.RULE_BASE).mutants(Operator.ALL, rule -> true).made();
        List<RuleVariant> some = IntStream.range(0, all.size()).filter(i -> i % EVERY == 7).mapToObj(i -> all.get(i).variant()).toList();
        assertTrue(some.size() > 6, "too few to mean anything: " + some.size());
        List<RuleBase> together = new RuleWorkshop(Shipped.RULE_BASE).bases(some);
        for (int i = 0; i < some.size(); i++) {
            RuleBase fresh = loaded(some.get(i), Files.createDirectory(temporary.resolve(Integer.toString(i))));
            for (CaseStudy study : CASES) {
                assertEquals(answer(fresh, study), answer(together.get(i), study), some.get(i).edit().at() + " " + some.get(i).edit().by());
            }
        }
    }

    @Test
    void theRulesAsTheyShouldBeAnswerAsBeforeBesideMutants() {
        List<Mutant> all = new MutationTest(Shipped.RULE_BASE).mutants(List.of(new DropRule()), rule -> rule.id().startsWith("MOD")).made();
        String before = answer(Shipped.RULE_BASE, CASES.get(0));
        new RuleWorkshop(Shipped.RULE_BASE).bases(all.stream().map(Mutant::variant).toList());
        assertEquals(before, answer(Shipped.RULE_BASE, CASES.get(0)));
    }

    private static RuleBase loaded(RuleVariant variant, Path folder) throws IOException {
        RulesCopy copy = RulesCopy.in(folder.resolve("rules"));
        SourceText edited = variant.edit().edited();
        Files.writeString(folder.resolve(edited.file()), edited.text());
        return RuleBase.load(copy.folder(), "rules");
    }

    private static String answer(RuleBase rules, CaseStudy study) {
        return JsonReport.pretty(new Adviser(rules).recommend(study, false));
    }
}
