package org.modeadvisor.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;

/**
 * The text files of a folder as they were read at one moment. Each file is read once, so that whatever is said of a folder, its digest
 * included, is said of the same texts, however the files change meanwhile. Immutable and thread-safe.
 */
public final class TextFolder {

    private final String name;
    private final State state;
    private final SortedMap<String, Content> files;
    private final String digest;

    /** Whether there was such a folder, and it could be read. */
    public enum State {
        READ,
        MISSING,
        CLOSED
    }

    /** What stands in a file. @param text empty where the file cannot be read @param problems why it cannot be read */
    private record Content(Optional<SourceText> text, List<Problem> problems) {}

    private TextFolder(String name, State state, SortedMap<String, Content> files) {
        this.name = name;
        this.state = state;
        this.files = Collections.unmodifiableSortedMap(files);
        this.digest = digest(files, state);
    }

    /**
     * Reads a folder.
     *
     * @param name the folder as a person named it, for positions in problems
     * @param needed files that ought to be there, by their paths within the folder; one that is missing is told when it is asked for
     * @param others which files are read beside them, by their paths within the folder, with forward slashes
     */
    public static TextFolder read(Path folder, String name, List<String> needed, Predicate<String> others) {
        if (!Files.isDirectory(folder)) {
            return new TextFolder(name, State.MISSING, new TreeMap<>());
        }
        TreeSet<String> paths = new TreeSet<>(needed);
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> others.test(relative(folder, path))).filter(Files::isRegularFile).forEach(path -> paths.add(relative(folder, path)));
        } catch (IOException | UncheckedIOException e) {
            return new TextFolder(name, State.CLOSED, new TreeMap<>());
        }
        SortedMap<String, Content> files = new TreeMap<>();
        for (String path : paths) {
            ProblemLog log = new ProblemLog();
            files.put(path, new Content(TextFiles.read(folder.resolve(path), name + "/" + path, log), log.problems()));
        }
        return new TextFolder(name, State.READ, files);
    }

    /** The same with another text for one of its files. @param now under the file's name as positions give it */
    public TextFolder with(SourceText now) {
        SortedMap<String, Content> changed = new TreeMap<>(files);
        if (changed.replace(now.file().substring(name.length() + 1), new Content(Optional.of(now), List.of())) == null) {
            throw new IllegalArgumentException("not among the files read: " + now.file());
        }
        return new TextFolder(name, state, changed);
    }

    private static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** The folder as a person named it. */
    public String name() {
        return name;
    }

    /** Whether it could be read; where not, it has no files. */
    public State state() {
        return state;
    }

    /** The paths of the files within the folder, in order. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /** The text of a file; empty, with problems in the log, where it cannot be read. */
    public Optional<SourceText> text(String path, ProblemLog log) {
        Content content = files.get(path);
        if (content == null) {
            throw new IllegalArgumentException("not among the files read: " + path);
        }
        log.addAll(content.problems());
        return content.text();
    }

    /** The texts of all files that can be read, by their paths. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach((path, content) -> content.text().ifPresent(source -> texts.put(path, source.text())));
        return Collections.unmodifiableSortedMap(texts);
    }

    /**
     * {@code sha256:…} over the paths and texts of all files; equal for equal texts wherever the folder lies. A file that cannot be read
     * counts with the reason.
     */
    public String digest() {
        return digest;
    }

    private static String digest(SortedMap<String, Content> files, State state) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        if (state != State.READ) {
            add(digest, state.name());
        }
        files.forEach((path, content) -> {
            add(digest, "/" + path);
            content.problems().forEach(problem -> add(digest, problem.code()));
            content.text().ifPresent(source -> add(digest, source.text()));
        });
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
