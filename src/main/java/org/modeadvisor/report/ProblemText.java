package org.modeadvisor.report;

import java.util.List;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.documents.HiddenLetters;

/** Problems as a person reads them: place, quoted line with a caret, fact and remedy. Stateless. */
public final class ProblemText {

    private static final int LONGEST_QUOTE = 120;

    private ProblemText() {}

    /** All of them, with a blank line between, each ending its last line. */
    public static String of(List<Problem> problems, boolean colour) {
        Layout layout = new Layout(colour);
        for (int i = 0; i < problems.size(); i++) {
            if (i > 0) {
                layout.blank();
            }
            one(layout, problems.get(i), "");
        }
        return layout.toString();
    }

    /** One of them. @param mark what stands behind its place; may be empty */
    public static void one(Layout layout, Problem problem, String mark) {
        Layout.Ink ink = switch (problem.severity()) {
            case ERROR -> Layout.Ink.RED;
            case WARNING -> Layout.Ink.YELLOW;
            case NOTE -> Layout.Ink.BOLD;
        };
        layout.line(0, 0, ink, problem.severity().word() + ": " + HiddenLetters.shown(problem.position().toString()) + mark);
        String text = quote(problem);
        layout.line(2, HiddenLetters.shown(problem.message()));
        layout.line(2, HiddenLetters.shown(problem.remedy()));
        if (!text.isEmpty()) {
            layout.raw(text);
        }
    }

    /** The line as it stands, cut around the place where it is very long, and a caret under the column. */
    private static String quote(Problem problem) {
        String line = HiddenLetters.shown(problem.quote()).replace('\t', ' ');
        if (line.isBlank()) {
            return "";
        }
        int column = Math.min(Math.max(1, problem.position().column()), line.length() + 1);
        int from = column > LONGEST_QUOTE ? column - LONGEST_QUOTE / 2 : 0;
        String shown = line.substring(from, Math.min(line.length(), from + LONGEST_QUOTE));
        String gutter = "  " + problem.position().line() + " | ";
        String caret = problem.position().column() > 0 ? " ".repeat(gutter.length() - 2) + "| " + " ".repeat(column - 1 - from) + "^\n" : "";
        return gutter + shown.stripTrailing() + "\n" + caret;
    }
}
