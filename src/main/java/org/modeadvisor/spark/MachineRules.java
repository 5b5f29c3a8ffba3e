package org.modeadvisor.spark;

import java.util.concurrent.atomic.AtomicReference;
import org.modeadvisor.rulebase.RuleBase;

/**
 * The rules in this Java machine, loaded by the first partition that comes to it and kept for those that follow.
 *
 * <p>The one place where something static changes. Spark gives a task nothing that outlives it but the machine it runs in, and a task of a
 * few thousand rows must not pay the second that loading takes. What is kept is immutable, and found by the digest of its texts, so that no
 * task can get other rules than it was sent.
 */
final class MachineRules {

    private static final AtomicReference<RuleBase> LATEST = new AtomicReference<>();

    private MachineRules() {}

    /** The rules of these texts; of several tasks that ask at once the first loads and the others wait. */
    static RuleBase of(RuleTexts texts) {
        synchronized (LATEST) {
            RuleBase held = LATEST.get();
            if (held == null || !held.digest().equals(texts.digest())) {
                held = RuleBase.load(texts.folder());
                if (!held.digest().equals(texts.digest())) {
                    throw new IllegalStateException("the rules that arrived are not those that were sent: " + held.digest() + " in place of " + texts.digest());
                }
                LATEST.set(held);
            }
            return held;
        }
    }

    /** Keeps rules that are loaded already: where the driver answers rows too, it need not load them twice. */
    static void keep(RuleBase rules) {
        synchronized (LATEST) {
            LATEST.set(rules);
        }
    }
}
