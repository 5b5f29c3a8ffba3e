package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;

/**
 * The one layout of a rule file: {@code rule}, {@code when}, {@code then} and {@code end} at the margin, what belongs to them by two blanks,
 * one blank between words and within brackets, no empty line within a rule and one between rules. Lines stay broken where a person broke
 * them; what goes on within a bracket stands beneath the first word in it. Comments stay where they are. Only blanks change: the words,
 * signs and comments in their order are the same afterwards, which is checked, so that the file is parsed to the same rules. Stateless.
 */
public final class RuleLayout {

    private static final Pattern TOKEN = Pattern.compile("//[^\\r\\n]*|/\\*(?s:.*?)\\*/|\"(?:[^\"\\\\\\r\\n]|\\\\.)*\"|==|!=|[(),:;]|[^\\s(),:;\"=!/]+|\\S");
    private static final String INDENT = "  ";

    private RuleLayout() {}

    /** The file in that layout; empty, with problems in the log, where it is no rule file as it stands. */
    public static Optional<String> of(SourceText source, ProblemLog log) {
        if (new DrlText(source, log).parse().isEmpty() || !headed(source, log)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(RuleGrammar.HEADER);
        new Lines(source.lines().subList(RuleGrammar.HEADER.size(), source.lines().size())).into(lines);
        String text = String.join("\n", lines) + "\n";
        if (!words(text).equals(words(source.text()))) {
            log.error("layout", source, source.at(1, 1), "This file cannot be laid out without changing what it says; it was left as it is.",
                    "Compare it with a shipped rule file.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean headed(SourceText source, ProblemLog log) {
        for (int i = 0; i < RuleGrammar.HEADER.size(); i++) {
            if (!source.line(i + 1).strip().equals(RuleGrammar.HEADER.get(i))) {
                log.error("wrong-header", source, source.at(i + 1, 1), "A rule file begins with the same four lines everywhere; line " + (i + 1) + " differs.",
                        i == 1 ? "Leave this line empty." : "Write `" + RuleGrammar.HEADER.get(i) + "`.");
                return false;
            }
        }
        return true;
    }

    /** What a file says, blanks left out: its words, signs and comments in their order. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            words.add(token.group().strip());
        }
        return words;
    }

    /** Lays out line by line what stands below the head. */
    private static final class Lines {

        private final List<String> given;
        private final List<Integer> open = new ArrayList<>();
        private boolean inRule;
        private boolean emptied;

        Lines(List<String> given) {
            this.given = given;
        }

        void into(List<String> lines) {
            emptied = true;
            for (String line : given) {
                String words = spaced(line.strip());
                if (words.isEmpty()) {
                    // A rule is one block; between rules and comments one empty line is kept of any number.
                    emptied = emptied || !inRule;
                    continue;
                }
                boolean begins = words.startsWith("rule ");
                boolean comment = lines.get(lines.size() - 1).startsWith("//");
                if (emptied || begins && !comment) {
                    lines.add("");
                }
                emptied = false;
                inRule = inRule || begins;
                String laid = " ".repeat(indent(words)) + words;
                lines.add(laid);
                brackets(laid);
                if (words.matches("end( //.*)?")) {
                    inRule = false;
                    emptied = true;
                }
            }
        }

        private int indent(String words) {
            boolean margin = !inRule || words.startsWith("rule ") || words.matches("(when|then|end)( //.*)?");
            return margin && open.isEmpty() ? 0 : open.isEmpty() ? INDENT.length() : open.get(open.size() - 1);
        }

        /** A line that goes on within a bracket stands beneath the first word in it. */
        private void brackets(String line) {
            Matcher token = TOKEN.matcher(line);
            while (token.find()) {
                if (token.group().equals("(")) {
                    int after = token.end();
                    while (after < line.length() && line.charAt(after) == ' ') {
                        after++;
                    }
                    open.add(after);
                } else if (token.group().equals(")") && !open.isEmpty()) {
                    open.remove(open.size() - 1);
                }
            }
        }

        /** One blank between words, none before a comma, a semicolon or the bracket of a call. */
        private static String spaced(String line) {
            StringBuilder spaced = new StringBuilder();
            String before = "";
            Matcher token = TOKEN.matcher(line);
            while (token.find()) {
                String word = token.group().strip();
                boolean call = word.equals("(") && before.matches("[@\\w$.]+") && !before.matches("in|and|or");
                boolean close = word.equals(",") || word.equals(";") || call || word.equals(")") && before.equals("(");
                spaced.append(before.isEmpty() || close ? "" : " ").append(word);
                before = word;
            }
            return spaced.toString();
        }
    }
}
