package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.CaseFiles.Read;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.coverage.Coverage;
import org.modeadvisor.coverage.Prober;
import org.modeadvisor.coverage.Probes;
import org.modeadvisor.report.coverage.CoverageHtml;
import org.modeadvisor.report.coverage.CoverageJson;
import org.modeadvisor.report.coverage.CoverageText;
import org.modeadvisor.report.coverage.ProbeFile;
import org.modeadvisor.rulebase.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code coverage [PATH…]}: what the cases show of each rule, and cases for what they do not. */
@Command(name = "coverage", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Tells which rules and conditions the cases put to the test, and for everything they leave out makes up a case or proves "
                + "that there can be none.", "Prints text, json or html, the rules in colours."},
        footer = {"", "Exit codes: 0 looked at (with --require: and nothing required is missing), 1 with --require something is, 2 a file or the rules "
                + "cannot be used, 70 a mistake of ours."})
final class CoverageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Case files and folders of case files; default: cases. - reads standard input.")
    private List<String> paths = List.of();

    @Option(names = "--require", description = {"Exit 1 unless each rule holds in some case and just fails in another, and each condition was met and "
            + "was not met.", "What no situation can show is not required."})
    private boolean require;

    @Option(names = "--propose", paramLabel = "DIR", description = {"Write the made-up cases into this folder as case files, to be read before they are kept.",
            "Files of the same names are replaced."})
    private Path proposals;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the report into this file instead of standard output; a file that is there is replaced.")
    private Path file;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON, Format.HTML);
        paths = CaseFiles.orUsual(paths, spec, "to look at");
        RuleBase base = rules.base();
        List<Read> files = new CaseFiles(study -> CaseCheck.of(base.vocabulary(), study), program.in()).read(paths);
        files.stream().filter(read -> read.study().isEmpty()).forEach(read -> output.tell(spec.commandLine().getErr(), read.problems()));
        List<CaseStudy> studies = files.stream().flatMap(read -> read.study().stream()).toList();
        if (studies.isEmpty()) {
            return ExitCode.UNUSABLE;
        }
        Coverage coverage = Coverage.of(base, studies);
        Probes probes;
        try (Progress progress = Progress.of("coverage", coverage.holes().size(), output)) {
            probes = new Prober(base).of(coverage, hole -> progress.step());
        }
        if (proposals != null) {
            PageFolder.write(proposals, ProbeFile.of(probes.cases(), base.vocabulary()));
        }
        print(switch (format) {
            case JSON -> CoverageJson.of(coverage, probes) + "\n";
            case HTML -> CoverageHtml.of(coverage, probes, this::link);
            default -> CoverageText.of(coverage, probes, file == null && output.colour());
        });
        if (files.stream().anyMatch(read -> read.study().isEmpty())) {
            return ExitCode.UNUSABLE;
        }
        return require && !probes.required(coverage).isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void print(String report) {
        if (file != null) {
            PageFolder.write(file, report);
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(report);
        out.flush();
    }

    /** The way from the page to a case file, as an address; standard input has none. */
    private Optional<String> link(String study) {
        return study.equals("-") ? Optional.empty() : FileAddress.of(file, study);
    }
}
