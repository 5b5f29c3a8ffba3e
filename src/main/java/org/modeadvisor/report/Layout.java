package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.List;
import org.modeadvisor.documents.HiddenLetters;

/**
 * Gathers lines of at most 100 columns, with hanging indents, and colour where wanted. What a terminal would obey, such as in the name of
 * a file, is shown as a mark. Not thread-safe: one for one text.
 */
public final class Layout {

    private static final int WIDTH = 100;

    private final boolean colour;
    private final StringBuilder text = new StringBuilder();

    /** @param colour whether to colour the lines */
    public Layout(boolean colour) {
        this.colour = colour;
    }

    /** The colours of a terminal. */
    public enum Ink {
        PLAIN(""),
        BOLD("1"),
        GREEN("1;32"),
        YELLOW("1;33"),
        RED("1;31"),
        FAINT("2");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    /** A blank line. */
    public void blank() {
        text.append('\n');
    }

    /** A heading with a blank line above. */
    public void heading(String words) {
        blank();
        line(0, 0, Ink.BOLD, words);
    }

    /** A paragraph. */
    public void line(int indent, String words) {
        line(indent, indent, Ink.PLAIN, words);
    }

    /** A paragraph whose later lines are indented as given. */
    public void line(int indent, int hanging, Ink ink, String words) {
        List<String> lines = wrap(words, indent, hanging);
        for (int i = 0; i < lines.size(); i++) {
            text.append(" ".repeat(i == 0 ? indent : hanging)).append(paint(ink, lines.get(i))).append('\n');
        }
    }

    /** A paragraph that hangs in a tree. @param first what stands before its first line @param rest what stands before the others */
    void branch(String first, String rest, Ink ink, String words) {
        List<String> lines = wrap(words, first.length(), rest.length());
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? first : rest).append(paint(ink, lines.get(i))).append('\n');
        }
    }

    /** A line that is not wrapped. */
    public void literal(int indent, Ink ink, String line) {
        text.append(" ".repeat(indent)).append(paint(ink, line)).append('\n');
    }

    /** Lines that stand as they are. */
    public void raw(String lines) {
        text.append(lines);
    }

    /** The text so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private String paint(Ink ink, String words) {
        String shown = HiddenLetters.shown(words);
        return colour && !ink.code.isEmpty() ? "\u001B[" + ink.code + "m" + shown + "\u001B[0m" : shown;
    }

    /** Words are never broken, so that an address stays usable; a line may be longer for that. */
    private static List<String> wrap(String words, int indent, int hanging) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int room = WIDTH - indent;
        for (String word : words.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
                room = WIDTH - hanging;
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
