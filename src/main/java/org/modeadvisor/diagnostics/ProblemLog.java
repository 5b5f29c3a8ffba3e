package org.modeadvisor.diagnostics;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the problems of one or several files while they are read; beyond {@link #MOST} they are counted only. Not thread-safe: one log
 * for one reading.
 */
public final class ProblemLog {

    /** As many as anybody will read at once. */
    public static final int MOST = 1_000;

    private final List<Problem> problems = new ArrayList<>();
    private int count;

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
        count++;
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    /** Notes all of them. */
    public void addAll(List<Problem> more) {
        more.forEach(this::add);
    }

    /** Notes everything another log holds, as if it had been noted here. */
    public void addAll(ProblemLog other) {
        other.problems.forEach(this::add);
        count += other.count - other.problems.size();
    }

    /** How many were noted so far, so that a reader can tell whether a part of a file brought any. */
    public int count() {
        return count;
    }

    /** Whether so many were noted that reading on would tell nobody anything. */
    public boolean full() {
        return count >= MOST;
    }

    /** Everything noted so far, each once, in order of place; where there was more than is kept, that is told last. */
    public List<Problem> problems() {
        List<Problem> inOrder = new ArrayList<>(problems.stream().distinct().sorted(Problem.IN_ORDER_OF_PLACE).toList());
        if (count > MOST) {
            Problem first = problems.get(0);
            inOrder.add(new Problem("many-problems", Severity.ERROR, first.position(), first.quote(), "There are more than " + MOST
                    + " problems; the first came up here, the rest is not told.", "Mend these, and check that it is the file you meant."));
        }
        return List.copyOf(inOrder);
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
