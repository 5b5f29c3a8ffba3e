package org.modeadvisor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
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
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final List<Problem> problems;
    private final String digest;

    /** Whether there was such a folder, and it could be read. */
    public enum State {
        READ,
        MISSING,
        CLOSED
    }

    /**
     * How much of a folder is read.
     *
     * @param entries files and folders looked at
     * @param files how many are read beside those needed
     * @param letters how many they hold together
     */
    public record Bounds(int entries, int files, int letters) {}

    /** What stands in a file. @param text empty where the file cannot be read @param problems why it cannot be read */
    private record Content(Optional<SourceText> text, List<Problem> problems) {}

    private TextFolder(String name, State state, SortedMap<String, Content> files, List<Problem> problems) {
        this.name = name;
        this.state = state;
        this.files = Collections.unmodifiableSortedMap(files);
        this.problems = List.copyOf(problems);
        this.digest = digest(files, state, problems);
    }

    /**
     * Reads a folder.
     *
     * @param name the folder as a person named it, for positions in problems
     * @param needed files that ought to be there, by their paths within the folder; one that is missing is told when it is asked for
     * @param others by the ends of their names, which files are read beside them; what is no plain file of the folder is refused
     * @param bounds where there is more, nothing is read and the folder has a problem
     */
    public static TextFolder read(Path folder, String name, List<String> needed, Predicate<String> others, Bounds bounds) {
        if (!Files.isDirectory(folder)) {
            return new TextFolder(name, State.MISSING, new TreeMap<>(), List.of());
        }
        ProblemLog log = new ProblemLog();
        SortedMap<String, Content> files = new TreeMap<>();
        try {
            long letters = 0;
            for (Path path : FolderFiles.below(folder, name, others, bounds.entries(), log)) {
                String within = folder.relativize(path).toString().replace('\\', '/');
                if (files.size() == bounds.files() || letters > bounds.letters()) {
                    log.error("too-many-files", name + "/" + within, "The files before this one hold as much as this folder may: "
                            + bounds.files() + " files, or " + bounds.letters() + " letters.", "Check that it is the folder you meant.");
                    files.clear();
                    break;
                }
                Content content = content(folder, name, within);
                files.put(within, content);
                letters += content.text().map(text -> text.text().length()).orElse(0);
            }
        } catch (IOException | UncheckedIOException e) {
            return new TextFolder(name, State.CLOSED, new TreeMap<>(), List.of());
        }
        needed.forEach(path -> files.put(path, content(folder, name, path)));
        return new TextFolder(name, State.READ, files, log.problems());
    }

    /** As {@link #read}, of the files needed only. */
    public static TextFolder only(Path folder, String name, List<String> needed) {
        SortedMap<String, Content> files = new TreeMap<>();
        needed.forEach(path -> files.put(path, content(folder, name, path)));
        return new TextFolder(name, State.READ, files, List.of());
    }

    /** A folder whose texts were read before, perhaps on another machine. @param texts by their paths within the folder */
    public static TextFolder of(String name, Map<String, String> texts) {
        SortedMap<String, Content> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, new Content(Optional.of(SourceText.of(name + "/" + path, text)), List.of())));
        return new TextFolder(name, State.READ, files, List.of());
    }

    /**
     * As {@link #only}, of files that lie in no folder.
     *
     * @param open gives the file with that path, or null where there is none
     * @throws UncheckedIOException where a file is not there or cannot be read
     */
    public static TextFolder of(String name, List<String> paths, Function<String, InputStream> open) {
        SortedMap<String, Content> files = new TreeMap<>();
        for (String path : paths) {
            ProblemLog log = new ProblemLog();
            try (InputStream in = open.apply(path)) {
                if (in == null) {
                    throw new NoSuchFileException(path);
                }
                files.put(path, new Content(TextFiles.read(in, name + "/" + path, log), log.problems()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new TextFolder(name, State.READ, files, List.of());
    }

    private static Content content(Path folder, String name, String path) {
        ProblemLog log = new ProblemLog();
        Optional<SourceText> text = FolderFiles.real(folder, folder.resolve(path), name + "/" + path, log)
                .flatMap(file -> TextFiles.read(file, name + "/" + path, log, links(file)));
        return new Content(text, log.problems());
    }

    /** The rules inside a jar are read as a folder too; a jar holds no links, and the option is refused there. */
    private static LinkOption[] links(Path file) {
        return file.getFileSystem() == FileSystems.getDefault() ? new LinkOption[] {LinkOption.NOFOLLOW_LINKS} : new LinkOption[0];
    }

    /** The same with another text for one of its files. @param now under the file's name as positions give it */
    public TextFolder with(SourceText now) {
        SortedMap<String, Content> changed = new TreeMap<>(files);
        if (changed.replace(now.file().substring(name.length() + 1), new Content(Optional.of(now), List.of())) == null) {
            throw new IllegalArgumentException("not among the files read: " + now.file());
        }
        return new TextFolder(name, state, changed, problems);
    }

    /** The folder as a person named it. */
    public String name() {
        return name;
    }

    /** Whether it could be read; where not, it has no files. */
    public State state() {
        return state;
    }

    /** What is wrong with the folder as a whole: what may not be read as part of it, or that it holds too much. */
    public List<Problem> problems() {
        return problems;
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

    private static String digest(SortedMap<String, Content> files, State state, List<Problem> problems) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        if (state != State.READ) {
            add(digest, state.name());
        }
        problems.forEach(problem -> add(digest, problem.code()));
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
