package org.modeadvisor.report;

import java.util.List;
import org.modeadvisor.explanation.Justifications;
import org.modeadvisor.explanation.Recommendation;

/** An explanation as a tree a person reads on a terminal. Stateless. */
public final class ExplainText {

    private ExplainText() {}

    /** The whole text. @param colour whether to colour it for a terminal */
    public static String of(Recommendation answer, Justifications explained, boolean colour) {
        Layout layout = new Layout(colour);
        for (Outline outline : new ExplainOutline(answer).of(explained)) {
            write(layout, outline, "", "", Layout.Ink.BOLD);
            layout.blank();
        }
        new ExplainFooter(answer).lines().forEach(line -> layout.line(0, line));
        return layout.toString();
    }

    private static void write(Layout layout, Outline outline, String first, String rest, Layout.Ink ink) {
        String below = rest + (outline.branches().isEmpty() ? "   " : "│  ");
        List<Outline.Line> lines = outline.lines();
        layout.branch(first, below, ink, lines.get(0).text());
        lines.subList(1, lines.size()).forEach(line -> layout.branch(below, below,
                line.role() == Outline.Role.EVIDENCE ? Layout.Ink.PLAIN : Layout.Ink.FAINT, line.text()));
        for (int i = 0; i < outline.branches().size(); i++) {
            boolean last = i == outline.branches().size() - 1;
            String stem = rest + (last ? "   " : "│  ");
            write(layout, outline.branches().get(i), rest + (last ? "└─ " : "├─ "), stem, Layout.Ink.PLAIN);
        }
    }
}
