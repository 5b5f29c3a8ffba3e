package org.modeadvisor.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code mode-advisor}. */
@Command(name = "mode-advisor", mixinStandardHelpOptions = true, version = "mode-advisor 0.1.0", sortOptions = false,
        description = "Recommends a development mode for health big data from the facts of a case, and proves it.")
public final class Main implements Runnable {

    /** In the order in which they are told. */
    private static final List<Class<?>> VERBS = List.of(RecommendCommand.class, ExplainCommand.class, WhyNotCommand.class, WhatIfCommand.class,
            AskCommand.class, CheckCommand.class, TestCommand.class, DiffCommand.class, ReplayCommand.class, WatchCommand.class, CoverageCommand.class,
            MutateCommand.class, BatchCommand.class, BenchCommand.class, NewCommand.class, GraphCommand.class, FmtCommand.class, SchemaCommand.class,
            VocabularyCommand.class);

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
        Logging.begin();
        StandardOutput printed = new StandardOutput();
        PrintWriter out = new PrintWriter(printed, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(System.in, out, err, arguments);
        out.flush();
        if (printed.lost().isPresent()) {
            err.println("error: Not everything could be printed: " + printed.lost().get() + ".\n  What stands there is not the whole answer; make room and ask again.");
            code = Math.max(code, ExitCode.UNUSABLE);
        }
        err.flush();
        System.exit(code);
    }

    /** Runs the program and returns its exit code; tests call it so. */
    static int run(InputStream in, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main(in));
        verbs(arguments).forEach(line::addSubcommand);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(FailedCall::misused);
        line.setExecutionExceptionHandler(FailedCall::failed);
        return line.execute(arguments);
    }

    /** The verb that is asked for, or all of them: to look into a verb takes a while, and one that is asked for needs no other. */
    private static List<Class<?>> verbs(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        Optional<Class<?>> asked = VERBS.stream().filter(verb -> verb.getAnnotation(Command.class).name().equals(first)).findFirst();
        return asked.<List<Class<?>>>map(List::of).orElse(VERBS);
    }
}
