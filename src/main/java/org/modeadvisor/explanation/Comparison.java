package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Two answers to a question asked twice.
 *
 * @param changes what differs: verdicts in the order of the modes, then the development model
 */
public record Comparison(Recommendation before, Recommendation after, List<Change> changes) {

    /** What changed. @param about a mode's id, or {@code development-model} @param before its verdict or model, empty while open */
    public record Change(String about, String before, String after) {}

    /** A conclusion that another answer moved. */
    public record Moved(NodeName node, Bounds before, Bounds after) {}

    /** Every conclusion whose bounds differ, in the order in which they are settled. */
    public List<Moved> moved() {
        return before.derivations().nodes().keySet().stream()
                .map(name -> new Moved(name, before.derivations().bounds(name), after.derivations().bounds(name)))
                .filter(moved -> !moved.before().equals(moved.after())).toList();
    }

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
