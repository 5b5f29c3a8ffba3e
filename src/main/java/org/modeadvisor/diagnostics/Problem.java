package org.modeadvisor.diagnostics;

import java.util.Comparator;

/**
 * One finding about a file a person wrote: a fact, its reason and a remedy, in the field's words.
 *
 * @param code stable kebab-case name of the kind of problem, such as {@code unknown-variable}
 * @param severity whether the file can still be used
 * @param position where; the line may be 0 where the file as a whole is meant
 * @param quote the line as it stands in the file; empty where there is none
 * @param message what is wrong and why, one or two sentences
 * @param remedy what to do about it, one sentence; never empty
 */
public record Problem(
        String code, Severity severity, Position position, String quote, String message, String remedy) {

    /** Order of a report: by file, line and column, then by code and message. */
    public static final Comparator<Problem> IN_ORDER_OF_PLACE =
            Comparator.comparing(Problem::position).thenComparing(Problem::code).thenComparing(Problem::message);
}
