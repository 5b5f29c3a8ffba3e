package org.modeadvisor.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;

/**
 * Changes of several text files that belong together: all of them are made, or none. Everything is written beside the files first, so that a
 * full disk is met before any file is touched; a file that somebody else changed meanwhile stops them all, and those made by then are taken
 * back. Not thread-safe; closing it removes what was written beside.
 */
public final class FileChanges implements AutoCloseable {

    private final List<Change> changes = new ArrayList<>();

    /** @param before what the file holds; empty where there is none @param beside the new text @param kept the old file once more */
    private record Change(Path file, String name, Optional<String> before, String after, Path beside, Optional<Path> kept) {

        /** Whether the file holds what it was changed to. */
        boolean made() {
            return TextFiles.read(file, name, new ProblemLog()).filter(now -> now.text().equals(after)).isPresent();
        }
    }

    /**
     * Adds a change, which is not made yet.
     *
     * @param before what the file must hold for it to be replaced; empty where there must be none
     * @throws ProblemException where there is no room for it, or somebody else has changed the file since it was read
     */
    public void add(Path path, String name, Optional<String> before, String text) {
        TextFiles.unchanged(path, name, before);
        try {
            Path file = before.isPresent() ? path.toRealPath() : path.toAbsolutePath();
            Optional<Path> kept = before.isPresent() ? Optional.of(file.resolveSibling("." + file.getFileName() + ".kept")) : Optional.empty();
            Change change = new Change(file, name, before, text, TextFiles.beside(file), kept);
            changes.add(change);
            TextFiles.stage(file, text);
            if (kept.isPresent()) {
                Files.copy(file, kept.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw TextFiles.unwritable(name);
        }
    }

    /**
     * Makes all changes.
     *
     * @throws ProblemException where one of them cannot be made; then all files are as they were
     */
    public void carryOut() {
        List<Change> made = new ArrayList<>();
        try {
            for (Change change : changes) {
                TextFiles.unchanged(change.file, change.name, change.before);
                made.add(change);
                Files.move(change.beside, change.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (ProblemException e) {
            takeBack(made);
            throw e;
        } catch (IOException e) {
            takeBack(made);
            throw TextFiles.unwritable(made.get(made.size() - 1).name);
        }
    }

    /** What somebody else has written over since is theirs, and stays. */
    private static void takeBack(List<Change> made) {
        for (Change change : made) {
            try {
                if (!change.made()) {
                    continue;
                }
                if (change.kept.isPresent()) {
                    Files.move(change.kept.get(), change.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.delete(change.file);
                }
            } catch (IOException e) {
                throw TextFiles.unwritable(change.name);
            }
        }
    }

    @Override
    public void close() {
        for (Change change : changes) {
            try {
                Files.deleteIfExists(change.beside);
                if (change.kept.isPresent()) {
                    Files.deleteIfExists(change.kept.get());
                }
            } catch (IOException e) {
                throw TextFiles.unwritable(change.name);
            }
        }
    }
}
