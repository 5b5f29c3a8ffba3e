package org.modeadvisor.reload;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.documents.TextFolder;

/**
 * Reads a folder that somebody may be writing.
 *
 * @param look reads it as it is, be it half written
 * @param settling time between two readings
 * @param patience when to give up
 */
record FolderReading(Supplier<TextFolder> look, Duration settling, Duration patience) {

    /**
     * The folder once two readings agree.
     *
     * @throws ProblemException where they do not until patience is at an end
     */
    TextFolder rested() {
        long start = System.nanoTime();
        TextFolder before = look.get();
        while (true) {
            boolean slept = sleep();
            TextFolder now = look.get();
            if (now.digest().equals(before.digest())) {
                return now;
            }
            if (!slept || System.nanoTime() - start > patience.toNanos()) {
                throw ProblemException.of("unsettled-folder", Position.of(now.name()), "The files of this folder keep changing, so they cannot be taken up.",
                        "Wait until they are all saved, and reload then.");
            }
            before = now;
        }
    }

    private boolean sleep() {
        try {
            TimeUnit.NANOSECONDS.sleep(settling.toNanos());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
