package org.modeadvisor.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.documents.FolderFiles;
import org.modeadvisor.documents.TextFolder;

/** Rule sets as folders, one for each digest, named by it; each can be given to {@code --rules}. Thread-safe. */
public final class RuleSetStore {

    private final Path records;
    private final Path folder;

    /** @param records the folder that holds the store @param name of the store in it */
    RuleSetStore(Path records, String name) {
        this.records = records;
        this.folder = records.resolve(name);
    }

    /** Keeps a rule set, where it is not kept yet. @throws ProblemException where it cannot be written */
    public void keep(TextFolder rules) {
        Path place = place(rules.digest());
        outside(folder).or(() -> outside(place)).ifPresent(problem -> {
            throw new ProblemException(List.of(problem));
        });
        if (Files.isDirectory(place)) {
            return;
        }
        try {
            Path beside = folder.resolve("." + UUID.randomUUID() + ".part");
            for (Map.Entry<String, String> text : rules.texts().entrySet()) {
                Path file = beside.resolve(text.getKey());
                Files.createDirectories(file.getParent());
                Files.write(file, text.getValue().getBytes(StandardCharsets.UTF_8));
            }
            move(beside, place);
        } catch (IOException e) {
            throw RecordFolder.unwritable(folder);
        }
    }

    /** What is wrong with a link that leads out of the folder of records: through it others could be read, or written to. */
    private Optional<Problem> outside(Path path) {
        ProblemLog log = new ProblemLog();
        boolean link = Files.exists(path, LinkOption.NOFOLLOW_LINKS) && FolderFiles.real(records, path, path.toString().replace('\\', '/'), log).isEmpty();
        return link ? log.problems().stream().findFirst() : Optional.empty();
    }

    private static void move(Path beside, Path place) throws IOException {
        try {
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(beside);
            if (!Files.isDirectory(place)) {
                throw e;
            }
            // Somebody else kept the same rules at the same time; one copy is enough.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Where the rule set with that digest lies, or would lie. */
    public String shown(String digest) {
        return place(digest).toString().replace('\\', '/');
    }

    /** What is wrong with the rule set as it is kept: it is missing, or no longer what was kept; empty where it is as it was. */
    public Optional<Problem> problem(String digest) {
        Optional<Problem> outside = outside(place(digest));
        if (outside.isPresent()) {
            return outside;
        }
        TextFolder rules = ModeAdvisor.read(place(digest));
        if (rules.digest().equals(digest)) {
            return Optional.empty();
        }
        boolean missing = rules.state() == TextFolder.State.MISSING;
        List<Problem> problems = RecordFolder.unusable(missing ? "missing-rule-set" : "changed-rule-set", place(digest), missing
                ? "The rules that records here were answered by are no longer kept." : "These rules were changed since they were kept: their digest is another now.",
                "Fetch them from a copy; until then nobody can tell by them how those answers came about.").problems();
        return Optional.of(problems.get(0));
    }

    private Path place(String digest) {
        return folder.resolve(digest.replace(':', '-'));
    }
}
