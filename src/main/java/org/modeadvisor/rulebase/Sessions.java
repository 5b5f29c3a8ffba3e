package org.modeadvisor.rulebase;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.core.impl.EnvironmentFactory;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Sessions over one base of rules in Drools. A session that has done its work is emptied and used again, since setting one up takes a
 * quarter of what an answer takes; there are as many as were ever in use at one time. Thread-safe.
 */
public final class Sessions {

    private final KieBase base;
    private final KieSessionConfiguration configuration;
    private final Queue<KieSession> idle = new ConcurrentLinkedQueue<>();

    Sessions(KieBase base) {
        this.base = base;
        this.configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        // One thread at a time uses a session, and rules neither change facts nor have an order: no locks, no agenda.
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(DirectFiringOption.YES);
    }

    /** The rules in Drools. */
    public KieBase base() {
        return base;
    }

    /** What the work comes to with an empty session that nobody else uses; a session whose work failed is not used again. */
    public <T> T during(Function<KieSession, T> work) {
        KieSession session = idle.poll();
        if (session == null) {
            session = base.newKieSession(configuration, EnvironmentFactory.newEnvironment());
        }
        boolean done = false;
        try {
            T answer = work.apply(session);
            done = true;
            return answer;
        } finally {
            if (done) {
                ((InternalWorkingMemory) session).reset();
                idle.add(session);
            } else {
                session.dispose();
            }
        }
    }
}
