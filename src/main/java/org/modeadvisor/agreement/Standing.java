package org.modeadvisor.agreement;

import java.util.Locale;

/** How sure the rules are of what they say. */
public enum Standing {
    /** The facts decide. */
    DECIDED,
    /** They do not, but under the presumed values they would. */
    LEANING,
    /** Neither; counted as not advised. */
    OPEN;

    /** {@code leaning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
