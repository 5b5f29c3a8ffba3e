package org.modeadvisor.inference;

import java.lang.management.ManagementFactory;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;

/** Holds one run to its budget. Not thread-safe: one meter for one run, asked by the thread that runs. */
final class Meter {

    private static final long MEGABYTE = 1 << 20;
    /** The clock is looked at every so many matches. */
    private static final long GLANCE = 16;
    /** Memory is looked at every so many matches only: a run of ordinary rules ends before, and asking for the first time is slow. */
    private static final long SAMPLE = 1_000;

    private final Budget budget;
    private final RuleBase rules;
    private final long start = System.nanoTime();
    private long matches;
    private long asked;

    Meter(Budget budget, RuleBase rules) {
        this.budget = budget;
        this.rules = rules;
    }

    /** Counts one match. @throws ProblemException where the run has taken more than it may, at the rule that came last */
    void count(String nameInDrools) {
        matches++;
        if (matches > budget.matches()) {
            stop(nameInDrools, "too-many-matches", "the rules had held " + budget.matches() + " times");
        } else if (matches % GLANCE == 1 && System.nanoTime() - start > budget.time().toNanos()) {
            stop(nameInDrools, "too-slow", "the rules had run for " + budget.time().toMillis() / 1000.0 + " seconds");
        } else if (matches == SAMPLE) {
            asked = asked();
        } else if (matches % SAMPLE == 0 && asked() - asked > budget.bytes()) {
            stop(nameInDrools, "too-much-memory", "the rules had asked for " + budget.bytes() / MEGABYTE + " megabytes");
        }
    }

    private void stop(String nameInDrools, String code, String what) {
        // Of rules that share a base in Drools with others, one may hold that is not among these.
        Rule rule = rules.inForce(nameInDrools).orElseGet(() -> rules.model().rules().get(0));
        ProblemLog log = new ProblemLog();
        rules.sources().stream().filter(source -> source.file().equals(rule.at().file())).findFirst().ifPresent(source -> log.error(code, source,
                rule.at(), "No answer: " + what + ", as much as one answer may take, when it was the turn of this rule.",
                "Let its patterns name fewer candidates, and look for others like it."));
        throw new ProblemException(log.problems());
    }

    /** The bytes this thread has asked for so far; 0 where the Java machine does not tell. */
    private static long asked() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled() ? threads.getCurrentThreadAllocatedBytes() : 0;
    }
}
