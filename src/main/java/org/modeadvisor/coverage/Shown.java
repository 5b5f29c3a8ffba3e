package org.modeadvisor.coverage;

import java.util.List;

/**
 * By which cases something is shown.
 *
 * @param by in the order of the suite; empty for a hole
 */
public record Shown(Aim aim, List<Ran> by) {
    public Shown {
        by = List.copyOf(by);
    }

    /** Whether no case shows it. */
    public boolean hole() {
        return by.isEmpty();
    }
}
