package org.modeadvisor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.agreement.Agreement;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.report.agreement.AgreementJson;
import org.modeadvisor.report.agreement.AgreementText;
import org.modeadvisor.suite.SuiteCase;
import picocli.CommandLine;

/** {@code test --agreement}: how far the answers agree with what became of the cases. */
final class AgreementRun {

    private AgreementRun() {}

    /** Prints the comparison and returns the exit code. @param named the paths as a person named them */
    static int of(ModeAdvisor advisor, String named, List<SuiteCase> cases, Format format, CommandLine line, OutputOptions output) {
        Map<String, List<Problem>> unreadable = new LinkedHashMap<>();
        cases.stream().filter(read -> read.study().isEmpty()).forEach(read -> unreadable.put(read.file(), read.problems()));
        unreadable.values().forEach(problems -> output.tell(line.getErr(), problems));
        List<CaseStudy> studies = cases.stream().flatMap(read -> read.study().stream()).toList();
        if (!studies.isEmpty()) {
            somethingObserved(studies, named);
            Agreement found = Agreement.of(advisor, studies);
            line.getOut().print(format == Format.JSON ? AgreementJson.of(found, unreadable) + "\n" : AgreementText.of(found, output.colour()));
            line.getOut().flush();
        }
        return unreadable.isEmpty() ? ExitCode.DONE : ExitCode.UNUSABLE;
    }

    private static void somethingObserved(List<CaseStudy> studies, String named) {
        if (studies.stream().noneMatch(Agreement::labelled)) {
            ProblemLog log = new ProblemLog();
            log.error("nothing-observed", named,
                    "No case here says what became of it, so there is nothing to hold the answers against.",
                    "Name cases with `observed`, or write in one what was observed: modes, development-model, mechanisms.");
            throw new ProblemException(log.problems());
        }
    }
}
