package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * An explanation in words, before it is laid out: what is said first, what is said of that, and what hangs beneath it.
 *
 * @param lines at least one; the first is the statement
 * @param branches in reading order
 */
public record Outline(List<Line> lines, List<Outline> branches) {

    public Outline {
        lines = List.copyOf(lines);
        branches = List.copyOf(branches);
    }

    /** What a line says. */
    public enum Role {
        /** What something came to. */
        STATEMENT,
        /** The rule behind it and its reason. */
        REASON,
        /** The evidence of a fact. */
        EVIDENCE
    }

    /** One paragraph. */
    public record Line(Role role, String text) {}

    static Outline of(String statement) {
        return new Outline(List.of(new Line(Role.STATEMENT, statement)), List.of());
    }

    static Outline of(String statement, List<Outline> branches) {
        return new Outline(List.of(new Line(Role.STATEMENT, statement)), branches);
    }

    /** The same with another line. */
    Outline with(Role role, String text) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(role, text));
        return new Outline(more, branches);
    }
}
