package org.modeadvisor.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How many lines and rows a piece of a file holds, or how many lie before it.
 *
 * @param path the file
 * @param start its first byte within the file
 * @param lines of text
 * @param rows lines that are not blank
 */
record SplitLines(String path, long start, long lines, long rows) implements Serializable {

    static final Comparator<SplitLines> IN_ORDER = Comparator.comparing(SplitLines::path).thenComparingLong(SplitLines::start);
}
