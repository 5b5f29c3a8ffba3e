package org.modeadvisor.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.modeadvisor.batch.RowAnswers;
import org.modeadvisor.batch.RowFormat;
import org.modeadvisor.batch.ScenarioReader;
import org.modeadvisor.batch.Tally;
import org.modeadvisor.cli.FailedCall;
import org.modeadvisor.report.batch.BatchSummary;
import org.modeadvisor.rulebase.RuleBase;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program that {@code spark-submit} starts: the batch on a cluster. */
@Command(name = "spark-submit --class org.modeadvisor.spark.BatchJob mode-advisor.jar", mixinStandardHelpOptions = true, version = "mode-advisor 0.1.0",
        sortOptions = false, description = {"Answers many cases on a cluster of Apache Spark, one a row, as `mode-advisor batch` does on one machine.",
            "The rules are sent to the machines as text and loaded there once; each row gets the same bytes as from `batch`, though not in the same order.",
            "OUTPUT is a folder with the answers in parts, rows set aside in _rejected with the line they stand in, and _SUCCESS when it is whole. "
                    + "Tasks that are run again leave nothing twice."},
        footer = {"", "A row of CSV stands on one line here; of one that does not each line is set aside. Each part of CSV has the head.",
            "Exit codes: 0 done, also where rows were set aside, since a cluster starts a job that ends otherwise again; 2 a file or the rules cannot be used, "
                    + "70 a mistake of ours."})
public final class BatchJob implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INPUT", description = "File of rows, or a folder of such files: .jsonl, .csv or .parquet, text also compressed; "
            + "any address Spark can read.")
    private String input;

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "Folder for the answers; must not be there yet.")
    private String output;

    @Option(names = "--input-format", paramLabel = "FORMAT", description = "jsonl, csv or parquet, where the name does not say so.")
    private RowFormat inputFormat;

    @Option(names = "--output-format", paramLabel = "FORMAT", defaultValue = "jsonl", description = "jsonl (default), csv or parquet.")
    private RowFormat outputFormat;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder with the rules, on the machine of the driver; default: those shipped with the program.")
    private Path rules;

    @Option(names = "--scenarios", paramLabel = "FILE", description = "Cross each case with the policy scenarios of this YAML file, as `mode-advisor batch --help` says.")
    private Path scenarioFile;

    @Option(names = "--full", description = "The whole answer with its proof for each row; JSON Lines only.")
    private boolean full;

    @Option(names = "--confirm", paramLabel = "N", defaultValue = "" + RowAnswers.CONFIRM_EVERY, description = "Have Drools confirm one row in N; default: "
            + "${DEFAULT-VALUE}; 1 is every row.")
    private long confirm;

    @Option(names = "--partitions", paramLabel = "N", defaultValue = "2", description = "Cut text into at least so many pieces; default: ${DEFAULT-VALUE}, and "
            + "one for each block of the file system.")
    private int partitions;

    @Option(names = "--force", description = "Replace OUTPUT where an earlier job has written it.")
    private boolean force;

    /** Runs the job and ends the Java machine with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            CommandLine line = new CommandLine(new BatchJob()).setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
            line.setParameterExceptionHandler(FailedCall::misused);
            line.setExecutionExceptionHandler(FailedCall::failed);
            return line.execute(arguments);
        } catch (NoClassDefFoundError e) {
            if (!e.getMessage().startsWith("org/apache/spark")) {
                throw e;
            }
            err.println("error: Spark is not there; this program is started by it.\n  Write `spark-submit --class " + BatchJob.class.getName() + " mode-advisor.jar` and the rest.");
            return CommandLine.ExitCode.USAGE;
        }
    }

    @Override
    public Integer call() throws IOException {
        if (confirm < 1 || partitions < 1) {
            throw new ParameterException(spec.commandLine(), "--confirm and --partitions ask for a number from 1 up.");
        }
        if (full && (outputFormat != RowFormat.JSONL || scenarioFile != null)) {
            throw new ParameterException(spec.commandLine(), "--full writes JSON Lines without scenarios; leave out " + (scenarioFile != null ? "--scenarios." : "--full."));
        }
        RuleBase base = rules == null ? RuleBase.loadDefault() : RuleBase.load(rules, rules.toString().replace('\\', '/'));
        String scenarios = "";
        if (scenarioFile != null) {
            // What is wrong with it is told here, before anything runs.
            ScenarioReader.read(scenarioFile, base.vocabulary());
            scenarios = Files.readString(scenarioFile);
        }
        MachineRules.keep(base);
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setIfMissing("spark.app.name", "mode-advisor batch"))) {
            InputFiles files = InputFiles.of(input, spark.hadoopConfiguration());
            Question question = new Question(spark.broadcast(RuleTexts.of(base)), format(files, spark), outputFormat,
                    scenarioFile == null ? "" : scenarioFile.toString().replace('\\', '/'), scenarios, full, confirm);
            OutputFolder folder = new OutputFolder(output, spark.hadoopConfiguration());
            folder.check(files, force);
            Tally all = new ClusterRun(spark, question, files, partitions).run(folder);
            print(all, question, base);
        }
        return CommandLine.ExitCode.OK;
    }

    private RowFormat format(InputFiles files, JavaSparkContext spark) {
        return Optional.ofNullable(inputFormat).or(() -> files.format(new CompressionCodecFactory(spark.hadoopConfiguration())))
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "`" + input + "` does not tell its form by its name; add --input-format with one of "
                        + String.join(", ", Arrays.stream(RowFormat.values()).map(RowFormat::word).toList()) + "."));
    }

    private void print(Tally all, Question question, RuleBase base) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(BatchSummary.of(all, question.scenarios(base), base.vocabulary()));
        out.flush();
    }
}
