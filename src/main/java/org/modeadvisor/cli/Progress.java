package org.modeadvisor.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a long run has come, as a bar on standard error where a person watches. Steps may be told from any thread. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 79;
    private static final int EVERY_MILLISECONDS = 100;

    private final PrintStream out;
    /** None where nothing is shown. */
    private final ProgressBar bar;

    private Progress(PrintStream out, ProgressBar bar) {
        this.out = out;
        this.bar = bar;
    }

    /** A bar for that many steps; silent where that was asked for, and without a terminal, where a bar would be so many lines. */
    static Progress of(String task, int steps, OutputOptions output) {
        boolean shown = !output.quiet() && System.console() != null;
        return shown ? on(System.err, task, steps) : new Progress(System.err, null);
    }

    /** A bar on that stream, wiped away when it is closed. The library would leave an empty line behind, so the wiping is done here. */
    static Progress on(PrintStream out, String task, int steps) {
        return new Progress(out, new ProgressBarBuilder().setTaskName(task).setInitialMax(steps).setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(EVERY_MILLISECONDS).setConsumer(new DelegatingProgressBarConsumer(line -> out.print("\r" + line), WIDTH)).build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
        }
    }
}
