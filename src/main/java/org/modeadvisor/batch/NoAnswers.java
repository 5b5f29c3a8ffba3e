package org.modeadvisor.batch;

import java.util.OptionalLong;

/** The answers of a run that had written all of them and was broken off before they stood in their place. */
final class NoAnswers implements AnswerFile {

    @Override
    public void add(Chunk chunk) {
        throw new IllegalStateException("everything was written before");
    }

    @Override
    public OptionalLong settle() {
        return OptionalLong.empty();
    }

    @Override
    public void finish() {
        // It is.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
