package org.modeadvisor.rulebase;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.rulebase.language.Consequence.Call;
import org.modeadvisor.vocabulary.Kind;

/**
 * What most likely went wrong in a constraint or call that the rule language does not know, and how it is written.
 *
 * @param behind whether it stands behind the first call, which is in order
 */
record GrammarSlip(String message, String remedy, boolean behind) {

    private GrammarSlip(String message, String remedy) {
        this(message, remedy, false);
    }

    private static final Pattern SIGNS = Pattern.compile(".*?(>=|=>|<=|=<|>|<)\\s*([0-4])?\\D*");
    private static final Pattern ASSIGNED = Pattern.compile("[iI][dD]\\s*(=|=>|:|:=|is|eq)\\s*\"?([^\"=]*)\"?");
    private static final Pattern BARE = Pattern.compile("[iI][dD]\\s*==\\s*([\\w-]+)");
    private static final Pattern TESTED = Pattern.compile("(\\w+)\\s*\\((.*)\\)");
    private static final Pattern CALLED = Pattern.compile("(\\w+)\\s*\\(\\s*(?:(\\w+)\\s*\\(\\s*(.*?)\\s*\\)\\s*(,.*)?|(.*?))\\)\\s*");
    private static final List<String> CALLS = Arrays.stream(Call.values()).map(Call::word).toList();
    private static final String CALL = "Write one call with its semicolon, such as `conclude( mechanism( \"learning-government\" ) );`; the others are "
            + "weaken( … ), cap( …, … ), raise( caveat( \"…\" ) ) and note( \"…\" ).";

    /** About one test within a pattern's brackets. */
    static GrammarSlip ofConstraint(String text) {
        String written = text.strip();
        String message = "`" + written + "` is not a test of the rule language.";
        Matcher tested = TESTED.matcher(written);
        Matcher assigned = ASSIGNED.matcher(written);
        Matcher signs = SIGNS.matcher(written);
        if (written.contains("'")) {
            return new GrammarSlip(message, "Write double quotes: " + written.replace('\'', '"') + ".");
        }
        if (written.contains("&&") || written.contains("||")) {
            return new GrammarSlip(message, "Part the tests of a pattern by commas; alternatives are patterns of their own, joined by `or`.");
        }
        if (assigned.matches()) {
            return new GrammarSlip(message, "Write id == \"" + assigned.group(2).strip() + "\", with two equals signs.");
        }
        Matcher bare = BARE.matcher(written);
        if (bare.matches()) {
            return new GrammarSlip("`" + bare.group(1) + "` does not stand in quotes.", "Write id == \"" + bare.group(1) + "\".");
        }
        if (written.matches("\"[^\"]*\"")) {
            return new GrammarSlip("`" + written + "` stands alone here.", "Write id == " + written + ".");
        }
        if (written.matches("(?i)id\\s*==.*") || written.matches("(?i)id\\s+in.*")) {
            return new GrammarSlip(message, "Write " + (written.matches("(?i)id\\s*==.*") ? "id == \"…\"" : "id in ( \"…\", \"…\" )")
                    + ", id in small letters, each name in double quotes.");
        }
        if (tested.matches() && RuleGrammar.testWords().contains(tested.group(1)) && tested.group(2).strip().matches("[A-Za-z][\\w-]*")) {
            return new GrammarSlip("`" + tested.group(2).strip() + "` does not stand in quotes.", "Write " + tested.group(1) + "( \"" + tested.group(2).strip() + "\" ).");
        }
        if (tested.matches() && Suggestions.nearest(tested.group(1), RuleGrammar.testWords()).isPresent()) {
            String word = Suggestions.nearest(tested.group(1), RuleGrammar.testWords()).get();
            String argument = tested.group(2).strip();
            return word.equals(tested.group(1)) ? new GrammarSlip(argument.isEmpty() ? "`" + word + "` does not say what it compares with." : message,
                    "Write a whole level from 0 to 4, such as " + word + "( 2 ), or a name in double quotes.")
                    : new GrammarSlip(message, "Did you mean `" + word + "`?");
        }
        if (signs.matches()) {
            return new GrammarSlip(message, "Write " + inWords(signs.group(1), Optional.ofNullable(signs.group(2)).map(Integer::valueOf)) + ".");
        }
        return new GrammarSlip(message, "Write id == \"…\", id in ( \"…\", \"…\" ), or one of " + String.join(", ", RuleGrammar.testWords()) + ".");
    }

