package org.modeadvisor.rulebase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.rulebase.RuleFiles.RuleFile;
import org.modeadvisor.snapshot.SealedSnapshot;
import org.modeadvisor.snapshot.SnapshotCache;
import org.modeadvisor.snapshot.SnapshotKey;
import org.modeadvisor.snapshot.SnapshotReader;
import org.modeadvisor.snapshot.SnapshotWriter;
import org.modeadvisor.snapshot.UnreadableSnapshotException;
import org.modeadvisor.vocabulary.Vocabulary;
import org.modeadvisor.vocabulary.VocabularyReader;
import org.modeadvisor.vocabulary.VocabularySnapshot;

/**
 * Where rules are found that were read before: in the jar, whose own rules were read when it was built, and in a cache, if one is given.
 * A rule base made of a snapshot and one made of the same text are alike; a test holds them equal. Only rules without a problem are kept.
 * Immutable and thread-safe.
 */
public final class RuleSnapshots {

    /** Beside the folder of the shipped rules, in the jar. */
    static final String SHIPPED = "/org/modeadvisor/rules.snapshot";

    private final Optional<SealedSnapshot> shipped;
    private final Optional<SnapshotCache> cache;

    /** @param shipped says also which program this is; without it nothing is looked for or kept */
    RuleSnapshots(Optional<SealedSnapshot> shipped, Optional<SnapshotCache> cache) {
        this.shipped = shipped;
        this.cache = cache;
    }

    /** None: every rule is read from its text. */
    public static RuleSnapshots none() {
        return new RuleSnapshots(Optional.empty(), Optional.empty());
    }

    /** That of the rules in the jar. None where this class does not come from a jar: in a folder it may be older than the classes beside it. */
    public static RuleSnapshots shipped() {
        URL resource = RuleSnapshots.class.getResource(SHIPPED);
        try {
            if (resource == null || !(resource.openConnection() instanceof JarURLConnection jar)) {
                return none();
            }
            try (InputStream in = jar.getInputStream()) {
                return new RuleSnapshots(SealedSnapshot.of(in.readAllBytes()), Optional.empty());
            }
        } catch (IOException e) {
            return none();
        }
    }

    /** These, and those in the cache, which also takes those it does not have yet. */
    public RuleSnapshots with(SnapshotCache more) {
        return new RuleSnapshots(shipped, Optional.of(more));
    }

    /** What was read of this folder before; empty where it was not, or what is kept cannot be trusted or understood. */
    Optional<FolderReading> find(TextFolder folder) {
        return shipped.flatMap(own -> {
            boolean same = own.key().text().equals(folder.digest());
            return (same ? shipped : cache.flatMap(kept -> kept.find(new SnapshotKey(folder.digest(), own.key().program()))))
                    .flatMap(snapshot -> reading(snapshot.content(), folder));
        });
    }

    /** Keeps what was read of the folder, if there is a cache. */
    void keep(TextFolder folder, FolderReading reading) {
        shipped.map(own -> own.key().program()).ifPresent(program -> cache.ifPresent(kept -> kept.keep(sealed(folder, reading, program))));
    }

    static SealedSnapshot sealed(TextFolder folder, FolderReading reading, String program) {
        SnapshotWriter out = new SnapshotWriter();
        out.texts(folder.paths());
        VocabularySnapshot.write(reading.vocabulary(), out);
        out.list(reading.drafts(), draft -> DraftSnapshot.write(draft, within(folder, draft.source()), out));
        return new SealedSnapshot(new SnapshotKey(folder.digest(), program), out.bytes());
    }

    /** The shipped rules, read by the paths the snapshot names; empty where there is no snapshot, or it is of other rules. */
    Optional<TextFolder> folder(String name, Function<String, InputStream> open) {
        return shipped.flatMap(own -> {
            try {
                return Optional.of(TextFolder.of(name, new SnapshotReader(own.content()).texts(), open)).filter(folder -> folder.digest().equals(own.key().text()));
            } catch (UnreadableSnapshotException | UncheckedIOException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<FolderReading> reading(byte[] content, TextFolder folder) {
        ProblemLog log = new ProblemLog();
        List<RuleFile> files = RuleFiles.of(folder, log);
        Map<String, RuleFile> byPath = files.stream().collect(Collectors.toMap(file -> within(folder, file.source()), Function.identity()));
        List<SourceText> sources = VocabularyReader.FILES.stream().flatMap(path -> folder.text(path, log).stream()).toList();
        try {
            SnapshotReader in = new SnapshotReader(content);
            in.texts();
            Vocabulary vocabulary = VocabularySnapshot.read(in, sources);
            List<RuleDraft> drafts = in.list(() -> DraftSnapshot.read(in, byPath));
            in.end();
            return log.hasErrors() ? Optional.empty() : Optional.of(new FolderReading(vocabulary, files, drafts));
        } catch (UnreadableSnapshotException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String within(TextFolder folder, SourceText source) {
        return source.file().substring(folder.name().length() + 1);
    }
}
