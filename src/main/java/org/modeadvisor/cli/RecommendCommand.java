package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cli.CaseFiles.Read;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code recommend CASE…}: the answer for each case, in the order of the paths sorted. */
@Command(name = "recommend", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Recommends modes and a development model for each case, with the reasons.",
        footer = {"", "Exit codes: 0 answered, 2 a file or the rules cannot be used, 70 a mistake of ours."})
final class RecommendCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(paramLabel = "CASE", arity = "1..*", description = "Case files and folders of case files; - reads standard input.")
    private List<String> paths;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Option(names = "--no-presumptions", description = "Give no leaning where the facts do not decide.")
    private boolean noPresumptions;

    @Override
    public Integer call() {
        output.format(spec, Format.TEXT, Format.JSON);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ModeAdvisor advisor = rules.advisor();
        List<Read> files = new CaseFiles(advisor, program.in()).read(paths);
        boolean several = files.size() > 1;
        boolean allRead = true;
        for (Read file : files) {
            if (file.study().isPresent()) {
                print(out, file.file(), advisor.recommend(file.study().get(), !noPresumptions), several);
            } else {
                allRead = false;
                if (output.json()) {
                    out.print(JsonReport.unreadable(file.file(), file.problems(), !several) + "\n");
                }
                output.tell(err, file.problems());
            }
        }
        out.flush();
        return allRead ? ExitCode.DONE : ExitCode.UNUSABLE;
    }

    private void print(PrintWriter out, String file, Recommendation answer, boolean several) {
        if (output.json()) {
            out.print((several ? JsonReport.line(answer) : JsonReport.pretty(answer)) + "\n");
        } else {
            out.print((several ? "== " + file + "\n" : "") + TextReport.of(answer, output.colour()) + (several ? "\n" : ""));
        }
    }
}
