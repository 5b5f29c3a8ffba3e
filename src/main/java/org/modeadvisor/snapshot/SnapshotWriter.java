package org.modeadvisor.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts values into bytes, one behind the other; {@link SnapshotReader} takes them out in the same order. A text is written once, however
 * often it comes up. Equal values give equal bytes. Not thread-safe.
 */
public final class SnapshotWriter {

    /** The highest bit of a byte says that the number goes on. */
    static final int MORE = 0x80;
    static final int BITS = 7;

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();

    /** @param number not negative */
    public void number(int number) {
        number(number, values);
    }

    public void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    public void text(String text) {
        number(texts.computeIfAbsent(text, unmet -> texts.size()));
    }

    /** Each on its own, without their number. */
    public void all(String... each) {
        for (String text : each) {
            text(text);
        }
    }

    /** One of the words of an enum. */
    public void word(Enum<?> word) {
        number(word.ordinal());
    }

    public <T> void list(Collection<T> items, Consumer<T> each) {
        number(items.size());
        items.forEach(each);
    }

    public void texts(Collection<String> items) {
        list(items, this::text);
    }

    public <T> void option(Optional<T> value, Consumer<T> write) {
        flag(value.isPresent());
        value.ifPresent(write);
    }

    /** In the order of the map. */
    public void texts(Map<String, String> map) {
        list(map.entrySet(), entry -> {
            text(entry.getKey());
            text(entry.getValue());
        });
    }

    /** Everything put in so far: the texts, then the values that speak of them. */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        number(texts.size(), all);
        texts.keySet().forEach(text -> {
            // Most texts have none but the first 256 letters; a byte for each is much the fastest to read.
            boolean narrow = text.chars().allMatch(letter -> letter <= 0xFF);
            byte[] bytes = text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            number(bytes.length << 1 | (narrow ? 0 : 1), all);
            all.writeBytes(bytes);
        });
        all.writeBytes(values.toByteArray());
        return all.toByteArray();
    }

    private static void number(int number, ByteArrayOutputStream to) {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
        int rest = number;
        while (rest >= MORE) {
            to.write(rest & MORE - 1 | MORE);
            rest >>>= BITS;
        }
        to.write(rest);
    }
}
