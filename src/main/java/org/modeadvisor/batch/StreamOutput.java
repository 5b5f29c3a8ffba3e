package org.modeadvisor.batch;

import java.io.IOException;
import java.io.OutputStream;

/** Answers on one stream, rows set aside on another, as they come; whoever gave the streams closes them. */
public final class StreamOutput implements Output {

    private final OutputStream answers;
    private final OutputStream aside;

    /** @param head what stands before the first answer */
    public StreamOutput(OutputStream answers, OutputStream aside, byte[] head) throws IOException {
        this.answers = answers;
        this.aside = aside;
        answers.write(head);
    }

    @Override
    public String name() {
        return "standard output";
    }

    @Override
    public String remedy(String first) {
        return "See to that, and run the command again.";
    }

    @Override
    public Mark begun() {
        return Mark.START;
    }

    @Override
    public Tally kept(Tally nothing) {
        return nothing;
    }

    @Override
    public void add(Chunk chunk, Tally all) throws IOException {
        answers.write(chunk.lines());
        answers.flush();
        aside.write(chunk.aside());
        aside.flush();
    }

    @Override
    public boolean finished() {
        return false;
    }

    @Override
    public void finish(Tally all) throws IOException {
        answers.flush();
    }

    @Override
    public void close() {
        // Nothing of ours.
    }
}
