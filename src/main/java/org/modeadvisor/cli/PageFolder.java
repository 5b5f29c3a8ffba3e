package org.modeadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;

/** Writes reports and cases into files and folders, which are made where they are missing. Stateless. */
final class PageFolder {

    private PageFolder() {}

    /**
     * Replaces files of the same names and leaves all others alone.
     *
     * @param pages texts by file name
     * @throws ProblemException where the folder is a file or cannot be written
     */
    static void write(Path folder, Map<String, String> pages) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw problem("not-a-folder", folder, "This is a file, but a folder is needed to write into.",
                    "Name a folder, or one that is not there yet.");
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw problem("unwritable-folder", folder, "This folder cannot be written into: " + e.getMessage() + ".",
                    "Check who may write there, or name another folder.");
        }
    }

    /**
     * Writes one report; a file that is there is replaced.
     *
     * @throws ProblemException where it is a folder or cannot be written
     */
    static void write(Path file, String report) {
        if (Files.isDirectory(file)) {
            throw problem("not-a-file", file, "This is a folder, and one report is written into a file.", "Name a file in it.");
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, report);
        } catch (IOException e) {
            throw problem("unwritable-file", file, "The report cannot be written into this file.",
                    "Check that what stands before its name is a folder, and who may write there, or name another file.");
        }
    }

    private static ProblemException problem(String code, Path folder, String message, String remedy) {
        return ProblemException.of(code, Position.of(folder.toString().replace('\\', '/')), message, remedy);
    }
}
