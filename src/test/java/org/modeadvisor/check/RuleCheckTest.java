package org.modeadvisor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Edit;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.reload.LiveAdvisor;
import org.modeadvisor.reload.ReloadEvent.Accepted;
import org.modeadvisor.reload.ReloadEvent.Refused;
import org.modeadvisor.reload.ReloadPolicy;
import org.modeadvisor.suite.SuiteTrial;

/** The search for flaws, and the pinned cases, as what stands between an edit and those who ask. */
class RuleCheckTest {

    private static final ReloadPolicy POLICY = ReloadPolicy.USUAL.waiting(Duration.ofMillis(1), Duration.ofSeconds(10)).checking(new RuleCheck())
            .trying(new SuiteTrial(List.of(Shipped.worked("linhe-tiered-care"))));

    @TempDir
    private Path temporary;
    private RulesCopy rules;
    private LiveAdvisor live;

    @BeforeEach
    void serve() throws IOException {
        rules = RulesCopy.in(temporary.resolve("rules"));
        live = LiveAdvisor.open(rules.folder(), POLICY, Shipped.ADVISOR);
    }

    private void make(String list, String name) throws IOException {
        Edit.list("defects/" + list + ".yaml").stream().filter(edit -> edit.name().equals(name)).findFirst().orElseThrow().in(rules);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void rulesThatMakeNoSenseDoNotServe() throws IOException {
        make("modes", "caveat-on-what-the-mode-needs");
        assertEquals(List.of("always-barred"), codes(((Refused) live.reload().orElseThrow()).problems()));
        assertEquals(Shipped.RULE_BASE.digest(), live.advisor().ruleSet().digest());
    }

    @Test
    void whatIsOnlyDoubtfulServesAndIsTold() throws IOException {
        make("modes", "mode-capped-at-conditional");
        Accepted accepted = (Accepted) live.reload().orElseThrow();
        assertEquals(List.of("never-recommended"), codes(accepted.warnings()));
    }

    @Test
    void whatMakesSenseMustStandThePinnedCasesToo() throws IOException {
        rules.replace("parameters.yaml", "  - id: STRONG\n    value: 3\n", "  - id: STRONG\n    value: 4\n");
        assertEquals(Set.of("not-as-pinned"), Set.copyOf(codes(((Refused) live.reload().orElseThrow()).problems())));
    }

    @Test
    void whatCannotBeReadIsToldOnce() throws IOException {
        rules.replace("modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"emr-adoptoin\" )");
        assertEquals(List.of("unknown-variable"), codes(((Refused) live.reload().orElseThrow()).problems()));
    }
}
