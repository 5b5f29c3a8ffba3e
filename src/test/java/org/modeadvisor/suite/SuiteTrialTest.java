package org.modeadvisor.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.reload.LiveAdvisor;
import org.modeadvisor.reload.ReloadEvent.Accepted;
import org.modeadvisor.reload.ReloadEvent.Refused;
import org.modeadvisor.reload.ReloadPolicy;
import org.modeadvisor.report.ProblemText;

/** The pinned cases as what stands between an edit and those who ask. */
class SuiteTrialTest {

    private static final List<CaseStudy> CASES = List.of(Shipped.worked("linhe-tiered-care"), Shipped.worked("drystone-district"));

    @TempDir
    private Path temporary;

    @Test
    void theShippedRulesStandIt() {
        assertEquals(List.of(), new SuiteTrial(Shipped.reviewed()).apply(Shipped.ADVISOR));
    }

    @Test
    void anEditThatTurnsAPinnedAnswerDoesNotServe() throws IOException {
        RulesCopy rules = RulesCopy.in(temporary.resolve("rules"));
        LiveAdvisor live = LiveAdvisor.open(rules.folder(), ReloadPolicy.USUAL.waiting(Duration.ofMillis(1), Duration.ofSeconds(10)).trying(new SuiteTrial(CASES)),
                Shipped.ADVISOR);
        rules.replace("parameters.yaml", "  - id: STRONG\n    value: 3\n", "  - id: STRONG\n    value: 4\n");
        Refused refused = (Refused) live.reload().orElseThrow();
        Goldens.compare("watch/trial.txt", ProblemText.of(refused.problems(), false));
        assertEquals(Shipped.RULE_BASE.digest(), live.advisor().ruleSet().digest());
        rules.replace("parameters.yaml", "    value: 4\n    use: recommended", "    value: 3\n    use: recommended").append("claims.yaml", "# another edit\n");
        assertTrue(live.reload().orElseThrow() instanceof Accepted);
    }

    @Test
    void aCaseTheRulesNoLongerKnowIsNotPassedOver() {
        CaseStudy strange = CaseStudy.of("strange", Map.of("no-such-variable", Answer.level(2)));
        assertEquals(List.of("unknown-variable"), new SuiteTrial(List.of(strange)).apply(Shipped.ADVISOR).stream().map(Problem::code).toList());
    }
}
