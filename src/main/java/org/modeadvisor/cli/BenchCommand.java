package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.modeadvisor.bench.Bench;
import org.modeadvisor.bench.BenchResult;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.CaseFiles.Read;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.report.bench.BenchJson;
import org.modeadvisor.report.bench.BenchText;
import org.modeadvisor.rulebase.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code bench [CASE…]}: how fast these rules answer these cases on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Measures how long your rules take on this machine: to be loaded, for one answer, for the changes that reach a goal; how many "
                + "answers a second one core and all of them give; and memory.", "Prints text or json, with a sentence on how to read each figure. Each case is "
                + "answered in two ways before anything is timed, and both must agree.", "Let nothing else run meanwhile; figures of two runs differ by some percent."},
        footer = {"", "Exit codes: 0 measured, 2 a file or the rules cannot be used, 70 a mistake of ours."})
final class BenchCommand implements Callable<Integer> {

    private static final double LONGEST = 3600;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(paramLabel = "CASE", arity = "0..*", description = "Case files and folders of case files; default: cases. - reads standard input.")
    private List<String> paths = List.of();

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "3", description = "How long each of the five measurements takes, after a warm-up half as "
            + "long; default: 3.")
    private double seconds;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON);
        if (!(seconds > 0 && seconds <= LONGEST)) {
            throw new ParameterException(spec.commandLine(), "`--seconds` takes a number above 0, and not above 3600.");
        }
        paths = CaseFiles.orUsual(paths, spec, "to measure with");
        Bench bench = new Bench(rules::advisor);
        RuleBase base = rules.base();
        List<Read> files = new CaseFiles(bench.advisor(), program.in()).read(paths);
        List<Read> unusable = files.stream().filter(read -> read.study().isEmpty()).toList();
        if (!unusable.isEmpty()) {
            // What is left of the cases would be measured as if it were all.
            unusable.forEach(read -> output.tell(spec.commandLine().getErr(), read.problems()));
            return ExitCode.UNUSABLE;
        }
        List<CaseStudy> studies = files.stream().flatMap(read -> read.study().stream()).toList();
        BenchResult result;
        try (Progress progress = Progress.of("bench", Bench.PARTS, output)) {
            result = bench.run(studies, base, seconds, progress::step);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.JSON ? BenchJson.of(result) + "\n" : BenchText.of(result, base.vocabulary().sentences(), output.colour()));
        out.flush();
        return ExitCode.DONE;
    }
}
