package org.modeadvisor.diagnostics;

import java.util.List;

/**
 * The text of one file, kept so that a problem can quote the line it is about.
 *
 * @param file the file as the person named it
 * @param text the whole text
 * @param lines the text cut into lines, without their ends
 */
public record SourceText(String file, String text, List<String> lines) {

    /** Cuts the text into lines; any of the usual line ends. */
    public static SourceText of(String file, String text) {
        return new SourceText(file, text, text.lines().toList());
    }

    /** The line with that number, counted from 1; empty where there is none. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /**
     * The text with a single kind of line end, for a reader that knows no other: what it calls a line is then one of ours. A fresh
     * text at each call.
     */
    public String plain() {
        return String.join("\n", lines) + "\n";
    }

    /** A place in this file. */
    public Position at(int line, int column) {
        return new Position(file, line, column);
    }
}
