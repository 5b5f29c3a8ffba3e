package org.modeadvisor.coverage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.Rule;

/**
 * Lines of a rule file.
 *
 * @param first counted from 1
 * @param last at least {@code first}
 */
public record Lines(int first, int last) {

    /** What matters for where a pattern ends. */
    private static final Pattern TOKEN = Pattern.compile("//[^\n]*|\"[^\"\n]*\"|[()]");
    private static final Pattern END = Pattern.compile("(?<![^\\s;])end\\s*(//.*)?$");

    /** A rule, from its name to its {@code end}. */
    static Lines of(SourceText source, Rule rule) {
        int last = rule.at().line();
        while (last < source.lines().size() && !END.matcher(source.line(last)).find()) {
            last++;
        }
        return new Lines(rule.at().line(), last);
    }

    /** A pattern, from its first word to the bracket that closes it. */
    static Lines of(SourceText source, Position pattern) {
        String text = String.join("\n", source.lines().subList(pattern.line() - 1, source.lines().size()));
        Matcher token = TOKEN.matcher(text).region(Math.max(0, pattern.column() - 1), text.length());
        int open = 0;
        while (token.find()) {
            open += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
            if (open == 0 && token.group().equals(")")) {
                return new Lines(pattern.line(), pattern.line() + (int) text.substring(0, token.end()).chars().filter(c -> c == '\n').count());
            }
        }
        return new Lines(pattern.line(), pattern.line());
    }

    /** {@code 12-15}, or {@code 12}. */
    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
