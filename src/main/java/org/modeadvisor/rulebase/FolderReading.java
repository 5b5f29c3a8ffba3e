package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.rulebase.RuleFiles.RuleFile;
import org.modeadvisor.rulebase.RuleReader.ParsedFile;
import org.modeadvisor.vocabulary.Vocabulary;
import org.modeadvisor.vocabulary.VocabularyReader;

/**
 * What the texts of a rules folder say, before the names in its rules are looked up. It takes most of the time of loading, which is why
 * it can be kept ({@link RuleSnapshots}); everything else is made of it.
 *
 * @param files of the rules, in the order of their paths
 * @param drafts the rules, in the order of their files and places
 */
record FolderReading(Vocabulary vocabulary, List<RuleFile> files, List<RuleDraft> drafts) {

    /** @param log takes what is wrong; the reading then holds what can be understood */
    static FolderReading of(TextFolder folder, boolean otherVersion, ProblemLog log) {
        // Neither needs the other yet, and together they are most of what a start takes.
        CompletableFuture<Vocabulary> words = CompletableFuture.supplyAsync(() -> new VocabularyReader(folder, log, otherVersion).read());
        ProblemLog inRules = new ProblemLog();
        List<RuleFile> files = RuleFiles.of(folder, inRules);
        List<ParsedFile> parsed = new ArrayList<>();
        files.forEach(file -> new RuleReader(file, inRules).read().ifPresent(parsed::add));
        List<RuleDraft> drafts = parsed.stream().flatMap(file -> file.drafts().stream()).toList();
        RuleFiles.bounded(drafts, inRules);
        Vocabulary vocabulary = words.join();
        log.addAll(inRules);
        return new FolderReading(vocabulary, files, drafts);
    }
}
