package org.modeadvisor.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.FolderFiles;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.rulebase.RuleReader.ParsedFile;

/** The rule files of one folder, in the order of their paths. */
final class RuleFiles {

    private RuleFiles() {}

    /** One rule file. @param folder the name of the folder it stands in, which is its phase */
    record RuleFile(String folder, SourceText source) {}

    static List<RuleFile> read(Path folder, String folderName, ProblemLog log) {
        List<RuleFile> files = new ArrayList<>();
        int before = log.count();
        try {
            List<Path> paths = FolderFiles.below(folder, folderName, file -> file.toLowerCase(Locale.ROOT).endsWith(".drl"), Limits.ENTRIES, log);
            long letters = 0;
            for (Path path : paths.stream().limit(Limits.FILES + 1L).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (files.size() == Limits.FILES || letters > Limits.LETTERS) {
                    log.error("too-many-rules", folderName + "/" + name, "The rule files before this one hold as much as a rules folder may: "
                            + Limits.FILES + " files, or " + Limits.LETTERS + " letters.", "Check that it is the folder you meant.");
                    return List.of();
                }
                int slash = name.lastIndexOf('/');
                Optional<SourceText> source = TextFiles.read(path, folderName + "/" + name, log);
                source.ifPresent(text -> files.add(new RuleFile(slash < 0 ? "" : name.substring(0, slash), text)));
                letters += source.map(text -> text.text().length()).orElse(0);
            }
        } catch (IOException | UncheckedIOException e) {
            log.error("unreadable-folder", folderName, "This folder, or one in it, cannot be read.", "Check who may read it.");
            return List.of();
        }
        if (files.isEmpty() && log.count() == before) {
            log.error("no-rules", folderName, "There is no rule file (*.drl) in this folder.",
                    "Name the folder that holds the rules with --rules.");
        }
        return files;
    }

    /** Tells a rule that is one more than a folder may hold. */
    static void bounded(List<ParsedFile> files, ProblemLog log) {
        files.stream().flatMap(file -> file.drafts().stream()).skip(Limits.RULES).findFirst().ifPresent(draft -> log.error("too-many-rules",
                draft.source(), draft.at(), "There are " + Limits.RULES + " rules before this one, as many as a rules folder may hold.",
                "Check that it is the folder you meant."));
    }

    /** SHA-256 over names and texts, independent of where the folder lies and of the order of reading. */
    static String digest(String folderName, List<SourceText> sources) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        sources.stream().sorted(Comparator.comparing(SourceText::file)).forEach(source -> {
            digest.update(source.file().substring(folderName.length()).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(source.text().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }
}
