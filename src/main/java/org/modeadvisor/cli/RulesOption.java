package org.modeadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.diagnostics.ProblemException;
import picocli.CommandLine.Option;

/** Which rules to use, for every verb that needs them. */
final class RulesOption {

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder with the rules; default: rules, or those shipped where there is no such folder.")
    private Path folder;

    /**
     * An advisor with the chosen rules.
     *
     * @throws ProblemException with everything wrong in the folder
     */
    ModeAdvisor advisor() {
        if (folder != null) {
            return ModeAdvisor.load(folder);
        }
        Path here = Path.of("rules");
        return Files.isDirectory(here) ? ModeAdvisor.load(here) : ModeAdvisor.loadDefault();
    }
}
