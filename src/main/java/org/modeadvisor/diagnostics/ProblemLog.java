package org.modeadvisor.diagnostics;

import java.util.ArrayList;
import java.util.List;

/** Gathers the problems of one or several files while they are read. Not thread-safe: one log for one reading. */
public final class ProblemLog {

    private final List<Problem> problems = new ArrayList<>();

    /** Notes an error at a place in a file whose text is known, quoting the line. */
    public void error(String code, SourceText source, Position at, String message, String remedy) {
        add(new Problem(code, Severity.ERROR, at, source.line(at.line()), message, remedy));
    }

    /** Notes an error about a file as a whole. */
    public void error(String code, String file, String message, String remedy) {
        add(new Problem(code, Severity.ERROR, Position.of(file), "", message, remedy));
    }

    /** Notes a problem made elsewhere. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Notes all of them. */
    public void addAll(List<Problem> more) {
        problems.addAll(more);
    }

    /** Everything noted so far, each once, in order of place. */
    public List<Problem> problems() {
        return problems.stream().distinct().sorted(Problem.IN_ORDER_OF_PLACE).toList();
    }

    /** Whether an error was noted. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** @throws ProblemException where an error was noted, with everything noted */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ProblemException(problems());
        }
    }
}
