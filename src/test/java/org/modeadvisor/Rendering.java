package org.modeadvisor;

import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.JsonReport;

/** How tests write down an answer to compare it with another. */
final class Rendering {

    private Rendering() {}

    /** Everything the answer says, proof included; equal for equal answers, whichever advisor gave them. */
    static String of(Recommendation answer) {
        return JsonReport.line(answer);
    }
}
