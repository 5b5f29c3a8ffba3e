package org.modeadvisor.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of snapshots, for many programs at a time. It is read only where the folder and the file belong to the user and nobody else
 * can write them; where that cannot be told, as on file systems without such rights, there is no cache. What cannot be read or written
 * is not there, and no run fails over it. A file is put in place whole; the oldest go where there are too many. Thread-safe.
 */
public final class SnapshotCache {

    /** Snapshots kept, the latest written. */
    static final int MOST = 24;
    /** Bytes in a file; the shipped rules take a quarter of a million. */
    static final int LARGEST = 16 << 20;

    private static final String NAME = "rules-";
    private static final String END = ".snapshot";
    private static final Set<PosixFilePermission> BY_OTHERS = Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;

    /** @param folder need not exist; made when something is kept */
    public SnapshotCache(Path folder) {
        this.folder = folder;
    }

    /** The snapshot with that key; empty where there is none, or it cannot be trusted. */
    public Optional<SealedSnapshot> find(SnapshotKey key) {
        Path file = file(key);
        try {
            if (!ours(folder) || !ours(file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                return bytes.length > LARGEST ? Optional.empty() : SealedSnapshot.of(bytes).filter(snapshot -> snapshot.key().equals(key));
            }
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Keeps it for later, in the place of another with the same key. */
    public void keep(SealedSnapshot snapshot) {
        byte[] bytes = snapshot.bytes();
        if (bytes.length > LARGEST) {
            return;
        }
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (!ours(folder)) {
                return;
            }
            Path part = Files.createTempFile(folder, NAME, ".part");
            try {
                Files.write(part, bytes, StandardOpenOption.WRITE);
                Files.move(part, file(snapshot.key()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            bound();
        } catch (IOException | UncheckedIOException | UnsupportedOperationException e) {
            // Nothing is kept; the next run reads the text again.
        }
    }

    /** Other programs may clear up at the same time, so a file that is gone is no surprise. */
    private void bound() throws IOException {
        List<Path> oldestFirst;
        try (Stream<Path> files = Files.list(folder)) {
            oldestFirst = files.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).thenComparing(Comparator.naturalOrder())).toList();
        }
        for (Path file : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - MOST))) {
            Files.deleteIfExists(file);
        }
    }

    private Path file(SnapshotKey key) {
        return folder.resolve(NAME + Integer.toHexString(key.program().hashCode()) + "-" + key.text().substring(key.text().indexOf(':') + 1) + END);
    }

    private static boolean ours(Path path) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return !attributes.isSymbolicLink() && attributes.permissions().stream().noneMatch(BY_OTHERS::contains)
                && attributes.owner().equals(path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name")));
    }
}
