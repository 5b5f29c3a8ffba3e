package org.modeadvisor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What is printed, and whether it went through: a writer of texts would swallow that, and an answer that was lost would look given. */
final class StandardOutput extends FilterOutputStream {

    /** What a system says where the reader of a pipe, such as {@code head}, has read enough; that is no loss. */
    private static final String ENOUGH = "Broken pipe";

    private Optional<String> lost = Optional.empty();

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            if (!ENOUGH.equals(e.getMessage())) {
                lost = Optional.of(String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /** Why not everything could be printed; empty where it could, or where its reader had enough. */
    Optional<String> lost() {
        return lost;
    }
}
