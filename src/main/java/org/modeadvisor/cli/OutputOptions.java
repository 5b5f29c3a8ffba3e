package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.report.ProblemText;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How to print, for every verb. */
final class OutputOptions {

    /** The forms a result can be printed in. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN,
        HTML,
        SVG,
        JUNIT,
        SARIF;

        /** Its word on the command line. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default), json, and where a verb says so markdown, html, svg, junit or sarif.")
    private Format format;

    @Option(names = "--no-color", description = "No colours, even on a terminal.")
    private boolean plain;

    @Option(names = "--quiet", description = "No progress and no hints on standard error.")
    private boolean quiet;

    boolean json() {
        return format == Format.JSON;
    }

    /** The form asked for. @throws ParameterException where the verb has no such form */
    Format format(CommandSpec verb, Format... possible) {
        if (!List.of(possible).contains(format)) {
            List<String> words = Arrays.stream(possible).map(Format::word).toList();
            // Where text is what was not asked for but comes of itself, what to write is said.
            String remedy = format == Format.TEXT ? "write --format " + String.join(" or --format ", words) : "it prints " + String.join(", ", words);
            throw new ParameterException(verb.commandLine(), "`" + verb.name() + "` has no " + format.word() + " form; " + remedy + ".");
        }
        return format;
    }

    /** Whether to colour: on a terminal, unless told otherwise (also by the variable NO_COLOR). */
    boolean colour() {
        return !plain && Ansi.AUTO.enabled();
    }

    boolean quiet() {
        return quiet;
    }

    /** Says something that helps but need not be read. */
    void hint(CommandSpec verb, String hint) {
        if (!quiet) {
            verb.commandLine().getErr().print(hint + "\n");
            verb.commandLine().getErr().flush();
        }
    }

    void tell(PrintWriter err, List<Problem> problems) {
        err.print(ProblemText.of(problems, colour()) + "\n");
        err.flush();
    }
}
