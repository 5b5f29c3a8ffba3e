package org.modeadvisor.explanation;

import java.util.Locale;

/** What is advised about a mode (framework 3.6). */
public enum Verdict {
    /** Go. Final: no answer to an open question can change it. */
    RECOMMENDED,
    /** Go only with the listed conditions met; can only become recommended. */
    CONDITIONAL,
    /** Ask first; never to be read as unsuitable. */
    UNDETERMINED,
    /** Not now. Final. */
    NOT_SUPPORTED;

    /** {@code not-supported}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
