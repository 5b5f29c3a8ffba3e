package org.modeadvisor.report.page;

import java.util.List;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.explanation.Recommendation;

/** What became of one case file among several. Immutable and thread-safe. */
public sealed interface CaseResult {

    /** The file as the person named it. */
    String file();

    /** It was answered. */
    record Answered(String file, Recommendation answer) implements CaseResult {}

    /** It could not be read. @param problems at least one, in order of place */
    record Unreadable(String file, List<Problem> problems) implements CaseResult {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
