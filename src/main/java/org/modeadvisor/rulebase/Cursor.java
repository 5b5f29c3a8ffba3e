package org.modeadvisor.rulebase;

import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;

/** Tells places in a text from its letters' numbers, asked in order from the first on. Not thread-safe: one for one pass. */
final class Cursor {

    private final SourceText source;
    private final String text;
    private int next;
    private int line = 1;
    private int lineStart;

    Cursor(SourceText source) {
        this.source = source;
        this.text = source.plain();
    }

    /** @param index no less than any asked before */
    Position at(int index) {
        for (; next < index; next++) {
            if (text.charAt(next) == '\n') {
                line++;
                lineStart = next + 1;
            }
        }
        return source.at(line, index - lineStart + 1);
    }
}
