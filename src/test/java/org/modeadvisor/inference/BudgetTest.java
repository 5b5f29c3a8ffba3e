package org.modeadvisor.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Variable;

/** An answer takes so much and no more; where it would take more, there is none, and a person is told at which rule. */
class BudgetTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final CaseStudy NOTHING_KNOWN = CaseStudy.of("nothing-known", Map.of());

    @TempDir
    private Path temporary;

    @Test
    void theShippedRulesStayFarBelowTheBudget() {
        Budget hundredth = new Budget(Budget.STANDARD.matches() / 100, LONG, Long.MAX_VALUE);
        Shipped.cases().forEach(study -> infer(Shipped.RULE_BASE, hundredth, study));
        infer(Shipped.RULE_BASE, hundredth, NOTHING_KNOWN);
    }

    @Test
    void tooManyMatchesEndARun() {
        Problem problem = refused(Shipped.RULE_BASE, new Budget(10, LONG, Long.MAX_VALUE));
        assertEquals("too-many-matches", problem.code());
        assertTrue(problem.message().contains("held 10 times"), problem.message());
    }

    @Test
    void tooLongATimeEndsARun() {
        assertEquals("too-slow", refused(Shipped.RULE_BASE, new Budget(Long.MAX_VALUE, Duration.ZERO, Long.MAX_VALUE)).code());
    }

    @Test
    void tooMuchMemoryEndsARun() throws IOException {
        RuleBase wide = wide(20);
        assertEquals("too-much-memory", refused(wide, new Budget(Long.MAX_VALUE, LONG, 10_000)).code());
    }

    /** The limits on reading keep a rule from holding too often, so that the standard budget suffices for whatever is read. */
    @Test
    void theWidestRuleThatIsReadIsAnswered() throws IOException {
        RuleBase wide = wide(21);
        infer(wide, Budget.STANDARD, NOTHING_KNOWN);
        ProblemException refused = assertThrows(ProblemException.class, () -> wide(22));
        assertEquals("too-many-ways", refused.problems().get(0).code());
    }

    @Test
    void aProblemStandsAtARuleAndQuotesIt() {
        Problem problem = refused(Shipped.RULE_BASE, new Budget(10, LONG, Long.MAX_VALUE));
        assertTrue(problem.position().file().endsWith(".drl"), problem.position().toString());
        assertTrue(problem.quote().startsWith("rule \""), problem.quote());
        assertTrue(problem.position().line() > 1 && problem.position().column() == 1, problem.position().toString());
    }

    @Test
    void anEmbedderIsToldByAProblemAndNoCrash() throws IOException {
        ModeAdvisor advisor = ModeAdvisor.load(wideFolder(20));
        assertTrue(advisor.recommend(NOTHING_KNOWN).modes().size() > 2);
    }

    private Path wideFolder(int candidates) throws IOException {
        String ids = Shipped.RULE_BASE.vocabulary().variables().stream().filter(variable -> variable.scale() == Variable.Scale.ORDINAL)
                .limit(candidates).map(variable -> "\"" + variable.id() + "\"").collect(Collectors.joining(", "));
        String pattern = "  Driver( id in ( " + ids + " ) )\n";
        return RulesCopy.in(temporary.resolve("rules" + candidates)).ruleFile("mechanisms/wide.drl", "rule \"MEC-98 Wide\"\n"
                + "  @basis( \"judgement\" ) @because( \"So.\" )\nwhen\n" + pattern.repeat(3)
                + "then\n  conclude( mechanism( \"learning-government\" ) );\nend\n").folder();
    }

    /** @param candidates three patterns may each be bound to so many */
    private RuleBase wide(int candidates) throws IOException {
        return RuleBase.load(wideFolder(candidates), "rules");
    }

    private static Derivations infer(RuleBase rules, Budget budget, CaseStudy study) {
        return new DroolsInference(rules, budget).infer(Situation.of(rules.vocabulary(), rules.thresholds(), study));
    }

    private static Problem refused(RuleBase rules, Budget budget) {
        return assertThrows(ProblemException.class, () -> infer(rules, budget, NOTHING_KNOWN)).problems().get(0);
    }
}
