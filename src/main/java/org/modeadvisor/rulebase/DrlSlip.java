package org.modeadvisor.rulebase;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.language.Consequence.Call;

/**
 * The likely culprit in a rule file that cannot be read: a quote or bracket that is not closed, a rule without one of its words, a
 * comma too many or too few. Drools' parser often stumbles only lines behind it.
 */
record DrlSlip(Position at, String message, String remedy) {

    /** The words of a rule, in their order. */
    private static final List<String> WORDS = List.of("rule", "when", "then", "end");
    private static final List<String> CALLS = Arrays.stream(Call.values()).map(Call::word).toList();
    private static final List<String> JOINTS = List.of("and", "or");

    private static final String ORDER = "A rule has `when`, `then` and `end`, each once and in this order.";
    private static final Map<String, String> PARTNERS = Map.of(")", "(", "]", "[", "}", "{");

    /** What matters for this: comments, quotes, words, anything else that is no space. */
    private static final Pattern TOKEN = Pattern.compile("//.*|/\\*(?s:.*?)(\\*/|\\z)|\"(?:[^\"\\\\\\n]|\\\\.)*+(\"?)|[\\w$@.-]+|[=<>!&|]+|\\S");

    /** The first slip of the file, in order of place; empty where none is found. */
    static Optional<DrlSlip> first(SourceText source) {
        return new Reading(source).slip();
    }

    /** One reading of a file from its first letter on. */
    private static final class Reading {

        private final SourceText source;
        private final Deque<String> open = new ArrayDeque<>();
        private final Deque<Position> openAt = new ArrayDeque<>();
        private Position rule;
        private int next;
        private String before = "";

        Reading(SourceText source) {
            this.source = source;
        }

        Optional<DrlSlip> slip() {
            Cursor cursor = new Cursor(source);
            Matcher token = TOKEN.matcher(source.plain());
            while (token.find()) {
                Position here = cursor.at(token.start());
                String text = token.group();
                boolean remark = text.startsWith("//") || text.startsWith("/*");
                if (text.startsWith("/*") && token.group(1).isEmpty()) {
                    return slip(here, "The remark opened here is never closed.", "Close it with `*/`, or begin each of its lines with `//`.");
                }
                if (!remark && here.line() > RuleGrammar.HEADER.size()) {
                    Optional<DrlSlip> slip = text.startsWith("\"") && token.group(2).isEmpty()
                            ? slip(here, "The quote opened here is not closed on its line.", "Write the closing quote.") : token(text, here);
                    if (slip.isPresent()) {
                        return slip;
                    }
                    before = text;
                }
            }
            if (!open.isEmpty()) {
                return notClosed();
            }
            return next == 0 ? Optional.empty() : slip(rule, "This rule has no `" + WORDS.get(next) + "`.", ORDER);
        }

        private Optional<DrlSlip> token(String text, Position here) {
            int word = WORDS.indexOf(text.toLowerCase(Locale.ROOT));
            if (word >= 0 && (open.isEmpty() || WORDS.contains(text))) {
                return word(word, text, here);
            }
            if (PARTNERS.containsValue(text)) {
                Optional<DrlSlip> alone = open.isEmpty() ? outside(text, here) : Optional.empty();
                open.push(text);
                openAt.push(here);
                return alone;
            }
            if (PARTNERS.containsKey(text)) {
                return closes(text, here);
            }
            return open.isEmpty() ? outside(text, here) : inside(text, here);
        }

        private Optional<DrlSlip> word(int word, String text, Position here) {
            if (!WORDS.get(word).equals(text)) {
                return slip(here, "The words of a rule are written small.", "Write `" + WORDS.get(word) + "`.");
            }
            if (!open.isEmpty()) {
                return notClosed();
            }
            if (word > 0 && (rule == null || word < next)) {
                return slip(here, "`" + text + "` does not belong here.", ORDER);
            }
            if (word != next) {
                return slip(rule, "This rule has no `" + WORDS.get(next) + "`.", ORDER);
            }
            rule = word == 0 ? here : rule;
            next = (word + 1) % WORDS.size();
            rule = next == 0 ? null : rule;
            return Optional.empty();
        }

