package org.modeadvisor.check;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Problem;

/**
 * Something wrong or doubtful.
 *
 * @param problem code, severity, place, quoted line, what it is and what to do about it
 * @param rules ids of the rules it is about, the one at its place first; empty where it is about none
 * @param scenes made-up cases that show it, each answered by Drools; empty where no case can show it
 * @param searched whether it was found by searching all situations there are, so that no case can show the opposite
 * @param accepted why the rule's author accepts it; empty where nobody did
 */
public record Finding(Problem problem, List<String> rules, List<Scene> scenes, boolean searched, Optional<String> accepted) {

    public Finding {
        rules = List.copyOf(rules);
        scenes = List.copyOf(scenes);
    }

    /** What reading a file told. */
    static Finding of(Problem problem) {
        return new Finding(problem, List.of(), List.of(), false, Optional.empty());
    }

    /** Its code. */
    public String code() {
        return problem.code();
    }
}
