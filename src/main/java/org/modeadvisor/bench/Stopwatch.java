package org.modeadvisor.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Does a task again and again for a time, after a warm-up half as long, and tells how long each took. */
final class Stopwatch {

    private static final double BILLION = 1e9;
    private static final int MOST_KEPT = 1_000_000;

    private final long time;

    /** @param seconds for which it measures */
    Stopwatch(double seconds) {
        this.time = (long) (seconds * BILLION);
    }

    /** @param least how often it is done in any case @param task is given the number of its turn, counted from 0 */
    Spread each(int least, IntConsumer task) {
        long[] times = new long[1024];
        int first = during(time / 2, 0, task);
        long end = System.nanoTime() + time;
        int done = 0;
        do {
            long start = System.nanoTime();
            task.accept(first + done);
            times = done == times.length ? Arrays.copyOf(times, 2 * done) : times;
            times[done++] = System.nanoTime() - start;
        } while (done < least || System.nanoTime() < end && done < MOST_KEPT);
        return Spread.of(Arrays.copyOf(times, done));
    }

    /** How often a second a task is done by so many threads together; for tasks too short to be timed one by one, too. */
    double rate(int threads, IntConsumer task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Double>> running = IntStream.range(0, threads).mapToObj(thread -> pool.submit(() -> {
                // Neighbouring threads do different turns at the same time.
                int first = thread * during(time / 2, thread, task);
                long start = System.nanoTime();
                int done = during(time, first, task);
                return done * BILLION / (System.nanoTime() - start);
            })).toList();
            double sum = 0;
            for (Future<Double> one : running) {
                sum += one.get();
            }
            return sum;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** @return how often it was done, once at least */
    private static int during(long time, int first, IntConsumer task) {
        long end = System.nanoTime() + time;
        int done = 0;
        do {
            task.accept(Math.floorMod(first + done, Integer.MAX_VALUE));
            done++;
        } while (System.nanoTime() < end);
        return done;
    }
}
