package org.modeadvisor.rulebase;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;

/**
 * The likely culprit in a rule file that cannot be read: a quote or bracket that is not closed, or a rule without one of its words.
 * Drools' parser often stumbles only lines behind it.
 */
record DrlSlip(Position at, String message, String remedy) {

    /** The words of a rule, in their order. */
    private static final List<String> WORDS = List.of("rule", "when", "then", "end");

    private static final String ORDER = "A rule has `when`, `then` and `end`, each once and in this order.";

    /** What matters for this: comments, quotes, brackets, words. */
    private static final Pattern TOKEN = Pattern.compile("//.*|/\\*(?s:.*?)(?:\\*/|\\z)|\"(?:[^\"\\\\\\n]|\\\\.)*+(\"?)|[()]|[\\w$@-]+");

    /** The first slip of the file, in order of place; empty where none is found. */
    static Optional<DrlSlip> first(SourceText source) {
        Deque<Position> brackets = new ArrayDeque<>();
        Position rule = null;
        int next = 0;
        String all = String.join("\n", source.lines());
        int[] starts = IntStream.concat(IntStream.of(0), IntStream.range(0, all.length()).filter(i -> all.charAt(i) == '\n').map(i -> i + 1)).toArray();
        Matcher token = TOKEN.matcher(all);
        while (token.find()) {
            String text = token.group();
            Position here = place(source, starts, token.start());
            int word = brackets.isEmpty() || WORDS.contains(text) ? WORDS.indexOf(text.toLowerCase(Locale.ROOT)) : -1;
            if (text.startsWith("\"") && token.group(1).isEmpty()) {
                return slip(here, "The quote opened here is not closed on its line.", "Write the closing quote.");
            } else if (text.equals("(")) {
                brackets.push(here);
            } else if (text.equals(")") && brackets.poll() == null) {
                return slip(here, "This bracket closes nothing.", "Remove it, or write the opening one.");
            } else if (word >= 0 && !WORDS.get(word).equals(text)) {
                return slip(here, "The words of a rule are written small.", "Write `" + WORDS.get(word) + "`.");
            } else if (word >= 0 && !brackets.isEmpty()) {
                return slip(brackets.peek(), "The bracket opened here is not closed.", "Write the closing bracket.");
            } else if (word > 0 && (rule == null || word < next)) {
                return slip(here, "`" + text + "` does not belong here.", ORDER);
            } else if (word >= 0 && word != next) {
                return slip(rule, "This rule has no `" + WORDS.get(next) + "`.", ORDER);
            } else if (word >= 0) {
                rule = word == 0 ? here : rule;
                next = (word + 1) % WORDS.size();
                rule = next == 0 ? null : rule;
            }
        }
        if (!brackets.isEmpty()) {
            return slip(brackets.peek(), "The bracket opened here is not closed.", "Write the closing bracket.");
        }
        return next == 0 ? Optional.empty() : slip(rule, "This rule has no `" + WORDS.get(next) + "`.", ORDER);
    }

    private static Optional<DrlSlip> slip(Position at, String message, String remedy) {
        return Optional.of(new DrlSlip(at, message, remedy));
    }

    /** @param starts where the lines begin */
    private static Position place(SourceText source, int[] starts, int index) {
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        return source.at(line + 1, index - starts[line] + 1);
    }
}
