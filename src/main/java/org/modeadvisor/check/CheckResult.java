package org.modeadvisor.check;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Severity;

/**
 * What a check found.
 *
 * @param findings in order of place, the accepted ones among them
 * @param rules how many rules were searched; empty where they cannot be read
 * @param cases how many case files were looked at
 */
public record CheckResult(List<Finding> findings, Optional<Integer> rules, int cases) {

    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** Those that nobody accepted. */
    public List<Finding> open() {
        return findings.stream().filter(finding -> finding.accepted().isEmpty()).toList();
    }

    /** How many of those that nobody accepted have this severity. */
    public int count(Severity severity) {
        return (int) open().stream().filter(finding -> finding.problem().severity() == severity).count();
    }
}
