package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs the program within the test and keeps what it printed. */
final class Program {

    private Program() {}

    /** What one run printed and its exit code. */
    record Run(int code, String out, String err) {}

    static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
