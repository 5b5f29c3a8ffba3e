package org.modeadvisor.reload;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who are told what became of edits. Anyone may be added at any time; the telling is not thread-safe. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<ReloadEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Queue<ReloadEvent> untold = new ArrayDeque<>();
    private boolean telling;

    void add(Consumer<ReloadEvent> listener) {
        listeners.add(listener);
    }

    /** A listener may itself reload or go back: what comes of that is told once all have heard of this. */
    void tell(ReloadEvent event) {
        untold.add(event);
        if (telling) {
            return;
        }
        telling = true;
        try {
            for (ReloadEvent next = untold.poll(); next != null; next = untold.poll()) {
                ReloadEvent now = next;
                listeners.forEach(listener -> tell(listener, now));
            }
        } finally {
            telling = false;
        }
    }

    private static void tell(Consumer<ReloadEvent> listener, ReloadEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.error("a listener failed at {}", event, e);
        }
    }
}
