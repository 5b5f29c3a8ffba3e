package org.modeadvisor.counterfactual;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Holds the levers somebody names against the vocabulary. */
final class LeverCheck {

    private final Vocabulary vocabulary;

    LeverCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws ProblemException naming all that are no variable or no lever */
    void check(List<String> levers) {
        ProblemLog log = new ProblemLog();
        for (String name : levers) {
            Optional<Variable> variable = vocabulary.variable(name);
            if (variable.isEmpty()) {
                log.add(problem("unknown-variable", name, "There is no variable `" + name + "` in the vocabulary.", Suggestions.didYouMean(name,
                        vocabulary.variables().stream().map(Variable::id).toList(), "See `mode-advisor vocabulary` for all variables.")));
            } else if (!variable.get().lever().pullable()) {
                log.add(problem("no-lever", name, "`" + name + "` is no lever: " + variable.get().lever().because(),
                        "Name a variable that a plan can change, or try it out as if it were otherwise."));
            }
        }
        log.throwIfErrors();
    }

    private static Problem problem(String code, String written, String message, String remedy) {
        return new Problem(code, Severity.ERROR, Position.of(written), "", message, remedy);
    }
}
