package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A bar tells how far a run has come, and leaves nothing behind. */
class ProgressTest {

    @Test
    void theBarShowsTheStepsAndIsWipedAway() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Progress progress = Progress.on(new PrintStream(shown, true, StandardCharsets.UTF_8), "test", 2)) {
            progress.step();
            progress.step();
        }
        String text = shown.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("test") && text.contains("2/2"), text);
        assertTrue(text.endsWith("\r" + " ".repeat(79) + "\r"), "left behind: " + text);
        assertFalse(text.contains("\n"), "it stays in one line: " + text);
    }

    @Test
    void withoutATerminalNothingIsShown() {
        assertEquals("", Program.run("test", "cases/worked/drystone-district.yaml").err());
    }
}
