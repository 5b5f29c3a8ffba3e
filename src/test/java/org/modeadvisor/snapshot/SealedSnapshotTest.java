package org.modeadvisor.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A snapshot comes back whole or not at all. */
class SealedSnapshotTest {

    private static final SealedSnapshot SNAPSHOT = new SealedSnapshot(new SnapshotKey("sha256:0a1b", "a program"), content());

    private static byte[] content() {
        SnapshotWriter out = new SnapshotWriter();
        out.list(List.of("one", "zwölf", "十二", "one"), out::text);
        out.number(0);
        out.number(127);
        out.number(128);
        out.number(Integer.MAX_VALUE);
        out.flag(true);
        out.option(Optional.empty(), out::text);
        out.option(Optional.of(7), out::number);
        out.word(Thread.State.WAITING);
        out.texts(Map.of("key", "one"));
        return out.bytes();
    }

    @Test
    void whatWasPutInComesOut() {
        SealedSnapshot back = SealedSnapshot.of(SNAPSHOT.bytes()).orElseThrow();
        assertEquals(SNAPSHOT.key(), back.key());
        SnapshotReader in = new SnapshotReader(back.content());
        assertEquals(List.of("one", "zwölf", "十二", "one"), in.texts());
        assertEquals(List.of(0, 127, 128, Integer.MAX_VALUE), List.of(in.number(), in.number(), in.number(), in.number()));
        assertTrue(in.flag());
        assertEquals(Optional.empty(), in.option(in::text));
        assertEquals(Optional.of(7), in.option(in::number));
        assertEquals(Thread.State.WAITING, in.word(Thread.State.values()));
        assertEquals(Map.of("key", "one"), in.textsByText());
        in.end();
    }

    @Test
    void equalValuesGiveEqualBytes() {
        assertArrayEquals(content(), content());
    }

    @Property
    void aFlippedBitIsNoSnapshot(@ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(max = 7) int bit) {
        byte[] bytes = SNAPSHOT.bytes();
        bytes[place % bytes.length] ^= (byte) (1 << bit);
        assertEquals(Optional.empty(), SealedSnapshot.of(bytes));
    }

    @Test
    void aPartOfASnapshotIsNone() {
        byte[] bytes = SNAPSHOT.bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertEquals(Optional.empty(), SealedSnapshot.of(Arrays.copyOf(bytes, length)), "the first " + length + " bytes");
        }
        assertEquals(Optional.empty(), SealedSnapshot.of(Arrays.copyOf(bytes, bytes.length + 1)), "a byte more");
    }

    /** Who can write the digest as well is kept out otherwise; but even then nothing breaks. */
    @Property
    void bytesThatAreNoValuesAreToldAndNothingElseHappens(@ForAll @IntRange(max = 1_000_000) int place, @ForAll byte written) {
        byte[] bytes = content();
        bytes[place % bytes.length] = written;
        try {
            SnapshotReader in = new SnapshotReader(bytes);
            in.texts();
            in.number();
            in.end();
        } catch (UnreadableSnapshotException e) {
            assertTrue(e.getMessage().length() > 5);
        }
    }

    @Test
    void aNumberThatPromisesMoreThanThereIsTakesNoMemory() {
        assertThrows(UnreadableSnapshotException.class, () -> new SnapshotReader(new byte[] {-1, -1, -1, -1, 7}));
        assertThrows(UnreadableSnapshotException.class, () -> new SnapshotReader(new byte[] {0, -1, -1, -1, -1, 7}).texts());
        assertThrows(UnreadableSnapshotException.class, () -> new SnapshotReader(new byte[] {0, 5}).text());
        assertThrows(UnreadableSnapshotException.class, () -> new SnapshotReader(new byte[] {0, 0}).end());
        assertThrows(UnreadableSnapshotException.class, () -> new SnapshotReader(new byte[] {0, -1, -1, -1, -1, -1, -1, 1}).number());
    }
}
