package org.modeadvisor.suite;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Problem;

/**
 * A case file of the suite.
 *
 * @param file as a person named it, with forward slashes
 * @param study empty where the file cannot be used
 * @param problems what is wrong with it; empty where it can be used
 */
public record SuiteCase(String file, Optional<CaseStudy> study, List<Problem> problems) {
    public SuiteCase {
        problems = List.copyOf(problems);
    }
}
