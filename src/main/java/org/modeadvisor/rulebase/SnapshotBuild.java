package org.modeadvisor.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.documents.TextFolder;

/**
 * Run when the project is built: reads the shipped rules and puts their snapshot beside them, marked with a digest of everything that
 * decides how rules are read, so that snapshots of one build are never taken for those of another.
 */
public final class SnapshotBuild {

    /** The classes that read; what they read otherwise than as rules; and the versions, with that of Drools, whose parser reads rules too. */
    private static final List<String> READERS = List.of("diagnostics", "documents", "snapshot", "vocabulary", "rulebase", "rules/sentences.yaml",
            "version.properties");

    private SnapshotBuild() {}

    /** @param arguments the folder of the compiled classes */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        TextFolder folder = RuleFiles.read(classes.resolve("org/modeadvisor/rules"), ShippedRules.NAME);
        ProblemLog log = new ProblemLog();
        FolderReading reading = FolderReading.of(folder, false, log);
        log.throwIfErrors();
        Files.write(Path.of(classes + RuleSnapshots.SHIPPED), RuleSnapshots.sealed(folder, reading, program(classes.resolve("org/modeadvisor"))).bytes());
    }

    private static String program(Path root) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String reader : READERS) {
                try (Stream<Path> files = Files.walk(root.resolve(reader))) {
                    files.filter(Files::isRegularFile).sorted().forEach(file -> digest.update(bytes(file)));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
