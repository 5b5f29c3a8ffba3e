package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.report.suite.SuiteJson;
import org.modeadvisor.report.suite.SuiteText;
import org.modeadvisor.report.suite.SuiteXml;
import org.modeadvisor.suite.Outcome;
import org.modeadvisor.suite.Outcome.Status;
import org.modeadvisor.suite.Selection;
import org.modeadvisor.suite.Suite;
import org.modeadvisor.suite.SuiteCase;
import org.modeadvisor.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code test [PATH…]}: whether each case still gets the answer it is pinned to. */
@Command(name = "test", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Compares the answer for each case with the one its `expected` pins it to, and says what differs, through which rules.",
                "Prints text, json, or junit, the XML of test reports."},
        footer = {"", "Exit codes: 0 all as expected, 1 a case differs or none is pinned, 2 a file or the rules cannot be used, 70 a mistake of ours."})
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Case files and folders of case files; default: cases. - reads standard input.")
    private List<String> paths = List.of();

    @Option(names = "--only", paramLabel = "WORD", split = ",", description = "Only cases that have this word in their path or title, expect or observed a "
            + "mode with it in its id or code, or expect a rule or caveat of this id; of several words, one is enough.")
    private List<String> words = List.of();

    @Option(names = "--failed-only", description = "Print only cases that did not pass; json and junit always hold all.")
    private boolean failedOnly;

    @Option(names = "--accept", description = {"Write the present answer into `expected` where it differs or is missing, and leave all else in the file as it is.",
            "Exits 1 where it wrote, so that nobody takes it for reviewed."})
    private boolean accept;

    @Option(names = "--agreement", description = "Instead, hold the answers against what cases say became of them (`observed`), and against two methods that "
            + "know no rules.")
    private boolean agreement;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = agreement ? output.format(spec, Format.TEXT, Format.JSON) : output.format(spec, Format.TEXT, Format.JSON, Format.JUNIT);
        paths = CaseFiles.orUsual(paths, spec, "to test");
        if (accept && paths.contains("-")) {
            throw new ParameterException(spec.commandLine(), "`--accept` writes into case files, but - is standard input; name the file.");
        }
        if (accept && agreement) {
            throw new ParameterException(spec.commandLine(), "`--accept` pins cases to the present answer, `--agreement` looks at what became of them; use one of the two.");
        }
        ModeAdvisor advisor = rules.advisor();
        List<SuiteCase> cases = chosen(advisor);
        if (agreement) {
            return AgreementRun.of(advisor, String.join(", ", paths), cases, format, spec.commandLine(), output);
        }
        List<Outcome> outcomes;
        try (Progress progress = Progress.of("test", cases.size(), output)) {
            outcomes = new Suite(advisor).run(cases, progress::step);
        }
        outcomes.stream().filter(outcome -> !outcome.problems().isEmpty()).forEach(outcome -> output.tell(spec.commandLine().getErr(), outcome.problems()));
        PrintWriter out = spec.commandLine().getOut();
        out.print(switch (format) {
            case JSON -> SuiteJson.of(outcomes) + "\n";
            case JUNIT -> SuiteXml.of(outcomes, advisor.vocabulary());
            default -> SuiteText.of(outcomes, advisor.vocabulary(), failedOnly, output.colour());
        });
        out.flush();
        return accept ? accepted(outcomes, format, advisor.vocabulary()) : code(outcomes);
    }

    private int accepted(List<Outcome> outcomes, Format format, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            try {
                if (ExpectedFile.accept(outcome)) {
                    written.add(outcome.file());
                }
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            output.tell(spec.commandLine().getErr(), problems);
        }
        PrintWriter told = format == Format.TEXT ? spec.commandLine().getOut() : spec.commandLine().getErr();
        told.print(SuiteText.written(written, vocabulary));
        told.flush();
        boolean unusable = !problems.isEmpty() || outcomes.stream().anyMatch(outcome -> outcome.answer().isEmpty());
        return unusable ? ExitCode.UNUSABLE : written.isEmpty() ? code(outcomes) : ExitCode.FOUND;
    }

    private List<SuiteCase> chosen(ModeAdvisor advisor) {
        List<SuiteCase> all = new CaseFiles(advisor, program.in()).read(paths).stream()
                .map(read -> new SuiteCase(read.file(), read.study(), read.problems())).toList();
        Selection selection = new Selection(words, advisor.vocabulary());
        List<SuiteCase> chosen = all.stream().filter(selection::takes).toList();
        if (chosen.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Of " + all.size() + (all.size() == 1 ? " case" : " cases") + " none matches `"
                    + String.join(",", words) + "`. " + selection.remedy(all));
        }
        return chosen;
    }

    private int code(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(outcome -> !outcome.problems().isEmpty())) {
            return ExitCode.UNUSABLE;
        }
        if (outcomes.stream().allMatch(outcome -> outcome.status() == Status.NOT_PINNED)) {
            if (!output.quiet()) {
                spec.commandLine().getErr().println("Nothing was compared, because no case is pinned to an answer. `mode-advisor test --accept "
                        + String.join(" ", paths) + "` pins each to the answer it gets now; read what it writes.");
            }
            return ExitCode.FOUND;
        }
        return outcomes.stream().anyMatch(outcome -> outcome.status() == Status.FAILED) ? ExitCode.FOUND : ExitCode.DONE;
    }
}
