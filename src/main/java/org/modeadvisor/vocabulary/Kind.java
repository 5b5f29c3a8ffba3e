package org.modeadvisor.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a node of the derivation is about. The order is that of the paper's chain: front end, core, back end, remarks. */
public enum Kind {
    DRIVER(false),
    COMPOSITE(false),
    MECHANISM(false),
    ENABLING(false),
    STAGE(false),
    MODE(false),
    FORM(true),
    COMBINATION(true),
    MODEL(true),
    CAVEAT(true),
    NOTE(true);

    private final boolean truth;

    Kind(boolean truth) {
        this.truth = truth;
    }

    /** Whether conclusions of this kind hold or do not hold, rather than have a strength. */
    public boolean isTruth() {
        return truth;
    }

    /** The word for it in node names and rules: {@code mechanism}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with that word. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
