package org.modeadvisor.reload;

import java.util.List;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.diagnostics.Problem;

/** A rule set that passed. @param warnings what was found that does not forbid it to serve */
record Version(ModeAdvisor advisor, List<Problem> warnings) {

    String digest() {
        return advisor.ruleSet().digest();
    }
}
