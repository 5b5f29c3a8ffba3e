package org.modeadvisor.cases;

import org.modeadvisor.documents.Stretch;

/** Changes one place of a text and leaves the rest as it is. */
record TextEdit(String text) {

    private static final String STEP = "  ";

    /** The text with that stretch replaced. */
    String replace(int from, int to, String by) {
        return text.substring(0, from) + by + text.substring(to);
    }

    /** Behind the last character of the value that is not blank. */
    int contentEnd(Stretch value) {
        int end = value.to();
        while (end > value.from() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The text with one entry more behind the last of the mapping. */
    String append(Stretch mapping, String entry) {
        if (!mapping.flow()) {
            int end = lineEnd(contentEnd(mapping));
            return replace(end, end, separator(mapping) + entry);
        }
        if (!mapping.entries().isEmpty()) {
            int end = contentEnd(mapping.entries().get(mapping.entries().size() - 1).value());
            return replace(end, end, separator(mapping) + entry);
        }
        boolean bare = text.substring(mapping.from() + 1, mapping.to() - 1).isBlank();
        return bare && entry.charAt(0) != '"' ? open(mapping, entry) : replace(mapping.to() - 1, mapping.to() - 1, entry);
    }

    /** Two braces with nothing between become lines of their own; a comment behind them stays. */
    private String open(Stretch braces, String entry) {
        int colon = contentEndBefore(braces.from());
        int end = lineEnd(braces.to());
        return text.substring(0, colon) + text.substring(braces.to(), end) + newline() + indent(colon) + STEP + entry + text.substring(end);
    }

    /** The text with that in place of all that stands behind a key; a comment in the line of the key stays. */
    String fill(Stretch.Entry entry, String by) {
        int colon = colon(entry.from());
        int from = entry.value().from();
        int to = from == entry.value().to() ? colon : contentEnd(entry.value());
        boolean inLine = from <= lineEnd(colon);
        if (!inLine) {
            return text.substring(0, lineEnd(colon)) + by + text.substring(lineEnd(to));
        }
        int end = by.charAt(0) == ' ' ? to : lineEnd(to);
        return text.substring(0, colon) + text.substring(to, end) + by + text.substring(end);
    }

    private int contentEndBefore(int place) {
        int end = place;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** What stands between two entries of the mapping: as between those it has. */
    String separator(Stretch mapping) {
        Stretch.Entry last = mapping.entries().get(mapping.entries().size() - 1);
        String before = text.substring(lineStart(last.from()), last.from());
        String line = newline() + (before.isBlank() ? before : " ".repeat(before.length()));
        return !mapping.flow() ? line : before.isBlank() ? "," + line : ", ";
    }

    /** Behind the colon of the key that begins there. */
    int colon(int key) {
        return text.indexOf(':', key) + 1;
    }

    /** What stands in the line before that place, blanks in place of everything but a dash of a list. */
    String before(int place) {
        String before = text.substring(lineStart(place), place);
        return before.strip().equals("-") ? before : " ".repeat(before.length());
    }

    /** Where the line after the one of that place begins. */
    int nextLine(int place) {
        int end = lineEnd(place);
        return end == text.length() ? end : text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private String indent(int place) {
        int start = lineStart(place);
        int end = start;
        while (end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return text.substring(start, end);
    }

    int lineStart(int place) {
        return Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1)) + 1;
    }

    int lineEnd(int place) {
        int end = place;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The line end this text uses. */
    String newline() {
        int feed = text.indexOf('\n');
        return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }
}
