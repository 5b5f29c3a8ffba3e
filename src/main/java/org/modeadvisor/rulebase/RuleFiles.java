package org.modeadvisor.rulebase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.vocabulary.VocabularyReader;

/** The rule files of one folder, in the order of their paths. */
final class RuleFiles {

    private RuleFiles() {}

    /** One rule file. @param folder the name of the folder it stands in, which is its phase */
    record RuleFile(String folder, SourceText source) {}

    /** The files a rule set is made of, as they are now. */
    static TextFolder read(Path folder, String folderName) {
        return TextFolder.read(folder, folderName, VocabularyReader.FILES, path -> path.toLowerCase(Locale.ROOT).endsWith(".drl"),
                new TextFolder.Bounds(Limits.ENTRIES, Limits.FILES, Limits.LETTERS));
    }

    static List<RuleFile> of(TextFolder folder, ProblemLog log) {
        List<RuleFile> files = new ArrayList<>();
        int before = log.count();
        log.addAll(folder.problems());
        for (String path : folder.paths()) {
            if (!VocabularyReader.FILES.contains(path)) {
                int slash = path.lastIndexOf('/');
                folder.text(path, log).ifPresent(text -> files.add(new RuleFile(slash < 0 ? "" : path.substring(0, slash), text)));
            }
        }
        if (files.isEmpty() && log.count() == before) {
            log.error("no-rules", folder.name(), "There is no rule file (*.drl) in this folder.",
                    "Name the folder that holds the rules with --rules.");
        }
        return files;
    }

    /** Tells a rule that is one more than a folder may hold. */
    static void bounded(List<RuleDraft> drafts, ProblemLog log) {
        drafts.stream().skip(Limits.RULES).findFirst().ifPresent(draft -> log.error("too-many-rules",
                draft.source(), draft.at(), "There are " + Limits.RULES + " rules before this one, as many as a rules folder may hold.",
                "Check that it is the folder you meant."));
    }

    /** @throws ProblemException where there is no such folder, or it cannot be read */
    static void usable(TextFolder folder) {
        ProblemLog log = new ProblemLog();
        if (folder.state() == TextFolder.State.MISSING) {
            log.error("missing-folder", folder.name(), "There is no such folder.", "Name the folder that holds the rules with --rules.");
        } else if (folder.state() == TextFolder.State.CLOSED) {
            log.error("unreadable-folder", folder.name(), "This folder, or one in it, cannot be read.", "Check who may read it.");
        }
        log.throwIfErrors();
    }
}
