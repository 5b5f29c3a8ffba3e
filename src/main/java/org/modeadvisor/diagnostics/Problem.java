package org.modeadvisor.diagnostics;

import java.util.Comparator;

/**
 * One finding about a file a person wrote: a fact, its reason and a remedy, in the field's words.
 *
 * @param code stable kebab-case name of the kind of problem, such as {@code unknown-variable}
 * @param severity whether the file can still be used
 * @param position where; the line may be 0 where the file as a whole is meant
 * @param quote the line as it stands in the file; empty where there is none
 * @param message what is wrong and why, one or two sentences; what a file says is cut in it where it is very long
 * @param remedy what to do about it, one sentence; never empty; cut likewise
 */
public record Problem(
        String code, Severity severity, Position position, String quote, String message, String remedy) {

    /** Order of a report: by file, line and column, then by code and message. */
    public static final Comparator<Problem> IN_ORDER_OF_PLACE =
            Comparator.comparing(Problem::position).thenComparing(Problem::code).thenComparing(Problem::message);

    private static final int LONGEST_SENTENCE = 2_000;
    private static final int LONGEST_LINE = 20_000;

    public Problem {
        message = cut(message);
        remedy = cut(remedy);
        // A line that nobody can look at is not shown: its end would stand for its middle.
        quote = quote.length() > LONGEST_LINE ? "" : quote;
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence
                : sentence.substring(0, LONGEST_SENTENCE / 2) + " … " + sentence.substring(sentence.length() - LONGEST_SENTENCE / 4);
    }
}
