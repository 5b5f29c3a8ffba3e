package org.modeadvisor.rulebase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;

/** Which edits need Drools' compiler. Whether what is taken over answers as what is loaded anew is the business of {@code LiveAdvisorTest}. */
class RuleBaseReloadTest {

    private static final String PROCESS = "modes/process.drl";

    @TempDir
    private Path temporary;

    private RuleBase reloaded(RulesCopy edited) {
        RuleBase now = Shipped.RULE_BASE.reload(RuleBase.read(edited.folder(), "rules"));
        assertNotEquals(Shipped.RULE_BASE.digest(), now.digest());
        assertEquals(Shipped.RULE_BASE.model().rules().size(), now.model().rules().size());
        return now;
    }

    private RulesCopy copy() throws IOException {
        return RulesCopy.in(temporary.resolve("rules"));
    }

    @Test
    void wordsReasonsAndParametersAreNotCompiled() throws IOException {
        RulesCopy edited = copy().insertBefore(PROCESS, "rule \"MOD-02a", "// A comment, so that every line below stands elsewhere.\n\n")
                .replace("sentences.yaml", "word.and: and", "word.and: as well as")
                .replace("parameters.yaml", "  - id: STRONG\n    value: 3\n", "  - id: STRONG\n    value: 4\n");
        assertSame(Shipped.RULE_BASE.drools(), reloaded(edited).drools());
    }

    @Test
    void aConditionIsCompiled() throws IOException {
        assertNotSame(Shipped.RULE_BASE.drools(),
                reloaded(copy().replace(PROCESS, "Driver( id == \"emr-adoption\" )", "Driver( id == \"data-linkage\" )")).drools());
    }

    @Test
    void aConclusionIsCompiled() throws IOException {
        assertNotSame(Shipped.RULE_BASE.drools(), reloaded(copy().replace("caveats/imitation.drl", "raise( caveat( \"C-12\" ) );",
                "raise( caveat( \"C-13\" ) );")).drools());
    }

    @Test
    void aTitleIsCompiledSinceDroolsTellsRulesApartByIt() throws IOException {
        assertNotSame(Shipped.RULE_BASE.drools(), reloaded(copy().replace(PROCESS, "rule \"MOD-02a ", "rule \"MOD-02a Now: ")).drools());
    }
}
