package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An answer that could not be printed is not taken for given. */
class StandardOutputTest {

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int letter) throws IOException {
                throw new IOException(why);
            }
        };
    }

    private static Optional<String> lost(String why) {
        StandardOutput printed = new StandardOutput(failing(why));
        PrintWriter out = new PrintWriter(printed);
        out.println("Recommended.");
        out.flush();
        return printed.lost();
    }

    @Test
    void aFullDiskIsNoticedThoughAWriterSwallowsIt() {
        assertEquals(Optional.of("No space left on device"), lost("No space left on device"));
    }

    @Test
    void aReaderThatHasReadEnoughIsNoLoss() {
        assertEquals(Optional.empty(), lost("Broken pipe"));
    }

    @Test
    void whoeverWritesBytesHearsOfItToo() {
        assertThrows(IOException.class, () -> new StandardOutput(failing("No space left on device")).write(new byte[1], 0, 1));
    }
}
