package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.util.List;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.report.ProblemText;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** How to print, for every verb. */
final class OutputOptions {

    /** The forms a result can be printed in. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private Format format;

    @Option(names = "--no-color", description = "No colours, even on a terminal.")
    private boolean plain;

    @Option(names = "--quiet", description = "No progress and no hints on standard error.")
    private boolean quiet;

    boolean json() {
        return format == Format.JSON;
    }

    /** Whether to colour: on a terminal, unless told otherwise (also by the variable NO_COLOR). */
    boolean colour() {
        return !plain && Ansi.AUTO.enabled();
    }

    boolean quiet() {
        return quiet;
    }

    void tell(PrintWriter err, List<Problem> problems) {
        err.print(ProblemText.of(problems, colour()) + "\n");
        err.flush();
    }
}
