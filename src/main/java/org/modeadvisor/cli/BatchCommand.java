package org.modeadvisor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.modeadvisor.EngineVersion;
import org.modeadvisor.batch.AnswerColumns;
import org.modeadvisor.batch.AnswerForm;
import org.modeadvisor.batch.BatchRun;
import org.modeadvisor.batch.ChunkMaker;
import org.modeadvisor.batch.FileOutput;
import org.modeadvisor.batch.Input;
import org.modeadvisor.batch.Output;
import org.modeadvisor.batch.RowAnswers;
import org.modeadvisor.batch.RowFormat;
import org.modeadvisor.batch.Scenario;
import org.modeadvisor.batch.ScenarioReader;
import org.modeadvisor.batch.StreamOutput;
import org.modeadvisor.batch.Tally;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.report.batch.AnswerForms;
import org.modeadvisor.report.batch.BatchSummary;
import org.modeadvisor.report.batch.BatchSummaryJson;
import org.modeadvisor.rulebase.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code batch INPUT OUTPUT}: many cases in one file. */
@Command(name = "batch", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Answers many cases in one file, one a row, and prints how many got which verdict.",
                "JSON Lines: one object a row as in a case file, at least {\"id\": …, \"facts\": {…}}. CSV and Parquet: a column `id` and one for each variable that "
                        + "anything is known of; an empty cell is not known, a range is 2..3.",
                "The answer of a row is short: verdicts, bounds, combination, model, mechanisms, stages, caveats and notes, read off the rules and now and then "
                        + "confirmed by Drools. `recommend` gives a case's proof.",
                "Rows that cannot be read are set aside with their line, the reason and their text. OUTPUT is there only when it is whole; until then OUTPUT.partial "
                        + "holds what was written, and --resume goes on with it."},
        footer = {"", "Exit codes: 0 all rows answered, 2 some set aside, or a file or the rules cannot be used, 70 a mistake of ours."})
final class BatchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Mixin
    private BatchFiles files;

    @Option(names = "--scenarios", paramLabel = "FILE", description = {"Cross each case with the policy scenarios of this YAML file, a list `scenarios` of {id, title, "
            + "set: {VARIABLE: ANSWER}}.", "Each gives one more row, with the modes it opens (certain under it, and not before) and closes. What it sets stands in place "
            + "of what the case says, also where that was better."})
    private Path scenarioFile;

    @Option(names = "--full", description = "The whole answer with its proof for each row, as recommend --format json prints it; JSON Lines only.")
    private boolean full;

    @Option(names = "--confirm", paramLabel = "N", defaultValue = "" + RowAnswers.CONFIRM_EVERY, description = "Have Drools confirm one row in N; default: "
            + "${DEFAULT-VALUE}; 1 is every row.")
    private long confirm;

    @Option(names = "--resume", description = "Go on with a run that was broken off; the output is the same as if it had not been.")
    private boolean resume;

    @Option(names = "--force", description = "Replace OUTPUT where it exists, and throw away what a run that was broken off has left.")
    private boolean force;

    @Option(names = "--threads", paramLabel = "N", description = "How many rows are answered at a time; default: one for each processor. The output is the same.")
    private Integer threads;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON);
        check();
        RowFormat outputFormat = files.outputFormat();
        RuleBase base = rules.base();
        List<Scenario> scenarios = scenarioFile == null ? List.of() : ScenarioReader.read(scenarioFile, base.vocabulary());
        AnswerColumns columns = new AnswerColumns(base.vocabulary(), scenarioFile != null);
        AnswerForm form = AnswerForms.lines(base, outputFormat, scenarioFile != null, full);
        try (Input input = input(base); Output out = output(input, base, scenarios, columns, form)) {
            RowAnswers answers = new RowAnswers(base, input.reader(), input.name(), scenarios, confirm);
            ChunkMaker maker = AnswerForms.maker(answers, outputFormat, columns, form);
            BatchProgress progress = new BatchProgress(spec.commandLine().getErr(), output.quiet(), System.console() != null);
            Tally all = new BatchRun(input, maker, out, threads == null ? Runtime.getRuntime().availableProcessors() : threads, maker.rowsAtOnce(full)).run(progress);
            progress.end(all, files.rejected().map(Path::toString).orElse("the lines above"));
            print(all, scenarios, base, format);
            return all.aside() == 0 ? ExitCode.DONE : ExitCode.UNUSABLE;
        } catch (IOException e) {
            throw ProblemException.of("unwritable-file", Position.of(files.output().map(Path::toString).orElse("standard output")),
                    "The files of this run cannot be read or written: " + e.getMessage() + ".", "Check who may write there, and whether there is room.");
        }
    }

    private void check() {
        files.check();
        if (confirm < 1 || threads != null && threads < 1) {
            throw new ParameterException(spec.commandLine(), "--confirm and --threads ask for a number from 1 up.");
        }
        if (full && (files.outputFormat() != RowFormat.JSONL || scenarioFile != null)) {
            throw new ParameterException(spec.commandLine(), "--full writes JSON Lines without scenarios; leave out " + (scenarioFile != null ? "--scenarios." : "--full."));
        }
        if (resume && (files.input().isEmpty() || files.output().isEmpty())) {
            throw new ParameterException(spec.commandLine(), "A pipe cannot be gone on with; --resume needs two files.");
        }
    }

    private Input input(RuleBase base) throws IOException {
        RowFormat format = files.inputFormat();
        Input input = files.input().isPresent() ? Input.open(files.input().get(), format, base.vocabulary())
                : Input.of(program.in(), "standard input", format, base.vocabulary());
        input.columns().filter(columns -> !columns.missing().isEmpty()).ifPresent(columns ->
                output.hint(spec, "There is no column for these variables, so nothing is known of them in any row: " + String.join(", ", columns.missing()) + "."));
        return input;
    }

    private Output output(Input input, RuleBase base, List<Scenario> scenarios, AnswerColumns columns, AnswerForm form) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Path> file = files.output();
        if (file.isEmpty()) {
            OutputStream printed = new PrintedBytes(spec.commandLine().getOut());
            return new StreamOutput(printed, new PrintedBytes(err), form.head());
        }
        FileOutput.Target target = new FileOutput.Target(file.get(), files.rejected().orElseThrow(), resume, force);
        Map<String, String> question = Map.of("input", input.name() + " " + input.identity(), "rules", base.digest(), "scenarios", scenarios.toString(),
                "options", files.inputFormat().word() + " " + files.outputFormat().word() + " " + full, "program", EngineVersion.present().program());
        return files.outputFormat() == RowFormat.PARQUET
                ? FileOutput.parquet(target, question, columns, Map.of("mode-advisor.rules", base.digest()))
                : FileOutput.text(target, question, form.head());
    }

    private void print(Tally all, List<Scenario> scenarios, RuleBase base, Format format) {
        // What is printed where the answers are printed too must not stand among them.
        PrintWriter out = files.output().isPresent() ? spec.commandLine().getOut() : spec.commandLine().getErr();
        out.print(format == Format.JSON ? BatchSummaryJson.of(all, scenarios, base.vocabulary().conclusions().modes())
                : BatchSummary.of(all, scenarios, base.vocabulary()));
        out.flush();
    }
}
