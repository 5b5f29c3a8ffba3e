package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.List;

/** Cells in columns as wide as they need. Not thread-safe: one for one table. */
public final class TextTable {

    private static final String GAP = "  ";

    private final boolean numbers;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param numbers whether all columns but the first stand to the right, as numbers do */
    public TextTable(boolean numbers) {
        this.numbers = numbers;
    }

    /** A row; a shorter one ends early. */
    public TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Its lines, each ended, moved in by two. */
    public String lines() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(GAP);
            for (int i = 0; i < row.size(); i++) {
                String space = " ".repeat(width(i) - row.get(i).length());
                line.append(numbers && i > 0 ? space + row.get(i) : row.get(i) + space).append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().filter(row -> row.size() > column).mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
