package org.modeadvisor.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes values out of bytes in the order in which {@link SnapshotWriter} put them in. Every method throws {@link
 * UnreadableSnapshotException} where no such value stands there; none takes more memory than the bytes account for. Not thread-safe.
 */
public final class SnapshotReader {

    private final byte[] bytes;
    private final String[] texts;
    private int at;

    public SnapshotReader(byte[] bytes) {
        this.bytes = bytes;
        this.texts = new String[count()];
        for (int i = 0; i < texts.length; i++) {
            int written = number();
            int length = written >>> 1;
            if (length > bytes.length - at) {
                throw new UnreadableSnapshotException("a text goes on behind the end");
            }
            texts[i] = new String(bytes, at, length, (written & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            at += length;
        }
    }

    public int number() {
        int number = 0;
        for (int shift = 0; at < bytes.length && shift < Integer.SIZE; shift += SnapshotWriter.BITS) {
            int next = bytes[at++];
            number |= (next & SnapshotWriter.MORE - 1) << shift;
            if (next >= 0) {
                if (number < 0) {
                    break;
                }
                return number;
            }
        }
        throw new UnreadableSnapshotException("no number at " + at);
    }

    public boolean flag() {
        return place(2) == 1;
    }

    public String text() {
        return texts[place(texts.length)];
    }

    /** @param values all words of the enum */
    public <E extends Enum<E>> E word(E[] values) {
        return values[place(values.length)];
    }

    /** One of several, written as its place. */
    public <T> T one(List<T> of) {
        return of.get(place(of.size()));
    }

    /** @return cannot be changed */
    public <T> List<T> list(Supplier<T> each) {
        int count = count();
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(each.get());
        }
        return Collections.unmodifiableList(items);
    }

    public List<String> texts() {
        return list(this::text);
    }

    public <T> Optional<T> option(Supplier<T> value) {
        return flag() ? Optional.of(value.get()) : Optional.empty();
    }

    /** In the order in which the texts were written. @return cannot be changed */
    public Map<String, String> textsByText() {
        int count = count();
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            map.put(text(), text());
        }
        return Collections.unmodifiableMap(map);
    }

    /** To be called when everything was read: there must be nothing more. */
    public void end() {
        if (at != bytes.length) {
            throw new UnreadableSnapshotException("something stands behind the end");
        }
    }

    /** How many there are of something that takes at least a byte each. */
    private int count() {
        int count = number();
        if (count > bytes.length - at) {
            throw new UnreadableSnapshotException("more than there are bytes: " + count);
        }
        return count;
    }

    private int place(int of) {
        int place = number();
        if (place >= of) {
            throw new UnreadableSnapshotException(place + " is none of " + of);
        }
        return place;
    }
}
