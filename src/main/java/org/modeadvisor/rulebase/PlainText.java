package org.modeadvisor.rulebase;

import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.HiddenLetters;

/** Whether a rule file says what it shows: no hidden letter, and no letter written as its number, which Java would read as the letter. */
final class PlainText {

    private static final String ESCAPE = "\\u";

    private PlainText() {}

    /** Whether it does; what does not is in the log. */
    static boolean check(SourceText source, ProblemLog log) {
        boolean plain = HiddenLetters.none(source, log);
        for (int line = 1; line <= source.lines().size(); line++) {
            int at = source.line(line).indexOf(ESCAPE);
            if (at >= 0) {
                log.error("unicode-escape", source, source.at(line, at + 1), "A letter is written as its number here.",
                        "Write the letter itself.");
                plain = false;
            }
        }
        return plain;
    }
}
