package org.modeadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.Severity;

/** Writes pages into a folder, which is made where it is missing. Stateless. */
final class PageFolder {

    private PageFolder() {}

    /**
     * Replaces files of the same names and leaves all others alone.
     *
     * @param pages by file name
     * @throws ProblemException where the folder is a file or cannot be written
     */
    static void write(Path folder, Map<String, String> pages) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw problem("not-a-folder", folder, "This is a file, and pages are written into a folder.",
                    "Name a folder, or one that is not there yet.");
        }
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(folder.resolve(page.getKey()), page.getValue());
            }
        } catch (IOException e) {
            throw problem("unwritable-folder", folder, "Pages cannot be written into this folder: " + e.getMessage() + ".",
                    "Check who may write there, or name another folder.");
        }
    }

    private static ProblemException problem(String code, Path folder, String message, String remedy) {
        return new ProblemException(List.of(new Problem(code, Severity.ERROR, Position.of(folder.toString().replace('\\', '/')), "",
                message, remedy)));
    }
}
