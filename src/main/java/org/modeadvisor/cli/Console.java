package org.modeadvisor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Where a consultation is held: lines in, text out, without any tricks of a terminal, so that it works through a pipe too.
 *
 * @param colour whether to colour
 * @param hints whether to say what goes without saying
 */
record Console(BufferedReader in, PrintWriter out, boolean colour, boolean hints) {

    private static final String PROMPT = "> ";

    /** Prints text that ends its last line. */
    void say(String text) {
        out.print(text);
        out.flush();
    }

    /** The line that was typed; empty at the end of the input. */
    Optional<String> read() {
        say(PROMPT);
        try {
            Optional<String> line = Optional.ofNullable(in.readLine());
            if (line.isEmpty()) {
                say("\n");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
