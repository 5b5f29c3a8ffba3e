package org.modeadvisor.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Answers as lines of text in a file. */
final class TextAnswers implements AnswerFile {

    private final TextFile file;

    /** @param length what is kept of the file @param head what stands before the first answer */
    TextAnswers(Path path, long length, byte[] head) throws IOException {
        file = new TextFile(path, length);
        if (length == 0) {
            file.add(head);
        }
    }

    @Override
    public void add(Chunk chunk) throws IOException {
        file.add(chunk.lines());
    }

    @Override
    public OptionalLong settle() throws IOException {
        return OptionalLong.of(file.settle());
    }

    @Override
    public void finish() throws IOException {
        file.settle();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
