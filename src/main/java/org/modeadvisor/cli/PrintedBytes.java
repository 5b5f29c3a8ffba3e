package org.modeadvisor.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Prints text that comes as bytes in UTF-8, whole lines between two flushes. */
final class PrintedBytes extends OutputStream {

    private final PrintWriter out;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();

    PrintedBytes(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int letter) {
        waiting.write(letter);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        waiting.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        out.print(waiting.toString(StandardCharsets.UTF_8));
        waiting.reset();
        if (out.checkError()) {
            throw new IOException("its reader has ended, or there is no room");
        }
    }
}
