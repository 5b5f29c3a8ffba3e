package org.modeadvisor.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.ProblemLog;

/**
 * The files of a folder a person named. Whoever filled the folder must not have files read that do not lie in it: a link that leads
 * out is refused, and so is what is no plain file, such as a pipe, for which a reader waits without end. Stateless.
 */
public final class FolderFiles {

    private static final String OUTSIDE = "This is a link that leads out of its folder; only what lies in the folder is read.";
    private static final String COPY = "Put a copy here in place of the link.";

    private FolderFiles() {}

    /**
     * The files at any depth whose names are wanted, sorted by path; what is refused is in the log. A link to a folder is not followed.
     *
     * @param folderName the folder as a person named it, for positions
     * @param most how many files and folders to look at
     */
    public static List<Path> below(Path folder, String folderName, Predicate<String> wanted, long most, ProblemLog log) throws IOException {
        // The folder itself may be a link: whoever named it chose so.
        Path real = folder.toRealPath();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(real).filter(path -> !path.equals(real))) {
            all = walk.limit(most + 1).map(path -> folder.resolve(real.relativize(path).toString())).toList();
        }
        if (all.size() > most) {
            log.error("too-many-files", folderName, "This folder holds more than " + most + " files and folders.",
                    "Check that it is the folder you meant.");
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        for (Path path : all) {
            boolean link = Files.isSymbolicLink(path);
            boolean named = wanted.test(path.getFileName().toString());
            boolean looked = link ? named || Files.isDirectory(path) : named && !Files.isDirectory(path);
            if (looked && allows(folder, path, name(folder, folderName, path), log) && !Files.isDirectory(path)) {
                files.add(path);
            }
        }
        return files.stream().sorted(Comparator.comparing(path -> name(folder, folderName, path))).toList();
    }

    /**
     * What stands at the path, if it may be read as part of the folder: the file itself, whatever links led there. Opened without following
     * links, it is the file that was looked at even where somebody has put a link in its place meanwhile.
     *
     * @return empty where it may not, or is not there; why is in the log
     */
    public static Optional<Path> real(Path folder, Path path, String name, ProblemLog log) {
        if (allows(folder, path, name, log)) {
            try {
                Path real = path.toRealPath();
                if (real.startsWith(folder.toRealPath())) {
                    return Optional.of(real);
                }
                log.error("outside-folder", name, OUTSIDE, COPY);
            } catch (NoSuchFileException e) {
                log.error("missing-file", name, "There is no such file.", "Check the path and its spelling.");
            } catch (IOException e) {
                log.error("unreadable-file", name, "This file cannot be read.", "Check who may read it.");
            }
        }
        return Optional.empty();
    }

    /** Whether what stands at the path may be read as part of the folder; where not, that is in the log. What is not there is allowed. */
    private static boolean allows(Path folder, Path path, String name, ProblemLog log) {
        if (!Files.exists(path)) {
            boolean nowhere = Files.isSymbolicLink(path) && !path.getFileName().toString().startsWith(".");
            if (nowhere) {
                log.error("outside-folder", name, "This is a link that leads nowhere.", "Remove it, or put the file here.");
            }
            return !Files.isSymbolicLink(path);
        }
        try {
            if (!path.toRealPath().startsWith(folder.toRealPath())) {
                log.error("outside-folder", name, OUTSIDE, COPY);
                return false;
            }
        } catch (IOException e) {
            log.error("unreadable-file", name, "This file cannot be read.", "Check who may read it.");
            return false;
        }
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            log.error("not-a-file", name, "This is no plain file but a pipe or a device.", "Put a file here.");
            return false;
        }
        return true;
    }

    private static String name(Path folder, String folderName, Path path) {
        return folderName + "/" + folder.relativize(path).toString().replace('\\', '/');
    }
}
