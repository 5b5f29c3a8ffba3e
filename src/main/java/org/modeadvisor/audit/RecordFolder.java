package org.modeadvisor.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.documents.FolderFiles;

/**
 * A folder of records, each a file of its own, named by the time and the case. Files appear whole or not at all, and none is ever
 * replaced, also where several programs write at once. Thread-safe.
 */
public final class RecordFolder {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSSSSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String ENDING = ".json";
    private static final int LONGEST_ID = 80;
    /** 16 MiB: the longest case with its proof needs less. */
    private static final int LIMIT = 16 << 20;

    private final Path folder;
    private final Clock clock;

    /** @param folder is made where it is missing, once something is kept */
    public RecordFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Makes the folder where it is missing. @throws ProblemException where it is a file, or cannot be made */
    public void make() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw unusable("not-a-folder", folder, "This is a file, and records are kept in a folder.", "Name a folder, or one that is not there yet.");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder);
        }
    }

    /**
     * Keeps the text of a record.
     *
     * @return the name of its file
     * @throws ProblemException where it cannot be written
     */
    public String keep(String caseId, String text) {
        make();
        String base = TIME.format(clock.instant()) + "-" + plain(caseId);
        try {
            for (int again = 1; ; again++) {
                String name = base + (again == 1 ? "" : "-" + again) + ENDING;
                if (create(name, text)) {
                    return name;
                }
            }
        } catch (IOException e) {
            throw unwritable(folder);
        }
    }

    /** Whoever makes the file beside it has the name to himself; if the record is there by then, somebody else had the name before. */
    private boolean create(String name, String text) throws IOException {
        Path beside = folder.resolve("." + name + ".part");
        try {
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        try {
            if (Files.exists(folder.resolve(name))) {
                return false;
            }
            Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** An id is made of letters, digits and hyphens, but a file's name must be safe whatever the id. */
    private static String plain(String caseId) {
        String plain = caseId.replaceAll("[^A-Za-z0-9-]", "-");
        return plain.substring(0, Math.min(plain.length(), LONGEST_ID));
    }

    /** The names of the records, the oldest first. @throws ProblemException where there is no such folder, or no record in it */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            throw unusable("missing-folder", folder, "There is no such folder.", "Name the folder that `recommend --record` wrote to.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith(".")).sorted().toList();
            if (names.isEmpty()) {
                throw unusable("no-records", folder, "There is no record (*.json) in this folder.", "Name the folder that `recommend --record` wrote to.");
            }
            return names;
        } catch (IOException | UncheckedIOException e) {
            throw unusable("unreadable-folder", folder, "This folder cannot be read.", "Check who may read it.");
        }
    }

    /** A record as messages show it, within its folder as a person named it. */
    public String shown(String name) {
        return shown(folder.resolve(name));
    }

    /** The text of a record. @throws ProblemException where it cannot be read */
    public String read(String name) {
        ProblemLog log = new ProblemLog();
        Path file = FolderFiles.real(folder, folder.resolve(name), shown(name), log).orElseThrow(() -> new ProblemException(log.problems()));
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw unusable("too-large", folder.resolve(name), "This file is larger than 16 MiB, more than any record needs.", "Remove it from the folder.");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IOException e) {
            throw unusable("unreadable-file", folder.resolve(name), "This file is no text, or closed to you; as a record it is of no use.",
                    "Fetch it from a copy, or check who may read it.");
        }
    }

    /** The rule sets that lie beside the records. */
    public RuleSetStore ruleSets() {
        return new RuleSetStore(folder, "rules");
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    static ProblemException unwritable(Path folder) {
        return unusable("unwritable-folder", folder, "Nothing can be kept in this folder.", "Check who may write there, or name another folder.");
    }

    static ProblemException unusable(String code, Path place, String message, String remedy) {
        return ProblemException.of(code, Position.of(shown(place)), message, remedy);
    }
}
