package org.modeadvisor.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;

/** Where the files of a run lie until it is finished, and what may stand there before it begins. */
record Places(FileOutput.Target target, Path folder) {

    static Places of(FileOutput.Target target) {
        return new Places(target, target.answers().resolveSibling(target.answers().getFileName() + ".partial"));
    }

    Path answers() {
        return folder.resolve("answers");
    }

    Path aside() {
        return folder.resolve("rejected.jsonl");
    }

    Path journal() {
        return folder.resolve("journal.json");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** @throws ProblemException where something stands in the way */
    void check() {
        ProblemLog log = new ProblemLog();
        // Without a journal nothing was kept, so there is nothing to lose.
        boolean begun = Files.exists(journal());
        Path parent = target.answers().toAbsolutePath().getParent();
        if (Files.isDirectory(target.answers())) {
            log.error("not-a-file", name(target.answers()), "This is a folder; the answers go into one file.", "Name a file in it.");
        } else if (!Files.isDirectory(parent)) {
            log.error("missing-folder", name(target.answers()), "There is no folder for this file.", "Make the folder, or choose another.");
        } else if (!Files.isWritable(parent)) {
            log.error("unwritable-file", name(target.answers()), "This file cannot be written.", "Check who may write in its folder.");
        } else if (begun && !target.resume() && !target.force()) {
            log.error("unfinished-run", name(folder), "A run that writes this file was broken off; what it had written is kept here.",
                    "Go on with it by --resume, or begin anew by --force.");
        } else if (!begun && target.resume() && !target.force() && Files.exists(target.answers())) {
            log.error("file-exists", name(target.answers()), "There is such a file already, and no run that would write it was broken off: it is whole.",
                    "Use it, or answer anew by --force.");
        } else if (!target.force() && !(begun && target.resume())) {
            for (Path file : List.of(target.answers(), target.aside())) {
                if (Files.exists(file)) {
                    log.error("file-exists", name(file), "There is such a file already; it was left as it is.", "Choose another name, or replace it by --force.");
                }
            }
        }
        log.throwIfErrors();
    }

    ProblemException inUse() {
        ProblemLog log = new ProblemLog();
        log.error("in-use", name(target.answers()), "Another run is writing this file at the moment.", "Wait for it to end, or choose another name.");
        return new ProblemException(log.problems());
    }

    /** @throws ProblemException where the run that was broken off was asked something else */
    void checkSame(Map<String, String> earlier, Map<String, String> now) {
        if (!earlier.equals(new TreeMap<>(now))) {
            List<String> other = now.keySet().stream().sorted().filter(key -> !now.get(key).equals(earlier.get(key))).toList();
            ProblemLog log = new ProblemLog();
            log.error("changed-meanwhile", name(folder), "The run that was broken off was asked something else: different " + (other.size() == 1 ? "is" : "are")
                    + " the " + String.join(", the ", other) + ".", "Put back what was changed and go on by --resume, or begin anew by --force.");
            log.throwIfErrors();
        }
    }

    /** Throws away what an earlier run has written. */
    void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> !path.equals(lock())).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Puts the files in their places and clears up; may be repeated where it was broken off. @param any whether any row was set aside */
    void publish(boolean any) throws IOException {
        if (any && Files.exists(aside())) {
            // It may lie on another disk, where nothing can be put in its place at once.
            Files.move(aside(), target.aside(), StandardCopyOption.REPLACE_EXISTING);
        } else if (!any) {
            Files.deleteIfExists(target.aside());
        }
        if (Files.exists(answers())) {
            Files.move(answers(), target.answers(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        try (Stream<Path> files = Files.list(folder)) {
            // The journal goes last: as long as it stands, everything can be repeated.
            for (Path file : files.sorted(Comparator.comparing((Path path) -> path.equals(journal())).thenComparing(Comparator.naturalOrder())).toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
