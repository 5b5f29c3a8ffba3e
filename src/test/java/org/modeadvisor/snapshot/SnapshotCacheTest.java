package org.modeadvisor.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A cache gives back what was kept, trusts nobody but the user, stays small, and never fails a run. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class SnapshotCacheTest {

    @TempDir
    private Path temporary;

    private static SealedSnapshot snapshot(int number) {
        byte[] content = new byte[50_000];
        Arrays.fill(content, (byte) number);
        return new SealedSnapshot(new SnapshotKey("sha256:" + Integer.toHexString(number), "a program"), content);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void assertKept(SealedSnapshot expected, Optional<SealedSnapshot> found) {
        assertTrue(found.isPresent());
        assertEquals(expected.key(), found.get().key());
        assertTrue(Arrays.equals(expected.content(), found.get().content()));
    }

    @Test
    void whatIsKeptIsFoundUnderItsKeyAlone() throws IOException {
        SnapshotCache cache = new SnapshotCache(temporary.resolve("deep/cache"));
        assertEquals(Optional.empty(), cache.find(snapshot(1).key()));
        cache.keep(snapshot(1));
        assertKept(snapshot(1), cache.find(snapshot(1).key()));
        assertEquals(Optional.empty(), cache.find(snapshot(2).key()));
        assertEquals(Optional.empty(), cache.find(new SnapshotKey(snapshot(1).key().text(), "another program")));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("deep/cache"))));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files(temporary.resolve("deep/cache")).get(0))));
    }

    @Test
    void aSnapshotUnderTheNameOfAnotherIsNotTakenForIt() throws IOException {
        SnapshotCache cache = new SnapshotCache(temporary);
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        cache.keep(snapshot(1));
        Path first = files(temporary).get(0);
        cache.keep(snapshot(2));
        Path second = files(temporary).stream().filter(file -> !file.equals(first)).findFirst().orElseThrow();
        Files.write(second, Files.readAllBytes(first));
        assertEquals(Optional.empty(), cache.find(snapshot(2).key()));
        cache.keep(snapshot(2));
        assertKept(snapshot(2), cache.find(snapshot(2).key()));
    }

    @Test
    void whatOthersCouldHaveWrittenIsNotRead() throws IOException {
        Path folder = temporary.resolve("cache");
        SnapshotCache cache = new SnapshotCache(folder);
        cache.keep(snapshot(1));
        Path file = files(folder).get(0);
        for (String rights : List.of("rw-rw----", "rw----rw-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            assertEquals(Optional.empty(), cache.find(snapshot(1).key()), rights);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertKept(snapshot(1), cache.find(snapshot(1).key()));
        for (String rights : List.of("rwxrwx---", "rwxrwxrwx")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
            assertEquals(Optional.empty(), cache.find(snapshot(1).key()), rights);
            cache.keep(snapshot(2));
            assertEquals(1, files(folder).size(), "nothing is put there either");
        }
    }

    @Test
    void noLinkIsFollowed() throws IOException {
        Path folder = temporary.resolve("cache");
        SnapshotCache cache = new SnapshotCache(folder);
        cache.keep(snapshot(1));
        Path file = files(folder).get(0);
        Path elsewhere = Files.move(file, temporary.resolve("elsewhere"));
        Files.createSymbolicLink(file, elsewhere);
        assertEquals(Optional.empty(), cache.find(snapshot(1).key()));
        byte[] before = Files.readAllBytes(elsewhere);
        cache.keep(snapshot(1));
        assertFalse(Files.isSymbolicLink(file), "the link was replaced, not written through");
        assertTrue(Arrays.equals(before, Files.readAllBytes(elsewhere)));
        assertEquals(Optional.empty(), new SnapshotCache(Files.createSymbolicLink(temporary.resolve("link"), folder)).find(snapshot(1).key()));
    }

    @Test
    void theOldestGoWhereThereAreTooMany() throws IOException {
        SnapshotCache cache = new SnapshotCache(temporary.resolve("cache"));
        for (int number = 1; number <= SnapshotCache.MOST + 3; number++) {
            cache.keep(snapshot(number));
            for (Path file : files(temporary.resolve("cache"))) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() - 10_000));
            }
        }
        assertEquals(SnapshotCache.MOST, files(temporary.resolve("cache")).size());
        assertEquals(Optional.empty(), cache.find(snapshot(3).key()));
        assertKept(snapshot(4), cache.find(snapshot(4).key()));
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        SnapshotCache cache = new SnapshotCache(temporary.resolve("cache"));
        cache.keep(new SealedSnapshot(new SnapshotKey("sha256:0", "a program"), new byte[SnapshotCache.LARGEST]));
        assertFalse(Files.exists(temporary.resolve("cache")));
    }

    @Test
    void aFolderThatCannotBeIsNoCacheAndNoFailure() throws IOException {
        SnapshotCache below = new SnapshotCache(Files.writeString(temporary.resolve("file"), "").resolve("cache"));
        below.keep(snapshot(1));
        assertEquals(Optional.empty(), below.find(snapshot(1).key()));
    }

    /** Who is root may write everywhere. */
    @Test
    void aReadOnlyFolderIsReadAndNoFailure() throws IOException {
        Path folder = temporary.resolve("cache");
        SnapshotCache cache = new SnapshotCache(folder);
        cache.keep(snapshot(1));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(folder), "this user can write everywhere");
        cache.keep(snapshot(2));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertEquals(1, files(folder).size());
        assertKept(snapshot(1), cache.find(snapshot(1).key()));
    }

    /** Each with a cache of its own, as separate programs have. */
    @Test
    void manyWritersAndReadersMeetWholeSnapshotsOnly() throws Exception {
        Path folder = temporary.resolve("cache");
        ExecutorService programs = Executors.newFixedThreadPool(8);
        List<Future<Integer>> found = new ArrayList<>();
        for (int program = 0; program < 8; program++) {
            int first = program;
            found.add(programs.submit(() -> {
                SnapshotCache cache = new SnapshotCache(folder);
                int met = 0;
                for (int round = 0; round < 60; round++) {
                    SealedSnapshot mine = snapshot((first + round) % 5);
                    Optional<SealedSnapshot> there = cache.find(mine.key());
                    if (there.isPresent()) {
                        assertKept(mine, there);
                        met++;
                    }
                    cache.keep(mine);
                }
                return met;
            }));
        }
        int met = 0;
        for (Future<Integer> program : found) {
            met += program.get();
        }
        programs.shutdown();
        assertTrue(met > 400, "nobody was disturbed in reading: " + met);
        assertEquals(5, files(folder).size(), "nothing half written is left: " + files(folder));
        IntStream.range(0, 5).forEach(number -> assertKept(snapshot(number), new SnapshotCache(folder).find(snapshot(number).key())));
    }
}
