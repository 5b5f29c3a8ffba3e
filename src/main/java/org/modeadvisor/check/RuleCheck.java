package org.modeadvisor.check;

import java.util.List;
import java.util.function.Function;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.rulebase.RuleBase;

/**
 * What is wrong with rules, as a check of rules that are to serve: {@code ReloadPolicy.USUAL.checking(new RuleCheck())}. What is an error
 * refuses them, such as a mode that nothing reaches any more; the rest is told as a warning. What a rule accepts is left out. Takes some
 * two seconds of one processor, and needs {@code org.logicng:logicng} on the class path. Stateless and thread-safe.
 */
public final class RuleCheck implements Function<TextFolder, List<Problem>> {

    /**
     * Everything that nobody accepted, in order of place.
     *
     * @throws ProblemException with everything wrong in the folder, where it cannot be read
     */
    @Override
    public List<Problem> apply(TextFolder rules) {
        return Check.of(RuleBase.load(rules)).run(List.of()).open().stream().map(Finding::problem).toList();
    }
}
