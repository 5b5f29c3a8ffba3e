package org.modeadvisor.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Runs the program within the test and keeps what it printed. */
final class Program {

    private Program() {}

    /** What one run printed and its exit code. */
    record Run(int code, String out, String err) {}

    static Run run(String... arguments) {
        return withInput("", arguments);
    }

    /** @param input what stands on standard input */
    static Run withInput(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
