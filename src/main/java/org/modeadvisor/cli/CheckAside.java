package org.modeadvisor.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.modeadvisor.check.Check;
import org.modeadvisor.check.CheckResult;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.rulebase.RuleBase;

/**
 * The search of rules for what makes no sense, on a thread of its own: it takes longer than somebody who has saved wants to wait for the
 * rest. To be asked from one thread.
 */
final class CheckAside implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "mode-advisor-check");
        made.setDaemon(true);
        return made;
    });
    private String digest = "";
    private CompletableFuture<CheckResult> result = new CompletableFuture<>();
    private boolean told = true;

    /** Searches these rules, which can be read; what is still being searched is let go. The same rules are not searched twice in a row. */
    void begin(TextFolder rules) {
        if (!rules.digest().equals(digest)) {
            // A search under way is not interrupted, since what it reads from jars would be closed.
            result.cancel(false);
            digest = rules.digest();
            CompletableFuture<CheckResult> next = new CompletableFuture<>();
            result = next;
            thread.execute(() -> search(rules, next));
        }
        told = false;
    }

    private void search(TextFolder rules, CompletableFuture<CheckResult> next) {
        if (next.isDone()) {
            return;
        }
        try {
            next.complete(Check.of(RuleBase.load(rules)).run(List.of()));
        } catch (RuntimeException | Error e) {
            next.completeExceptionally(e);
        }
    }

    /** There is nothing to tell: the files are no longer those it was begun with. */
    void forget() {
        told = true;
    }

    /** What was found, once: empty while the search goes on, and where it was given before. */
    Optional<CheckResult> found() {
        return told || !result.isDone() ? Optional.empty() : Optional.of(awaited());
    }

    /** What was found, once, however long it takes; empty where nothing is searched. */
    Optional<CheckResult> finished() {
        return told ? Optional.empty() : Optional.of(awaited());
    }

    private CheckResult awaited() {
        told = true;
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException mistake ? mistake : e;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