        private Optional<DrlSlip> closes(String text, Position here) {
            if (open.isEmpty()) {
                return slip(here, "This bracket closes nothing.", "Remove it, or write the opening one.");
            }
            if (!open.peek().equals(PARTNERS.get(text))) {
                return slip(here, "This bracket does not match the `" + open.peek() + "` on line " + openAt.peek().line() + ".",
                        "Write the partner of `" + open.peek() + "`, or the opening one of this.");
            }
            open.pop();
            openAt.pop();
            return Optional.empty();
        }

        private Optional<DrlSlip> notClosed() {
            return slip(openAt.peek(), "The bracket opened here is not closed.", "Write the closing bracket.");
        }

        /** What stands in no brackets: names and metadata, whole conditions, calls. */
        private Optional<DrlSlip> outside(String text, Position here) {
            if (rule == null) {
                return slip(here, "`" + text + "` does not belong here; outside of rules nothing stands but remarks.",
                        "Begin a remark with `//`, and a rule with `rule \"…\"`.");
            }
            boolean name = before.equals("rule");
            if (name) {
                return text.startsWith("\"") ? Optional.empty() : slip(here, "The name of a rule stands in quotes.", "Write `rule \"MEC-08a What follows, in a sentence\"`.");
            }
            boolean metadata = text.startsWith("@") || before.startsWith("@") && text.equals("(");
            if (WORDS.get(next).equals("when") && !metadata) {
                return slip(here, "`" + text + "` does not belong here; behind its name a rule has metadata, then `when`.",
                        "Begin metadata with `@`, and the conditions with `when`.");
            }
            boolean condition = WORDS.get(next).equals("then");
            if (condition && text.startsWith("@")) {
                return slip(here, "Metadata stand before `when`.", "Move it above the line with `when`.");
            }
            if (condition && (text.equals("[") || text.equals("{"))) {
                return slip(here, "A condition is written with round brackets.", "Write `Driver( … )`, for example.");
            }
            if (condition && JOINTS.contains(text.toLowerCase(Locale.ROOT)) && !JOINTS.contains(text)) {
                return slip(here, "The words between conditions are written small.", "Write `" + text.toLowerCase(Locale.ROOT) + "`.");
            }
            if (condition && CALLS.contains(text)) {
                return slip(here, "`" + text + "` does not belong among the conditions; calls stand behind `then`.", "Write `then` on the line above.");
            }
            if (condition && text.equals(",")) {
                return slip(here, "Behind a condition stands no comma.", "Remove it; every line of `when` is needed, and `or` joins alternatives.");
            }
            if (condition && !text.matches("[\\w$(:;.]+")) {
                return slip(here, "`" + text + "` does not belong here; a condition is a fact type with brackets.", "Begin a remark with `//`, or remove it.");
            }
            return Optional.empty();
        }

        /** What stands in brackets: two values side by side have lost their comma. */
        private Optional<DrlSlip> inside(String text, Position here) {
            boolean value = text.startsWith("\"") || text.matches("[A-Za-z$].*");
            boolean joint = JOINTS.contains(text.toLowerCase(Locale.ROOT));
            if (joint && !JOINTS.contains(text)) {
                return slip(here, "The words between conditions are written small.", "Write `" + text.toLowerCase(Locale.ROOT) + "`.");
            }
            if (text.equals("=") || text.equals("=>")) {
                return slip(here, "`" + text + "` compares nothing.", "Write `==`.");
            }
            if (text.matches("[<>=]+") && (before.equals(",") || before.equals("("))) {
                return slip(here, "Levels are compared by words, not signs.", "Write atLeast( … ), atMost( … ) or below( … ).");
            }
            boolean behindValue = before.startsWith("\"") || before.equals(")");
            return value && !joint && behindValue ? slip(here, before.equals(")") ? "Between two conditions in brackets stands `and` or `or`, between two tests a comma."
                    : "A comma is missing before this, or a quote further left.", "Write it; every name stands in quotes, with commas between.") : Optional.empty();
        }

        private static Optional<DrlSlip> slip(Position at, String message, String remedy) {
            return Optional.of(new DrlSlip(at, message, remedy));
        }
    }
}
