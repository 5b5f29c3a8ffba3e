package org.modeadvisor.difference;

import java.util.List;
import org.modeadvisor.rulebase.Rule;

/**
 * A rule that both rule sets have under the same id, and that differs.
 *
 * @param parts what of it differs
 * @param lines its text, line by line, with what became of each
 */
public record RuleChange(Rule before, Rule after, List<Part> parts, List<Line> lines) {

    /** What can differ in a rule. */
    public enum Part {
        TITLE,
        GROUNDS,
        CONDITIONS,
        CONCLUSION
    }

    /** What became of a line. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A line of either text. */
    public record Line(Fate fate, String text) {}

    public RuleChange {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }
}
