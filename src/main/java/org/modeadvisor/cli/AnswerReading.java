package org.modeadvisor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Variable;

/** Reads an answer as a person writes it: a level, a range, yes or no, an option or the beginning of its words. Immutable. */
final class AnswerReading {

    private static final int SHORTEST_BEGINNING = 3;
    private static final Pattern NOT_KNOWN = Pattern.compile("not known|unknown|(i )?(do not|don'?t) know|nobody knows|no idea");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("(it )?(is )?not applicable|n/a|(it )?does not (arise|apply)");
    private static final Pattern NUMBER = Pattern.compile("(?:level |about )?([0-9]{1,9})");
    private static final Pattern NEGATIVE = Pattern.compile("(?:level )?[-+][0-9]+");
    private static final Pattern FRACTION = Pattern.compile("(?:level )?[0-9]+[.,/][0-9]+");
    private static final Pattern RANGE = Pattern.compile("(?:levels? |between )?\\[?\\s*([0-9]{1,9})\\s*"
            + "(?:-|\u2013|\u2026|\\.\\.+|,|to|or|and)\\s*([0-9]{1,9})\\s*\\]?");

    private final Variable variable;
    private final List<String> commands;

    /** @param commands the words that are understood beside answers, for "did you mean" */
    AnswerReading(Variable variable, List<String> commands) {
        this.variable = variable;
        this.commands = commands;
    }

    /** The answer, or why it is none. */
    Phrase read(String written) {
        String normal = PhraseReader.normal(written);
        if (NOT_KNOWN.matcher(normal).matches()) {
            return given(new Answer.NotKnown());
        }
        if (NOT_APPLICABLE.matcher(normal).matches()) {
            return variable.mayBeInapplicable() ? given(new Answer.NotApplicable())
                    : PhraseReader.unclear("ask.unclear.inapplicable", written);
        }
        return switch (variable.scale()) {
            case ORDINAL -> level(written);
            case BOOLEAN -> yesOrNo(written, normal);
            case CHOICE -> option(written, normal);
        };
    }

    private Phrase level(String written) {
        String plain = written.toLowerCase(Locale.ROOT).replaceAll("[?.!,;]+$", "");
        Matcher number = NUMBER.matcher(plain);
        Matcher range = RANGE.matcher(plain);
        if (number.matches()) {
            int level = Integer.parseInt(number.group(1));
            return level > Bounds.HIGHEST ? PhraseReader.unclear("ask.unclear.out-of-range", written) : given(Answer.level(level));
        }
        if (FRACTION.matcher(plain).matches() && !plain.matches("[0-9],[0-9]")) {
            return PhraseReader.unclear("ask.unclear.fraction", written);
        }
        if (range.matches()) {
            return range(written, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        }
        return NEGATIVE.matcher(plain).matches() ? PhraseReader.unclear("ask.unclear.out-of-range", written)
                : begun(written, List.copyOf(variable.answers().keySet())).map(word -> given(Answer.level(Integer.parseInt(word))))
                .orElseGet(() -> none(written));
    }

    private static Phrase range(String written, int lo, int hi) {
        if (lo > Bounds.HIGHEST || hi > Bounds.HIGHEST) {
            return PhraseReader.unclear("ask.unclear.out-of-range", written);
        }
        if (lo > hi) {
            return PhraseReader.unclear("ask.unclear.order", written, hi + "-" + lo);
        }
        boolean everything = lo == Bounds.LOWEST && hi == Bounds.HIGHEST;
        return everything ? PhraseReader.unclear("ask.unclear.everything", written) : given(Answer.between(lo, hi));
    }

    private Phrase yesOrNo(String written, String normal) {
        return switch (normal) {
            case "yes", "y", "true" -> given(Answer.yes(true));
            case "no", "n", "false" -> given(Answer.yes(false));
            default -> begun(written, List.copyOf(variable.answers().keySet())).map(word -> given(Answer.yes(word.equals("yes"))))
                    .orElseGet(() -> none(written));
        };
    }

    private Phrase option(String written, String normal) {
        List<String> options = List.copyOf(variable.answers().keySet());
        if (normal.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(normal);
            return number >= 1 && number <= options.size() ? given(Answer.option(options.get(number - 1))) : none(written);
        }
        List<String> meant = options.stream().filter(option -> PhraseReader.normal(option).startsWith(normal)).toList();
        Optional<String> exact = meant.stream().filter(option -> PhraseReader.normal(option).equals(normal)).findFirst();
        if (meant.size() > 1 && exact.isEmpty()) {
            return PhraseReader.unclear("ask.unclear.several", written, String.join(", ", meant));
        }
        return exact.or(() -> meant.stream().findFirst()).or(() -> begun(written, options)).map(option -> given(Answer.option(option)))
                .orElseGet(() -> none(written));
    }

    /** The one answer whose words begin so. */
    private Optional<String> begun(String written, List<String> answers) {
        String normal = PhraseReader.normal(written);
        List<String> meant = answers.stream().filter(answer -> PhraseReader.normal(variable.answers().get(answer)).startsWith(normal))
                .toList();
        return normal.length() >= SHORTEST_BEGINNING && meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private Phrase none(String written) {
        List<String> known = new ArrayList<>(commands);
        // A word as short as "no" stands inside too many others to be what was meant.
        variable.answers().keySet().stream().filter(answer -> answer.length() >= SHORTEST_BEGINNING).forEach(known::add);
        return Suggestions.nearest(written, known).map(meant -> PhraseReader.unclear("ask.unclear.word", written, meant))
                .orElseGet(() -> PhraseReader.unclear("ask.unclear.word", written));
    }

    private static Phrase given(Answer answer) {
        return new Phrase.Given(answer, Optional.empty(), Optional.empty());
    }
}
