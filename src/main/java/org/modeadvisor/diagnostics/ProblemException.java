package org.modeadvisor.diagnostics;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file a person wrote cannot be used; carries every problem found in it. Never thrown for a mistake of ours: those are
 * {@link IllegalStateException}s.
 */
public final class ProblemException extends RuntimeException {

    private final transient List<Problem> problems;

    /** @param problems at least one problem, in order of place */
    public ProblemException(List<Problem> problems) {
        super(problems.stream()
                .map(p -> p.position() + ": " + p.message() + " " + p.remedy())
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** With one error that quotes no line. @param at the file or whatever else is meant */
    public static ProblemException of(String code, Position at, String message, String remedy) {
        return new ProblemException(List.of(new Problem(code, Severity.ERROR, at, "", message, remedy)));
    }

    /** All problems, in order of place; immutable. */
    public List<Problem> problems() {
        return problems;
    }
}
