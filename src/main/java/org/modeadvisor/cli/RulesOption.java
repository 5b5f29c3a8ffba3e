package org.modeadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.check.Check;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.RuleBase;
import picocli.CommandLine.Option;

/** Which rules to use, for every verb that needs them. */
final class RulesOption {

    private static final Path HERE = Path.of("rules");

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
        return Files.isDirectory(HERE) ? ModeAdvisor.load(HERE) : ModeAdvisor.loadDefault();
    }

    /** The folder named, or that of the usual name where it is there; empty where the shipped rules are used. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder).or(() -> Optional.of(HERE).filter(Files::isDirectory));
    }

    /**
     * The chosen rules themselves, for verbs that look into them.
     *
     * @throws ProblemException with everything wrong in the folder
     */
    RuleBase base() {
        Path chosen = folder != null ? folder : HERE;
        return folder != null || Files.isDirectory(HERE) ? RuleBase.load(chosen, chosen.toString().replace('\\', '/')) : RuleBase.loadDefault();
    }

    /** The chosen rules to be checked, whether or not they can be read. @throws ProblemException where there is no such folder */
    Check check() {
        if (folder == null && !Files.isDirectory(HERE)) {
            return Check.of(RuleBase.loadDefault());
        }
        Path chosen = folder == null ? HERE : folder;
        return Files.isDirectory(chosen) ? Check.of(chosen, chosen.toString().replace('\\', '/')) : Check.of(base());
    }

    /** Whether a folder was named. */
    boolean given() {
        return folder != null;
    }
}
