package org.modeadvisor.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.TextFiles;

/** The rule files of one folder, in the order of their paths. */
final class RuleFiles {

    private RuleFiles() {}

    /** One rule file. @param folder the name of the folder it stands in, which is its phase */
    record RuleFile(String folder, SourceText source) {}

    static List<RuleFile> read(Path folder, String folderName, ProblemLog log) {
        List<RuleFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> paths = walk.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".drl")).filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(path -> relative(folder, path))).toList();
            for (Path path : paths) {
                String name = relative(folder, path);
                int slash = name.lastIndexOf('/');
                Optional<SourceText> source = TextFiles.read(path, folderName + "/" + name, log);
                source.ifPresent(text -> files.add(new RuleFile(slash < 0 ? "" : name.substring(0, slash), text)));
            }
        } catch (IOException | UncheckedIOException e) {
            log.error("unreadable-folder", folderName, "This folder, or one in it, cannot be read.", "Check who may read it.");
            return List.of();
        }
        if (files.isEmpty()) {
            log.error("no-rules", folderName, "There is no rule file (*.drl) in this folder.",
                    "Name the folder that holds the rules with --rules.");
        }
        return files;
    }

    private static String relative(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
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
