package org.modeadvisor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.agreement.Agreement;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.CaseFiles.Read;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.report.agreement.AgreementJson;
import org.modeadvisor.report.agreement.AgreementText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code test --agreement [PATH…]}: how far the answers agree with what became of the cases. */
@Command(name = "test", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Holds the answers against what cases say became of them (`observed`).",
        footer = {"", "Exit codes: 0 compared, 2 a file or the rules cannot be used, 70 a mistake of ours."})
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(paramLabel = "PATH", arity = "0..*", defaultValue = "cases", description = "Case files and folders of case files; default: cases.")
    private List<String> paths;

    @Option(names = "--agreement", required = true, description = "Compare with `observed`, and with two methods that know no rules.")
    private boolean agreement;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        return agreement(output.format(spec, Format.TEXT, Format.JSON), rules.advisor());
    }

    private int agreement(Format format, ModeAdvisor advisor) {
        List<Read> files = new CaseFiles(advisor, program.in()).read(paths);
        Map<String, List<Problem>> unreadable = new LinkedHashMap<>();
        files.stream().filter(file -> file.study().isEmpty()).forEach(file -> unreadable.put(file.file(), file.problems()));
        unreadable.values().forEach(problems -> output.tell(spec.commandLine().getErr(), problems));
        List<CaseStudy> studies = files.stream().flatMap(file -> file.study().stream()).toList();
        if (!studies.isEmpty()) {
            somethingObserved(studies);
            Agreement found = Agreement.of(advisor, studies);
            spec.commandLine().getOut().print(format == Format.JSON ? AgreementJson.of(found, unreadable) + "\n" : AgreementText.of(found, output.colour()));
            spec.commandLine().getOut().flush();
        }
        return unreadable.isEmpty() ? ExitCode.DONE : ExitCode.UNUSABLE;
    }

    private void somethingObserved(List<CaseStudy> studies) {
        if (studies.stream().noneMatch(Agreement::labelled)) {
            ProblemLog log = new ProblemLog();
            log.error("nothing-observed", String.join(", ", paths), "No case here says what became of it, so there is nothing to hold the answers against.",
                    "Name cases with `observed`, or write in one what was observed: modes, development-model, mechanisms.");
            throw new ProblemException(log.problems());
        }
    }
}
