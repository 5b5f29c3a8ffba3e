package org.modeadvisor.rulebase;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.rulebase.language.Consequence;
import org.modeadvisor.rulebase.language.Consequence.Call;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The small strict grammar of what Drools' parser leaves as text: constraints and the call in {@code then}. What it does not
 * accept is refused, and so never reaches a compiler.
 */
final class RuleGrammar {

    static final String PACKAGE = "rules";
    private static final String FACTS = "org.modeadvisor.rulebase.language.*";
    private static final String CALLS = "org.modeadvisor.rulebase.language.Calls.*";

    /** The lines every rule file begins with. */
    static final List<String> HEADER = List.of("package " + PACKAGE + ";", "", "import " + FACTS + ";", "import static " + CALLS + ";");

    /** Wider than any id there is, so that a name or a misspelt id is told as unknown; only known ones go further. */
    private static final String ID = "\"([\\p{L}\\p{N} _.*+/&'-]+)\"";
    private static final Pattern ID_IS = Pattern.compile("id\\s*==\\s*" + ID);
    private static final Pattern ID_IN = Pattern.compile("id\\s+in\\s*\\(\\s*(" + ID + "(?:\\s*+,\\s*+" + ID + ")*+)\\s*\\)");
    private static final Pattern KIND_IS = Pattern.compile("kind\\s*==\\s*" + ID);
    private static final Pattern DISTINCT = Pattern.compile("id\\s*!=\\s*(\\$[A-Za-z][A-Za-z0-9]*)\\.id");
    private static final Pattern TEST = Pattern.compile(
            "([a-zA-Z]+)\\s*\\(\\s*(?:(\\d)|" + ID + "|(\\$[A-Za-z][A-Za-z0-9]*))\\s*\\)");
    private static final Pattern NOTE = Pattern.compile("note\\s*\\(\\s*" + ID + "\\s*\\)\\s*;");
    private static final Pattern CALL = Pattern.compile("(conclude|weaken|cap|raise)\\s*\\(\\s*([a-z]+)\\s*\\(\\s*" + ID
            + "\\s*\\)\\s*(?:,\\s*(?:(\\d)|" + ID + "))?\\s*\\)\\s*;");

    private RuleGrammar() {}

    /** One constraint inside a pattern's parentheses. */
    sealed interface Constraint {
        /** The fact is one of these. */
        record Ids(List<String> ids) implements Constraint {}

        /** The fact stands for all of a kind. */
        record OfKind(String kind) implements Constraint {}

        /** The fact is another than the one bound to that name. */
        record DistinctFrom(String binding) implements Constraint {}

        /** A text that was refused, and told in the log; whoever reads on passes over it. */
        record Refused() implements Constraint {}

        /** A test. @param argument a number, a word in quotes, or a bound name with its dollar sign */
        record Tested(String word, String argument, boolean quoted) implements Constraint {}
    }

    static Optional<Constraint> constraint(String text) {
        String written = text.strip();
        Matcher is = ID_IS.matcher(written);
        if (is.matches()) {
            return Optional.of(new Constraint.Ids(List.of(is.group(1))));
        }
        Matcher in = ID_IN.matcher(written);
        if (in.matches()) {
            return Optional.of(new Constraint.Ids(
                    Pattern.compile(ID).matcher(in.group(1)).results().map(id -> id.group(1)).toList()));
        }
        Matcher kind = KIND_IS.matcher(written);
        if (kind.matches()) {
            return Optional.of(new Constraint.OfKind(kind.group(1)));
        }
        Matcher distinct = DISTINCT.matcher(written);
        if (distinct.matches()) {
            return Optional.of(new Constraint.DistinctFrom(distinct.group(1)));
        }
        Matcher test = TEST.matcher(written);
        if (test.matches() && testWords().contains(test.group(1))) {
            boolean quoted = test.group(3) != null;
            String argument = Stream.of(test.group(2), test.group(3), test.group(4)).filter(a -> a != null).findFirst().orElseThrow();
            return Optional.of(new Constraint.Tested(test.group(1), argument, quoted));
        }
        return Optional.empty();
    }

    /** The words of all tests. */
    static List<String> testWords() {
        return Stream.concat(Arrays.stream(Comparison.values()).map(Comparison::word), Test.ANSWER_WORDS.stream()).toList();
    }

    /** The consequence, where the text is exactly one allowed call with a target of an allowed kind. */
    static Optional<Consequence> consequence(String text) {
        String written = text.strip();
        Matcher note = NOTE.matcher(written);
        if (note.matches()) {
            return Optional.of(new Consequence(Call.NOTE, new NodeName(Kind.NOTE, note.group(1)), ""));
        }
        Matcher call = CALL.matcher(written);
        Optional<Kind> kind = call.matches() ? Kind.of(call.group(2)) : Optional.empty();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        Call name = Call.valueOf(call.group(1).toUpperCase(Locale.ROOT));
        String limit = Stream.of(call.group(4), call.group(5)).filter(l -> l != null).findFirst().orElse("");
        boolean fits = switch (name) {
            case CONCLUDE -> limit.isEmpty() && !List.of(Kind.DRIVER, Kind.CAVEAT, Kind.NOTE).contains(kind.get());
            case WEAKEN -> limit.isEmpty() && !kind.get().isTruth() && kind.get() != Kind.DRIVER;
            case CAP -> !limit.isEmpty() && !kind.get().isTruth() && kind.get() != Kind.DRIVER;
            case RAISE -> limit.isEmpty() && kind.get() == Kind.CAVEAT;
            case NOTE -> false;
        };
        return fits ? Optional.of(new Consequence(name, new NodeName(kind.get(), call.group(3)), limit)) : Optional.empty();
    }
}
