package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Two answers to a question asked twice.
 *
 * @param changes what differs: verdicts in the order of the modes, then the development model
 */
public record Comparison(Recommendation before, Recommendation after, List<Change> changes) {

    /** What changed. @param about a mode's id, or {@code development-model} @param before its verdict or model, empty while open */
    public record Change(String about, String before, String after) {}

    /** Compares two answers from the same rules. */
    public static Comparison of(Recommendation before, Recommendation after) {
        List<Change> changes = new ArrayList<>();
        for (ModeAnswer mode : before.modes()) {
            String then = after.mode(mode.mode()).map(m -> m.verdict().word()).orElse("");
            note(changes, mode.mode(), mode.verdict().word(), then);
        }
        note(changes, "development-model", before.developmentModel().model().orElse(""), after.developmentModel().model().orElse(""));
        return new Comparison(before, after, List.copyOf(changes));
    }

    private static void note(List<Change> changes, String about, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(about, before, after));
        }
    }
}
