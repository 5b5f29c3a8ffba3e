package org.modeadvisor.diagnostics;

import java.util.Locale;

/** How much a problem matters: an {@link #ERROR} must be mended, a {@link #WARNING} should be, a {@link #NOTE} is worth a look. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** Its word: {@code error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
