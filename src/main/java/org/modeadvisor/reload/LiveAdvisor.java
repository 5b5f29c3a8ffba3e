package org.modeadvisor.reload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.documents.TextFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An advisor whose rules may be edited while it serves. An edit is read aside, checked and tried, and only then put in the
 * place of the rules before, in one step; a bad edit leaves the last good rules serving and says why. Who asks never waits.
 *
 * <pre>{@code
 * LiveAdvisor live = LiveAdvisor.open(Path.of("rules"), ReloadPolicy.USUAL);
 * live.listen(event -> System.out.println(event));
 * live.watch(Duration.ofMillis(200));
 * Recommendation answer = live.advisor().recommend(study);
 * }</pre>
 *
 * Thread-safe.
 */
public final class LiveAdvisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveAdvisor.class);

    private final FolderReading folder;
    private final Admission admission;
    private final Versions versions;
    private final Listeners listeners = new Listeners();
    /** Held by whoever changes what serves; whoever asks for it does not need it. */
    private final Object changing = new Object();
    /** Digest of the folder when it was last taken up or refused. */
    private String considered;
    /** Null while nothing is watched. */
    private ScheduledExecutorService watch;

    /** @param considered digest of what need not be taken up */
    LiveAdvisor(FolderReading folder, ReloadPolicy policy, Version first, String considered) {
        this.folder = folder;
        this.admission = new Admission(policy);
        this.versions = new Versions(policy.versions(), first);
        this.considered = considered;
    }

    /**
     * Begins to serve the rules of a folder. It is not watched until {@link #watch} is called.
     *
     * @throws ProblemException with everything that forbids them to serve
     */
    public static LiveAdvisor open(Path rules, ReloadPolicy policy) {
        FolderReading folder = reading(rules, policy);
        Version first = new Admission(policy).admit(folder.rested(), Optional.empty());
        return new LiveAdvisor(folder, policy, first, first.digest());
    }

    /**
     * Begins with an advisor that is there already, such as {@link ModeAdvisor#loadDefault()}, whatever the folder says now: it is taken
     * up, where it is good, by the first {@link #reload} or {@link #watch}.
     */
    public static LiveAdvisor open(Path rules, ReloadPolicy policy, ModeAdvisor first) {
        return new LiveAdvisor(reading(rules, policy), policy, new Version(first, List.of()), first.ruleSet().digest());
    }

    private static FolderReading reading(Path rules, ReloadPolicy policy) {
        return new FolderReading(() -> ModeAdvisor.read(rules), policy.settling(), policy.patience());
    }

    /**
     * The advisor that serves now. It never changes: whoever holds it gets every answer from the rules it was made of, also when others
     * have taken their place. Ask for it anew with each case.
     */
    public ModeAdvisor advisor() {
        return versions.serving().advisor();
    }

    /**
     * Has every event told from now on, one after the other, on the thread that brought it about.
     *
     * @param listener may reload and go back itself, but must not wait for another thread that does
     */
    public void listen(Consumer<ReloadEvent> listener) {
        listeners.add(listener);
    }

    /** Digests of the rule sets that are kept: the one that serves first, then those that served before it, the latest first. */
    public List<String> versions() {
        synchronized (changing) {
            return versions.digests();
        }
    }

    /**
     * Reads the folder as soon as it is at rest, and serves it where it is good. After a rollback this takes up again what the folder
     * says, where {@link #watch} waits for the next edit.
     *
     * @return what became of it; empty where the folder says what serves already
     */
    public Optional<ReloadEvent> reload() {
        synchronized (changing) {
            long start = System.nanoTime();
            try {
                return consider(folder.rested());
            } catch (ProblemException unsettled) {
                return Optional.of(refused(folder.look().get(), unsettled, start));
            }
        }
    }

    /**
     * Serves an earlier rule set again, at once. The folder is left as it is.
     *
     * @param digest one of {@link #versions()}
     * @throws IllegalArgumentException where no such version is kept
     */
    public ReloadEvent rollBack(String digest) {
        synchronized (changing) {
            long start = System.nanoTime();
            Version version = versions.of(digest).orElseThrow(() -> new IllegalArgumentException("no such version is kept: " + digest));
            String before = versions.serving().digest();
            versions.serve(version);
            return told(new ReloadEvent.RolledBack(before, digest, since(start)));
        }
    }

    /**
     * Takes up every edit from now on, on a thread of its own, until {@link #close}. A second call changes how often.
     *
     * @param every time between two looks at the folder; an edit is taken up when two looks agree on it
     */
    public void watch(Duration every) {
        synchronized (changing) {
            close();
            ChangeWatch<TextFolder> changes = new ChangeWatch<>(folder.look(), TextFolder::digest, considered);
            watch = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(task, "mode-advisor-reload");
                thread.setDaemon(true);
                return thread;
            });
            watch.scheduleWithFixedDelay(() -> look(changes), every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Stops watching; what serves goes on serving. An edit that is being tried is still taken up or refused. */
    @Override
    public void close() {
        synchronized (changing) {
            if (watch != null) {
                watch.shutdown();
                watch = null;
            }
        }
    }

    private void look(ChangeWatch<TextFolder> changes) {
        try {
            changes.look().ifPresent(now -> {
                synchronized (changing) {
                    if (!now.digest().equals(considered)) {
                        consider(now);
                    }
                }
            });
        } catch (RuntimeException | Error e) {
            // Left alone, it would end the watch in silence.
            LOG.error("the rules folder could not be looked at", e);
        }
    }

    private Optional<ReloadEvent> consider(TextFolder now) {
        long start = System.nanoTime();
        considered = now.digest();
        Version before = versions.serving();
        if (before.digest().equals(now.digest())) {
            return Optional.empty();
        }
        try {
            Version version = admission.admit(now, Optional.of(versions.of(now.digest()).orElse(before).advisor()));
            versions.serve(version);
            return Optional.of(told(new ReloadEvent.Accepted(before.digest(), version.digest(), version.warnings(), since(start))));
        } catch (ProblemException e) {
            return Optional.of(refused(now, e, start));
        }
    }

    private ReloadEvent refused(TextFolder now, ProblemException why, long start) {
        return told(new ReloadEvent.Refused(versions.serving().digest(), now.digest(), why.problems(), since(start)));
    }

    private ReloadEvent told(ReloadEvent event) {
        listeners.tell(event);
        return event;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
