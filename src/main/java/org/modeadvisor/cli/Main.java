package org.modeadvisor.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.report.ProblemText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code mode-advisor}. */
@Command(name = "mode-advisor", mixinStandardHelpOptions = true, version = "mode-advisor 0.1.0", sortOptions = false,
        description = "Recommends a development mode for health big data from the facts of a case, and proves it.")
public final class Main implements Runnable {

    private static final List<Class<?>> VERBS = List.of(RecommendCommand.class, ExplainCommand.class, WhyNotCommand.class, WhatIfCommand.class, AskCommand.class,
            CheckCommand.class,
            TestCommand.class,
            DiffCommand.class,
            ReplayCommand.class,
            WatchCommand.class,
            CoverageCommand.class,
            MutateCommand.class,
            NewCommand.class,
            GraphCommand.class,
            FmtCommand.class,
            SchemaCommand.class, VocabularyCommand.class);

    /** Results go to standard output, so the log goes to standard error, and only from warnings up. What the parser of rules says, we say ourselves. */
    private static final Map<String, String> LOGGING = Map.of("org.slf4j.simpleLogger.defaultLogLevel", "warn",
            "org.slf4j.simpleLogger.log.org.drools.drl.parser", "off", "org.slf4j.simpleLogger.showThreadName", "false",
            "org.slf4j.simpleLogger.showLogName", "false", "org.slf4j.simpleLogger.levelInBrackets", "false");

    @Spec
    private CommandSpec spec;

    private final InputStream in;

    private Main(InputStream in) {
        this.in = in;
    }

    /** Standard input. */
    InputStream in() {
        return in;
    }

    /** No verb was given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No verb is given; the verbs are "
                + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    /** Runs the program and ends the Java machine with its exit code. */
    public static void main(String[] arguments) {
        log();
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(System.in, out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** To be called before anything is loaded that logs. */
    static void log() {
        LOGGING.forEach(System::setProperty);
    }

    /** Runs the program and returns its exit code; tests call it so. */
    static int run(InputStream in, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main(in));
        verbs(arguments).forEach(line::addSubcommand);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::misused);
        line.setExecutionExceptionHandler(Main::failed);
        return line.execute(arguments);
    }

    /** The verb that is asked for, or all of them: to look into a verb takes a while, and one that is asked for needs no other. */
    private static List<Class<?>> verbs(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        Optional<Class<?>> asked = VERBS.stream().filter(verb -> verb.getAnnotation(Command.class).name().equals(first)).findFirst();
        return asked.<List<Class<?>>>map(List::of).orElse(VERBS);
    }

    private static int misused(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("error: " + Misuse.of(e));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("  See `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
        err.flush();
        return ExitCode.UNUSABLE;
    }

    /** Problems are the user's to mend; whatever else reaches this place is a mistake of ours, and only here a stack trace is shown. */
    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult result) {
        if (e instanceof ProblemException unusable) {
            boolean plain = result.hasMatchedOption("--no-color");
            line.getErr().print(ProblemText.of(unusable.problems(), !plain && Ansi.AUTO.enabled()) + "\n");
            line.getErr().flush();
            return ExitCode.UNUSABLE;
        }
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        line.getErr().println("This is a mistake in mode-advisor, not in your files. Please report it with the text below.");
        line.getErr().println(trace);
        line.getErr().flush();
        return ExitCode.OURS;
    }
}
