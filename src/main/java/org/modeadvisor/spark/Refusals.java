package org.modeadvisor.spark;

import java.util.List;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.Severity;

/** Problems of a job as a whole. Stateless. */
final class Refusals {

    private Refusals() {}

    static ProblemException of(String code, String place, String message, String remedy) {
        return new ProblemException(List.of(new Problem(code, Severity.ERROR, Position.of(place), "", message, remedy)));
    }

    /** What went wrong, in the first line of the words of whoever noticed. */
    static String why(Throwable e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : e.getMessage().strip().lines().findFirst().orElseThrow();
    }
}
