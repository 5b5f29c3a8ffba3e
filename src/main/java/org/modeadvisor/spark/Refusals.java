package org.modeadvisor.spark;

import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;

/** Problems of a job as a whole. Stateless. */
final class Refusals {

    private Refusals() {}

    static ProblemException of(String code, String place, String message, String remedy) {
        return ProblemException.of(code, Position.of(place), message, remedy);
    }

    /** What went wrong, in the first line of the words of whoever noticed. */
    static String why(Throwable e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : e.getMessage().strip().lines().findFirst().orElseThrow();
    }
}
