package org.modeadvisor.diagnostics;

/**
 * A place in a file a person wrote.
 *
 * @param file the file as the person named it, with forward slashes
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param column counted from 1; 0 where the line as a whole is meant
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

    /** The file as a whole. */
    public static Position of(String file) {
        return new Position(file, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, shortened to what is known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
