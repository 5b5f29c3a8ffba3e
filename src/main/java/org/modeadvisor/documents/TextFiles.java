package org.modeadvisor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;

/** Reads text files a person wrote: UTF-8, up to a limit, with every failure told in the log. */
public final class TextFiles {

    /** 1 MiB; contract section 2. */
    public static final int LIMIT = 1 << 20;

    private TextFiles() {}

    /** The text of the file, or empty with a problem in the log. The file's name in problems is {@code name}. */
    public static Optional<SourceText> read(Path path, String name, ProblemLog log) {
        if (!Files.exists(path)) {
            log.error("missing-file", name, "There is no such file.", "Check the path and its spelling.");
            return Optional.empty();
        }
        if (Files.isDirectory(path)) {
            log.error("not-a-file", name, "This is a folder, not a file.", "Name a file in it.");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, name, log);
        } catch (IOException e) {
            log.error("unreadable-file", name, "This file cannot be read.", "Check who may read it.");
            return Optional.empty();
        }
    }

    /** As {@link #read(Path, String, ProblemLog)}, from a stream, which is not closed. */
    public static Optional<SourceText> read(InputStream in, String name, ProblemLog log) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            log.error("too-large", name, "This file is larger than 1 MiB, more than any file of ours needs.",
                    "Split it, or check that it is the file you meant.");
            return Optional.empty();
        }
        return decode(bytes, name, log);
    }

    private static Optional<SourceText> decode(byte[] bytes, String name, ProblemLog log) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(SourceText.of(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            log.error("wrong-encoding", name, "This file is not written in UTF-8, so its letters cannot be told.",
                    "Save it with the encoding UTF-8.");
            return Optional.empty();
        }
    }
}
