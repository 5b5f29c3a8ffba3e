package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.report.ProblemText;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** What a person is told whose call did not do what was asked, and the exit code; the same for every program of ours. Stateless. */
public final class FailedCall {

    private FailedCall() {}

    /** The call itself is wrong. */
    public static int misused(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("error: " + Misuse.of(e));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("  See `" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
        err.flush();
        return ExitCode.UNUSABLE;
    }

    /** Problems are the user's to mend; whatever else reaches this place is a mistake of ours, and only here a stack trace is shown. */
    public static int failed(Exception e, CommandLine line, CommandLine.ParseResult result) {
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
