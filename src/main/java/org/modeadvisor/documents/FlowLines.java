package org.modeadvisor.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Lays out what stands in brackets, and words that go over several lines. Not thread-safe. */
final class FlowLines {

    private static final int STEP = 2;

    private final String text;
    private final StringBuilder out;
    /** Of each open bracket, where what it holds goes on in a new line, and where its end stands in one. */
    private final Deque<int[]> open = new ArrayDeque<>();

    FlowLines(String text, StringBuilder out) {
        this.text = text;
        this.out = out;
    }

    /** Words in quotes or plain; of several lines the later ones are indented. */
    static void words(String words, int indent, StringBuilder out) {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = i == 0 ? lines[i] : lines[i].stripLeading();
            line = i < lines.length - 1 ? line.stripTrailing() : line;
            out.append(i == 0 ? "" : "\n").append(i > 0 && !line.isEmpty() ? " ".repeat(indent) : "").append(line);
        }
    }

    void print(Piece flow) {
        Map<Integer, Piece> words = new HashMap<>();
        flow.parts().stream().filter(part -> !part.nothing()).forEach(part -> words.put(part.from(), part));
        char before = ' ';
        boolean broken = false;
        int place = flow.from();
        while (place < flow.to()) {
            char sign = text.charAt(place);
            if (Character.isWhitespace(sign)) {
                broken = broken || sign == '\n';
                place++;
                continue;
            }
            Piece word = words.get(place);
            int end = word != null ? word.to() : sign == '#' ? text.indexOf('\n', place) : place + 1;
            begin(before, word == null ? sign : 'a', broken);
            if (word != null) {
                words(text.substring(place, end), open.peek()[0] + STEP, out);
            } else {
                out.append(text.substring(place, end).strip());
                bracket(sign, end);
            }
            before = word == null ? sign : 'a';
            broken = false;
            place = end;
        }
    }

    /** One blank behind a comma or colon, or a new line where there was one. */
    private void begin(char before, char next, boolean broken) {
        boolean closes = next == '}' || next == ']';
        if (broken) {
            out.append('\n').append(" ".repeat(before == ':' ? open.peek()[0] + STEP : open.peek()[closes ? 1 : 0]));
        } else if (next == '#') {
            out.append("  ");
        } else if (before == ':' || before == ',' && !closes || before == '?') {
            out.append(' ');
        }
    }

    private void bracket(char sign, int end) {
        if (sign == '}' || sign == ']') {
            open.pop();
        } else if (sign == '{' || sign == '[') {
            int line = out.lastIndexOf("\n") + 1;
            int indent = line;
            while (out.charAt(indent) == ' ') {
                indent++;
            }
            int column = out.codePointCount(line, out.length());
            boolean last = Pattern.compile("[ \\t]*(#[^\\n]*)?\\n").matcher(text).region(end, text.length()).lookingAt();
            open.push(last ? new int[] {indent - line + STEP, indent - line} : new int[] {column, column - 1});
        }
    }
}
