package org.modeadvisor.report.graph;

import java.util.ArrayList;
import java.util.List;
import org.modeadvisor.report.graph.ProofGraph.Mark;
import org.modeadvisor.report.graph.ProofGraph.Shown;

/**
 * A box large enough for its words. No font is measured, since a drawing must be the same on every machine: a letter is taken to
 * be as wide as it is in the wider of the usual sans-serif fonts.
 *
 * @param lines the label, wrapped
 * @param marks the marks, wrapped
 */
record Box(Shown shown, List<String> lines, List<List<Mark>> marks, double width, double height) {

    /** Between the border and the words. */
    static final double MARGIN = 10;
    /** From one line to the next. */
    static final double LINE = 15;

    private static final double WIDTH = 168;
    private static final double GOAL_WIDTH = 200;
    /** Letters between two marks. */
    static final int GAP = 2;
    /** How wide a letter is taken to be. */
    static final double LETTER = 6.8;
    private static final double GOAL_LETTER = 7.8;

    static Box of(Shown shown) {
        double width = shown.goal() ? GOAL_WIDTH : WIDTH;
        double letter = shown.goal() ? GOAL_LETTER : LETTER;
        double room = width - 2 * MARGIN - (shown.level().isEmpty() ? 0 : (shown.level().length() + 1) * letter);
        List<String> lines = wrap(shown.label(), (int) (room / letter));
        List<List<Mark>> marks = marks(shown.marks(), (int) ((width - 2 * MARGIN) / LETTER));
        return new Box(shown, lines, marks, width, (lines.size() + (shown.tag().isPresent() ? 1 : 0) + marks.size()) * LINE + MARGIN + 3);
    }

    /** Two letters apart, which is what keeps one link from the next. */
    private static List<List<Mark>> marks(List<Mark> marks, int room) {
        List<List<Mark>> lines = new ArrayList<>();
        int used = room;
        for (Mark mark : marks) {
            if (used + mark.word().length() > room) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.get(lines.size() - 1).add(mark);
            used += mark.word().length() + GAP;
        }
        return lines.stream().map(List::copyOf).toList();
    }

    private static List<String> wrap(String words, int room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                lines.add(line);
                line = word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        lines.add(line);
        return List.copyOf(lines);
    }
}
