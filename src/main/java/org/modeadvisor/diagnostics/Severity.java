package org.modeadvisor.diagnostics;

/** How much a problem matters: an {@link #ERROR} leaves its file unusable, a {@link #WARNING} does not. */
public enum Severity {
    ERROR,
    WARNING
}
