package org.modeadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.check.Check;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleSnapshots;
import org.modeadvisor.snapshot.SnapshotCache;
import picocli.CommandLine.Option;

/** Which rules to use, for every verb that needs them. */
final class RulesOption {

    private static final Path HERE = Path.of("rules");

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder with the rules; default: rules, or those shipped where there is no such folder.")
    private Path folder;

    @Option(names = "--no-cache", description = {"Read the rules from their text, whatever was kept of them, and keep nothing.",
            "Else what was read of a folder is kept in the user's cache folder (see MODE_ADVISOR_CACHE) as long as it stays the same."})
    private boolean fromText;

    /**
     * An advisor with the chosen rules.
     *
     * @throws ProblemException with everything wrong in the folder
     */
    ModeAdvisor advisor() {
        return folder().map(chosen -> ModeAdvisor.load(ModeAdvisor.read(chosen), snapshots())).orElseGet(() -> ModeAdvisor.loadDefault(snapshots()));
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
        return folder().map(chosen -> RuleBase.load(RuleBase.read(chosen, CaseFile.name(chosen)), snapshots())).orElseGet(() -> RuleBase.loadDefault(snapshots()));
    }

    private RuleSnapshots snapshots() {
        if (fromText) {
            return RuleSnapshots.none();
        }
        RuleSnapshots shipped = RuleSnapshots.shipped();
        return UserCache.folder(System.getenv()).map(SnapshotCache::new).map(shipped::with).orElse(shipped);
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
