package org.modeadvisor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;

/** Reads text files a person wrote: UTF-8, up to a limit, with every failure told; and replaces them whole. */
public final class TextFiles {

    /** 1 MiB; contract section 2. */
    public static final int LIMIT = 1 << 20;

    /** The byte order mark some editors put first. */
    private static final String MARK = "\uFEFF";

    private TextFiles() {}

    /** The text of the file, or empty with a problem in the log. The file's name in problems is {@code name}. @param links whether to follow them */
    public static Optional<SourceText> read(Path path, String name, ProblemLog log, LinkOption... links) {
        if (!Files.exists(path)) {
            log.error("missing-file", name, "There is no such file.", "Check the path and its spelling.");
            return Optional.empty();
        }
        if (Files.isDirectory(path)) {
            log.error("not-a-file", name, "This is a folder, not a file.", "Name a file in it.");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path, links)) {
            return read(in, name, log);
        } catch (IOException e) {
            log.error("unreadable-file", name, "This file cannot be read.", "Check who may read it.");
            return Optional.empty();
        }
    }

    /** As {@link #read(Path, String, ProblemLog, LinkOption...)}, from a stream, which is not closed. */
    public static Optional<SourceText> read(InputStream in, String name, ProblemLog log) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            log.error("too-large", name, "This file is larger than 1 MiB, more than any file of ours needs.",
                    "Split it, or check that it is the file you meant.");
            return Optional.empty();
        }
        return decode(bytes, name, log);
    }

    /**
     * Writes a text file whole or not at all: into a file beside it, which then takes its place. Links are followed; a byte order mark and
     * the rights of the file that stood there are kept.
     *
     * @param before what the file must hold for it to be replaced; empty where there must be none
     * @throws ProblemException where it cannot be written, or somebody else has changed it meanwhile
     */
    public static void write(Path path, String name, Optional<String> before, String text) {
        unchanged(path, name, before);
        try {
            Path file = before.isPresent() ? path.toRealPath() : path.toAbsolutePath();
            try {
                stage(file, text);
                Files.move(beside(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside(file));
            }
        } catch (IOException e) {
            throw unwritable(name);
        }
    }

    /** @throws ProblemException where the file does not hold that text, or is there although it must not be */
    static void unchanged(Path path, String name, Optional<String> before) {
        ProblemLog log = new ProblemLog();
        if (before.isPresent()) {
            Optional<SourceText> now = read(path, name, log);
            if (now.isPresent() && !now.get().text().equals(before.get())) {
                log.error("changed-meanwhile", name, "This file was changed by somebody else since it was read; it was left as it is.",
                        "Begin again; what it says now is then taken into account.");
            }
        } else if (Files.exists(path)) {
            log.error("file-exists", name, "There is such a file already; it was left as it is.", "Choose another name.");
        }
        log.throwIfErrors();
    }

    static ProblemException unwritable(String name) {
        ProblemLog log = new ProblemLog();
        log.error("unwritable-file", name, "This file cannot be written.", "Check that its folder exists and who may write there.");
        return new ProblemException(log.problems());
    }

    /** The file that is to take the place of another. */
    static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    /** Writes {@link #beside} with the byte order mark and the rights of the file it is to replace. */
    static void stage(Path file, String text) throws IOException {
        boolean replaces = Files.exists(file);
        if (replaces && !Files.isWritable(file)) {
            throw new IOException("read-only");
        }
        byte[] bytes = ((replaces && hasMark(file) ? MARK : "") + text).getBytes(StandardCharsets.UTF_8);
        // Made anew: what somebody may have put there, such as a link, is not written through.
        Files.deleteIfExists(beside(file));
        Files.write(beside(file), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (replaces && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(beside(file), Files.getPosixFilePermissions(file));
        }
    }

    private static boolean hasMark(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.getBytes(StandardCharsets.UTF_8).length), MARK.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Optional<SourceText> decode(byte[] bytes, String name, ProblemLog log) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(SourceText.of(name, text.startsWith(MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            log.error("wrong-encoding", name, "This file is not written in UTF-8, so its letters cannot be told.",
                    "Save it with the encoding UTF-8.");
            return Optional.empty();
        }
    }
}
