package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.modeadvisor.batch.BatchRun;
import org.modeadvisor.batch.Tally;

/**
 * How far a batch has come, how fast it goes and how long it will take, on standard error: one line that is written over on a terminal, a
 * line every ten seconds elsewhere. Not thread-safe: told by whoever writes the answers.
 */
final class BatchProgress implements BatchRun.Watcher {

    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long told = begun;
    /** Of rows and of the input, what an earlier run had done. */
    private long rowsBefore = -1;
    private long doneBefore;
    private long rows;
    private int width;

    BatchProgress(PrintWriter err, boolean quiet, boolean terminal) {
        this.err = err;
        this.quiet = quiet;
        this.terminal = terminal;
    }

    @Override
    public void reached(Tally all, long done, long size) {
        rows = all.answered() + all.aside();
        long now = System.nanoTime();
        if (rowsBefore < 0) {
            // The first chunk stands for where this run began: what came before it took another run's time.
            rowsBefore = rows;
            doneBefore = done;
        }
        if (!quiet && now - told >= (terminal ? ON_TERMINAL : ELSEWHERE).toNanos()) {
            told = now;
            String line = line(done, size, (now - begun) / 1e9, all.aside());
            err.print(terminal ? "\r" + line + " ".repeat(Math.max(0, width - line.length())) : line + "\n");
            err.flush();
            width = line.length();
        }
    }

    private String line(long done, long size, double seconds, long aside) {
        String share = size > 0 ? "%d %%, ".formatted(100 * done / size) : "";
        String left = size > 0 && done > doneBefore ? ", about " + time(seconds * (size - done) / (done - doneBefore)) + " left" : "";
        return String.format(Locale.ROOT, "%s%,d rows, %,d a second, %,d set aside%s", share, rows, Math.round((rows - rowsBefore) / seconds), aside, left);
    }

    /** What the whole run came to. @param where the rows set aside are */
    void end(Tally all, String where) {
        double seconds = Math.max(1e-3, (System.nanoTime() - begun) / 1e9);
        long ran = rowsBefore < 0 ? 0 : rows;
        if (terminal && width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
        }
        if (!quiet) {
            err.print(String.format(Locale.ROOT, "%,d rows in %s, %,d a second; %s\n", all.answered() + all.aside(), time(seconds), Math.round(ran / seconds),
                    all.aside() == 0 ? "none set aside." : String.format(Locale.ROOT, "%,d set aside in %s.", all.aside(), where)));
        }
        err.flush();
    }

    private static String time(double seconds) {
        return seconds < 10 ? String.format(Locale.ROOT, "%.1f s", seconds) : seconds < 100 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }
}