    private static String inWords(String sign, Optional<Integer> level) {
        String of = level.map(Object::toString).orElse("…");
        return switch (sign) {
            case "<" -> "below( " + of + " )";
            case "<=", "=<" -> "atMost( " + of + " )";
            case ">" -> "atLeast( " + level.map(l -> Integer.toString(l + 1)).orElse("…") + " ), since levels are whole";
            default -> "atLeast( " + of + " )";
        };
    }

    /** About what stands in {@code then}. */
    static GrammarSlip ofConsequence(String text) {
        String written = text.strip();
        if (written.isEmpty()) {
            return new GrammarSlip("Nothing stands in `then`.", CALL);
        }
        if (written.indexOf(';') >= 0 && written.indexOf(';') < written.length() - 1) {
            boolean end = written.substring(written.indexOf(';') + 1).strip().equals("end");
            return end ? new GrammarSlip("`end` stands here twice.", "Remove one of the two.", true)
                    : new GrammarSlip("More than one call stands in `then`.", "Let each rule say one thing; write a rule of its own for each other.", true);
        }
        String call = written.replaceFirst(";$", "").strip();
        long open = call.chars().filter(letter -> letter == '(').count() - call.chars().filter(letter -> letter == ')').count();
        if (open != 0) {
            return new GrammarSlip(open > 0 ? "A bracket of the call is not closed." : "The call has a closing bracket too many.", open > 0 ? "Write the closing bracket."
                    : "Remove it.");
        }
        Matcher called = CALLED.matcher(call);
        if (!called.matches()) {
            return new GrammarSlip("This is no call of the rule language.", CALL);
        }
        String word = called.group(1);
        if (!CALLS.contains(word)) {
            Optional<String> meant = Suggestions.nearest(word, CALLS);
            return new GrammarSlip("`" + word + "` is no call of the rule language.", meant.map(name -> "Did you mean `" + name + "`?").orElse(CALL));
        }
        if (!written.endsWith(";")) {
            return new GrammarSlip("The call does not end with a semicolon.", "Write `;` behind it.");
        }
        return word.equals("note") ? new GrammarSlip("This is not how a note is printed.", "Write note( \"…\" ); with the note's id in double quotes.") : target(called, word);
    }

    private static GrammarSlip target(Matcher called, String word) {
        if (called.group(2) == null) {
            return new GrammarSlip("`" + word + "` does not say of which kind " + called.group(5).strip() + " is.", "Write " + word + "( mechanism( \"…\" ) );, or another kind.");
        }
        List<String> kinds = Stream.of(Kind.values()).filter(kind -> kind != Kind.DRIVER && kind != Kind.NOTE).map(Kind::word).toList();
        String kind = called.group(2);
        String name = called.group(3);
        if (!kinds.contains(kind)) {
            return new GrammarSlip("`" + kind + "` is no kind of conclusion.", Suggestions.didYouMean(kind, kinds, "The kinds are " + String.join(", ", kinds) + "."));
        }
        if (!name.matches("\"[^\"]*\"")) {
            return new GrammarSlip("The name `" + name + "` does not stand in double quotes.", "Write " + word + "( " + kind + "( \"" + name.replaceAll("[\"']", "") + "\" ) );.");
        }
        boolean truth = Kind.of(kind).orElseThrow().isTruth();
        Map<String, String> instead = Map.of("raise", "conclude", "conclude", "raise");
        if (word.equals("raise") || word.equals("conclude") && kind.equals(Kind.CAVEAT.word())) {
            return new GrammarSlip("A " + kind + " is not " + word + "d.", "Write " + instead.get(word) + "( " + kind + "( " + name + " ) );.");
        }
        if (truth && !word.equals("conclude")) {
            return new GrammarSlip("A " + kind + " holds or does not hold, so it cannot be " + (word.equals("cap") ? "capped" : "weakened") + ".",
                    "Add the condition under which it does not hold to its own rule.");
        }
        return word.equals("cap") ? new GrammarSlip("The cap does not say its level.", "Write cap( " + kind + "( " + name + " ), 2 );, or a parameter in quotes.")
                : new GrammarSlip("Only a cap has a level; `" + word + "` takes none.", "Write " + word + "( " + kind + "( " + name + " ) );.");
    }
}
