package org.modeadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.cli.CaseFiles.Read;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.difference.Differ;
import org.modeadvisor.difference.Difference;
import org.modeadvisor.report.difference.DifferenceJson;
import org.modeadvisor.report.difference.DifferenceText;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code diff OLD-RULES NEW-RULES [CASE…]}: what a change of rules does. */
@Command(name = "diff", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Tells what a change of rules does: which rules differ, which cases are answered otherwise and why, and for every other change of "
                + "an answer that is possible a case made up to show it.",
        footer = {"", "Exit codes: 0 compared (also where something differs), 2 rules or a case cannot be used, 70 a mistake of ours."})
final class DiffCommand implements Callable<Integer> {

    private static final String CASES = "cases";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(index = "0", paramLabel = "OLD-RULES", description = "A folder of rules, or a git revision: HEAD~1, or HEAD~1:FOLDER where it is not rules.")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW-RULES", description = "The same for the changed rules.")
    private String now;

    @Parameters(index = "2..*", paramLabel = "CASE", description = "Case files and folders to ask; default: cases, where there is such a folder.")
    private List<String> paths = List.of();

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "In text and markdown show at most N made-up cases; default: 20.")
    private int most;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.MARKDOWN, Format.JSON);
        if (most < 0) {
            throw new ParameterException(spec.commandLine(), "`--most " + most + "` is no number of cases; give 0 or more.");
        }
        RuleBase before = RuleRevision.load(old);
        RuleBase after = RuleRevision.load(now);
        Sentences sentences = after.vocabulary().sentences();
        List<Read> files = cases(before, after);
        files.stream().filter(file -> file.study().isEmpty()).forEach(file -> output.tell(spec.commandLine().getErr(), file.problems()));
        Difference difference = new Differ(old, before, now, after).compare(files.stream().flatMap(file -> file.study().stream()).toList());
        spec.commandLine().getOut().print(switch (format) {
            case JSON -> DifferenceJson.of(difference) + "\n";
            case MARKDOWN -> DifferenceText.markdown(difference, sentences, most);
            default -> DifferenceText.text(difference, sentences, most, output.colour());
        });
        spec.commandLine().getOut().flush();
        return files.stream().allMatch(file -> file.study().isPresent()) ? ExitCode.DONE : ExitCode.UNUSABLE;
    }

    /** A case is of use where one of the two rule sets knows all it states: a new variable is unknown to the old rules. */
    private List<Read> cases(RuleBase before, RuleBase after) {
        List<String> named = paths.isEmpty() && Files.isDirectory(Path.of(CASES)) ? List.of(CASES) : paths;
        return new CaseFiles(study -> {
            List<Problem> problems = CaseCheck.of(after.vocabulary(), study);
            return problems.isEmpty() ? problems : CaseCheck.of(before.vocabulary(), study).isEmpty() ? List.of() : problems;
        }, program.in()).read(named);
    }
}
