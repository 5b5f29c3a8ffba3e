package org.modeadvisor.batch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.Position;

/**
 * Answers all rows of an input: one thread reads, some answer, the one that asked writes, in the order of the input. No more chunks are
 * under way than the threads are kept busy with, so memory does not grow with the file. The bytes written do not depend on the threads.
 */
public final class BatchRun {

    private final Input input;
    private final ChunkMaker maker;
    private final Output output;
    private final int threads;
    private final int rowsOfChunk;

    /** Told after each chunk. */
    public interface Watcher {
        /** @param all what all answers so far come to @param done how much of the input lies behind @param size how much there is; 0 where nobody knows */
        void reached(Tally all, long done, long size);
    }

    /** @param threads how many answer, at least 1 @param rowsOfChunk how many rows are handed over at once, at least 1 */
    public BatchRun(Input input, ChunkMaker maker, Output output, int threads, int rowsOfChunk) {
        this.input = input;
        this.maker = maker;
        this.output = output;
        this.threads = threads;
        this.rowsOfChunk = rowsOfChunk;
    }

    /**
     * Answers everything that was not answered by an earlier run.
     *
     * @return what all answers come to, an earlier run's included
     * @throws ProblemException where the input is damaged or the output cannot be written; what was written is kept
     */
    public Tally run(Watcher watcher) {
        Tally all = output.kept(maker.nothing());
        if (!output.finished()) {
            all = answer(all, watcher);
        }
        try {
            output.finish(all);
        } catch (IOException e) {
            throw unwritable(e);
        }
        return all;
    }

    private Tally answer(Tally begun, Watcher watcher) {
        BlockingQueue<Future<Chunk>> underWay = new ArrayBlockingQueue<>(2 * threads);
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> daemon(task, "batch-answers"));
        Thread reader = daemon(() -> read(underWay, workers), "batch-reads");
        reader.start();
        Tally all = begun;
        try {
            for (Chunk chunk = next(underWay); chunk != null; chunk = next(underWay)) {
                all = all.plus(chunk.tally());
                output.add(chunk, all);
                watcher.reached(all, input.source().done(chunk.after()), input.source().size());
            }
            return all;
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            reader.interrupt();
            workers.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Hands over chunk after chunk; null, or what went wrong, at the end. */
    private void read(BlockingQueue<Future<Chunk>> underWay, ExecutorService workers) {
        try {
            try {
                if (!output.begun().equals(Mark.START)) {
                    input.source().skipTo(output.begun());
                }
                for (List<RawRow> rows = next(); !rows.isEmpty(); rows = next()) {
                    List<RawRow> taken = rows;
                    Mark after = input.source().mark();
                    underWay.put(workers.submit(() -> maker.make(taken, after)));
                }
                underWay.put(CompletableFuture.completedFuture(null));
            } catch (IOException | RuntimeException | Error e) {
                underWay.put(CompletableFuture.failedFuture(e));
            }
        } catch (InterruptedException e) {
            // Nobody waits for more.
        }
    }

    private List<RawRow> next() throws IOException {
        return input.source().next(rowsOfChunk);
    }

    private Chunk next(BlockingQueue<Future<Chunk>> underWay) throws IOException {
        try {
            return underWay.take().get();
        } catch (ExecutionException e) {
            throw cause(e.getCause());
        } catch (InterruptedException | CancellationException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private RuntimeException cause(Throwable cause) {
        if (cause instanceof IOException) {
            return problem("unreadable-file", input.name(), "This file can no longer be read: " + cause.getMessage() + ".", "Check its medium; then go on by --resume.");
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    private ProblemException unwritable(IOException e) {
        String why = String.valueOf(e.getMessage());
        return why.contains("No space left") || why.contains("not enough space")
                ? problem("disk-full", output.name(), "There is no room left on the disk.", output.remedy("Make room"))
                : problem("unwritable-file", output.name(), "This file cannot be written: " + why + ".", output.remedy("Check who may write there"));
    }

    private static ProblemException problem(String code, String file, String message, String remedy) {
        return ProblemException.of(code, Position.of(file), message, remedy);
    }
}
