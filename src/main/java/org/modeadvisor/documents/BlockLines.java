package org.modeadvisor.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modeadvisor.documents.Piece.Shape;

/** Lays out what stands in lines of its own, with the comments between. Not thread-safe: one for one text. */
final class BlockLines {

    private static final int STEP = 2;

    private final String text;
    private final Set<String> tables;
    private final StringBuilder out = new StringBuilder();
    /** From the outermost to the innermost list or mapping in which the place may still be. */
    private final List<Level> levels = new ArrayList<>();
    /** Up to where the text has been laid out. */
    private int at;

    /** A list or mapping. @param column where it stands in the text @param indent where it is put */
    private record Level(int column, int indent) {}

    /** @param text with line feeds alone @param tables as in {@link YamlLayout#of} */
    BlockLines(String text, Set<String> tables) {
        this.text = text;
        this.tables = tables;
    }

    String of(Piece root) {
        levels.add(new Level(0, 0));
        if (root.block()) {
            block(root, 0, "", false);
        } else {
            gap(root.from(), 0);
            single(root, 0);
        }
        gap(text.length(), 0);
        return out.toString().stripTrailing() + "\n";
    }

    /** @param path the keys that lead there @param begun whether its first entry goes on in the line that was begun */
    private void block(Piece block, int indent, String path, boolean begun) {
        int level = levels.size();
        levels.add(new Level(column(block.from()), indent));
        boolean keys = block.shape() == Shape.KEYS;
        int widest = keys && tables.contains(path) ? widest(block) : 0;
        for (int i = 0; i < block.parts().size(); i += keys ? 2 : 1) {
            int from = keys ? block.parts().get(i).from() : dash();
            if (i == 0 && begun) {
                at = from;
            } else {
                gap(from, level);
            }
            if (keys) {
                entry(block.parts().get(i), block.parts().get(i + 1), indent, path, widest);
            } else {
                item(block.parts().get(i), indent, path);
            }
        }
    }

    private void entry(Piece key, Piece value, int indent, String path, int widest) {
        String word = text.substring(key.from(), key.to());
        out.append(word).append(':');
        at = text.indexOf(':', key.to()) + 1;
        String name = word.replaceAll("^[\"']|[\"']$", "");
        value(value, indent, path.isEmpty() ? name : path + "." + name, " ".repeat(1 + Math.max(0, widest - letters(word))));
    }

    private void item(Piece item, int indent, String path) {
        out.append('-');
        at++;
        if (item.block() && text.substring(at, item.from()).isBlank()) {
            out.append(' ');
            block(item, indent + STEP, path, true);
        } else {
            value(item, indent, path, " ");
        }
    }

    /** What stands behind a colon or a dash. */
    private void value(Piece value, int indent, String path, String between) {
        if (value.nothing()) {
            // What stands deeper below it, such as values that are comments as yet, is meant to be in it.
            levels.add(new Level(levels.get(levels.size() - 1).column() + 1, indent + STEP));
        } else if (value.block()) {
            block(value, indent + STEP, path, false);
        } else if (text.substring(at, value.from()).indexOf('\n') < 0) {
            out.append(between);
            single(value, indent);
        } else {
            levels.add(new Level(column(value.from()), indent + STEP));
            gap(value.from(), levels.size() - 1);
            single(value, indent);
        }
    }

    private void single(Piece value, int indent) {
        at = value.to();
        if (value.shape() == Shape.FLOW) {
            new FlowLines(text, out).print(value);
        } else if (value.shape() == Shape.WORDS) {
            FlowLines.words(text.substring(value.from(), value.to()), indent + STEP, out);
        } else {
            text(value, indent);
        }
    }

    /** Lines behind {@code |} or {@code >} keep their indentation to one another; a number there says how far in they begin. */
    private void text(Piece value, int indent) {
        List<String> lines = new ArrayList<>(List.of(text.substring(value.from(), value.to()).split("\n", -1)));
        String head = lines.remove(0).strip();
        int comment = head.indexOf('#');
        out.append(comment < 0 ? head : head.substring(0, comment).strip() + "  " + head.substring(comment));
        boolean kept = head.matches("[|>][0-9]?\\+.*");
        int said = Integer.parseInt(head.replaceFirst("^[|>][-+]?([0-9]?).*", "0$1"));
        int to = value.to();
        if (!kept) {
            while (to > value.from() && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
                lines.remove(lines.size() - 1);
            }
        }
        int base = said > 0 ? levels.get(levels.size() - 1).column() + said
                : lines.stream().filter(line -> !line.isBlank()).mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
        String before = " ".repeat(indent + (said > 0 ? said : STEP));
        lines.forEach(line -> out.append('\n').append(line.isBlank() ? "" : before + line.substring(Math.min(base, line.length() - line.stripLeading().length()))));
        if (kept) {
            out.setLength(out.length() - 1);
        }
        at = kept ? to - 1 : to;
    }

    /** Goes on to that place: comments, at most one empty line in a row, and the beginning of the line. */
    private void gap(int to, int level) {
        String[] lines = text.substring(at, to).split("\n", -1);
        String behind = lines[0].strip();
        boolean first = out.length() == 0;
        if (behind.startsWith("#")) {
            out.append(first ? "" : "  ").append(behind);
        }
        boolean parted = false;
        for (int i = first && behind.isEmpty() ? 0 : 1; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("#")) {
                begin(parted, indent(lines[i].indexOf('#'), level));
                out.append(line);
                parted = false;
            } else if (i < lines.length - 1) {
                parted = parted || line.isEmpty();
            }
        }
        begin(parted, levels.get(level).indent());
        levels.subList(level + 1, levels.size()).clear();
        at = to;
    }

    private void begin(boolean parted, int indent) {
        out.append(out.length() == 0 ? "" : parted ? "\n\n" : "\n").append(" ".repeat(indent));
    }

    /** A comment stands with the innermost list or mapping that does not begin further to the right; of two in one column with the outer one. */
    private int indent(int column, int level) {
        int met = levels.size() - 1;
        while (met > level && (levels.get(met).column() > column || levels.get(met - 1).column() == levels.get(met).column())) {
            met--;
        }
        return levels.get(met).indent();
    }

    /** The next dash of a list, comments aside. */
    private int dash() {
        int place = at;
        while (place < text.length() && text.charAt(place) != '-') {
            place = text.charAt(place) == '#' ? text.indexOf('\n', place) : place + 1;
        }
        return place;
    }

    private int widest(Piece table) {
        int widest = 0;
        for (int i = 0; i < table.parts().size(); i += 2) {
            widest = Math.max(widest, letters(text.substring(table.parts().get(i).from(), table.parts().get(i).to())));
        }
        return widest;
    }

    private int column(int place) {
        return place - text.lastIndexOf('\n', place - 1) - 1;
    }

    private static int letters(String word) {
        return word.codePointCount(0, word.length());
    }
}
