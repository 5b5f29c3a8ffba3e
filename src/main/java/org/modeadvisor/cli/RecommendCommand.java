package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.CaseFiles.Read;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.report.TextReport;
import org.modeadvisor.report.graph.GraphSvg;
import org.modeadvisor.report.page.CaseResult;
import org.modeadvisor.report.page.HtmlReport;
import org.modeadvisor.report.page.MarkdownReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code recommend CASE…}: the answer for each case, in the order of the paths sorted. */
@Command(name = "recommend", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Recommends modes and a development model for each case, with the reasons.",
                "Prints text, json, markdown, html or, for one case, the proof as svg."},
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

    @Option(names = "--output", paramLabel = "DIR", description = {
            "With --format html: write a page for each case into this folder, and index.html, which compares them.",
            "Files of the same names are replaced."})
    private Path folder;

    @Option(names = "--record", paramLabel = "DIR", description = {
            "Keep each answer in this folder, with the text of its case, the rules and the versions it was worked out with;",
            "`replay DIR` asks again."})
    private Path records;

    private Recording recording;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON, Format.MARKDOWN, Format.HTML, Format.SVG);
        if (folder != null && format != Format.HTML) {
            throw new ParameterException(spec.commandLine(), "`--output` names a folder for pages; it goes with `--format html`.");
        }
        PrintWriter out = spec.commandLine().getOut();
        ModeAdvisor advisor = rules.advisor();
        recording = records == null ? null : new Recording(records, advisor, !noPresumptions);
        List<Read> files = new CaseFiles(advisor, program.in()).read(paths);
        boolean several = files.size() > 1;
        if (format == Format.SVG && several) {
            throw new ParameterException(spec.commandLine(), "A picture holds one case; " + files.size()
                    + " files were named. Name one, or use `--format html`, which holds the picture of each.");
        }
        files.stream().filter(file -> file.study().isEmpty()).forEach(file -> output.tell(spec.commandLine().getErr(), file.problems()));
        List<CaseResult> results = new ArrayList<>();
        for (Read file : files) {
            CaseResult result = result(advisor, file);
            if (format == Format.MARKDOWN || format == Format.HTML) {
                results.add(result);
            } else {
                print(out, format, result, several);
            }
        }
        if (!results.isEmpty()) {
            document(out, format, results, advisor);
        }
        out.flush();
        if (recording != null && !output.quiet()) {
            spec.commandLine().getErr().println(recording.kept() + (recording.kept() == 1 ? " answer was" : " answers were") + " kept in "
                    + records.toString().replace('\\', '/') + ".");
        }
        return files.stream().allMatch(file -> file.study().isPresent()) ? ExitCode.DONE : ExitCode.UNUSABLE;
    }

    private CaseResult result(ModeAdvisor advisor, Read file) {
        return file.study().<CaseResult>map(study -> new CaseResult.Answered(file.file(), answer(advisor, study)))
                .orElseGet(() -> new CaseResult.Unreadable(file.file(), file.problems()));
    }

    /** Kept before it is printed: what cannot be kept is not said either. */
    private Recommendation answer(ModeAdvisor advisor, CaseStudy study) {
        Recommendation answer = advisor.recommend(study, !noPresumptions);
        if (recording != null) {
            recording.keep(answer);
        }
        return answer;
    }

    private void print(PrintWriter out, Format format, CaseResult result, boolean several) {
        if (result instanceof CaseResult.Unreadable unreadable) {
            out.print(format == Format.JSON ? JsonReport.unreadable(unreadable.file(), unreadable.problems(), !several) + "\n" : "");
            return;
        }
        Recommendation answer = ((CaseResult.Answered) result).answer();
        out.print(switch (format) {
            case JSON -> (several ? JsonReport.line(answer) : JsonReport.pretty(answer)) + "\n";
            case SVG -> GraphSvg.of(answer);
            default -> (several ? "== " + result.file() + "\n" : "") + TextReport.of(answer, output.colour()) + (several ? "\n" : "");
        });
    }

    private void document(PrintWriter out, Format format, List<CaseResult> results, ModeAdvisor advisor) {
        if (folder != null) {
            PageFolder.write(folder, HtmlReport.folder(results, advisor.vocabulary()));
        } else if (results.size() == 1 && results.get(0) instanceof CaseResult.Answered one) {
            out.print(format == Format.HTML ? HtmlReport.of(one.answer()) : MarkdownReport.of(one.answer()));
        } else {
            out.print(format == Format.HTML ? HtmlReport.portfolio(results, advisor.vocabulary())
                    : MarkdownReport.portfolio(results, advisor.vocabulary()));
        }
    }
}
