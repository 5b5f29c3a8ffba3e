package org.modeadvisor.reload;

import java.util.Optional;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.documents.TextFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands between texts that were read and an advisor that may serve. Stateless but for what the policy's functions hold. */
final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final ReloadPolicy policy;

    Admission(ReloadPolicy policy) {
        this.policy = policy;
    }

    /**
     * Reads, checks and tries a rule set.
     *
     * @param nearest a rule set that is taken where it has the same digest
     * @throws ProblemException with everything that forbids it to serve
     */
    Version admit(TextFolder texts, Optional<ModeAdvisor> nearest) {
        ProblemLog log = new ProblemLog();
        try {
            log.addAll(policy.check().apply(texts));
            log.throwIfErrors();
            ModeAdvisor candidate = nearest.filter(advisor -> advisor.ruleSet().digest().equals(texts.digest()))
                    .orElseGet(() -> ModeAdvisor.load(texts));
            log.addAll(policy.trial().apply(candidate));
            log.throwIfErrors();
            return new Version(candidate, log.problems());
        } catch (ProblemException e) {
            log.addAll(e.problems());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            // Whatever goes wrong with a candidate, the one that serves goes on serving.
            LOG.error("a rule set could not be tried", e);
            log.error("trial-failed", texts.name(), "These rules could not be tried, because the program, or a check it was given, failed: " + e + ".",
                    "This is a mistake in the program or in the check, not in the rules; please report it with the log.");
        }
        throw new ProblemException(log.problems());
    }
}
