package org.modeadvisor.rulebase;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.HiddenLetters;

/**
 * Whether a rule file says what it shows: no hidden letter, no letter written as its number, which Java reads as the letter, and no place
 * for a value to be filled in, which some readers of rules would compute.
 */
final class PlainText {

    private static final Pattern INDIRECT = Pattern.compile("(\\\\u+[0-9A-Fa-f]{0,4})|[$@#]\\{");

    private PlainText() {}

    /** Whether it does; what does not is in the log. */
    static boolean check(SourceText source, ProblemLog log) {
        int before = log.count();
        HiddenLetters.none(source, log);
        for (int line = 1; line <= source.lines().size(); line++) {
            Matcher found = INDIRECT.matcher(source.line(line));
            if (found.find()) {
                boolean number = found.group(1) != null;
                log.error(number ? "unicode-escape" : "interpolation", source, source.at(line, found.start() + 1),
                        number ? "`" + found.group() + "` stands here, a letter written as its number." : "Nothing is filled in for `" + found.group() + " … }` in a rule.",
                        number ? "Write the letter itself." : "Write the text itself.");
            }
        }
        return log.count() == before;
    }
}
