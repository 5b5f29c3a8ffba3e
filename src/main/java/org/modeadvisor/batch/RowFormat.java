package org.modeadvisor.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms a file of rows can have. */
public enum RowFormat {
    JSONL(List.of(".jsonl", ".ndjson")),
    CSV(List.of(".csv")),
    PARQUET(List.of(".parquet"));

    private final List<String> suffixes;

    RowFormat(List<String> suffixes) {
        this.suffixes = suffixes;
    }

    /** Its word: {@code jsonl}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it consists of lines, so that it can go through a pipe. */
    public boolean text() {
        return this != PARQUET;
    }

    /** The form a file has by its name. */
    public static Optional<RowFormat> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (RowFormat format : values()) {
            if (format.suffixes.stream().anyMatch(name::endsWith)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
