package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.Situations;

/**
 * Whether memory stays flat while one advisor gives millions of full answers from all cores, each to another case: {@code mvn -B -ntp test
 * -Pmeasure -Dtest=MemoryMeasure}, with {@code -Dmeasure.answers=} for another number than ten million. Prints heap and metaspace in use
 * after a collection, with nobody asking, and what is gained or lost for each million answers.
 */
class MemoryMeasure {

    private static final int SEED = 20260101;
    private static final long ANSWERS = Long.getLong("measure.answers", 10_000_000);
    private static final int BLOCKS = 50;
    /** Of the blocks the first ones are left out of the slope: what is loaded and compiled on first use comes then, and stays. */
    private static final int WARM = 5;
    /** Every so many answers are to a case as it was shipped, which leaves much open: leanings and questions cost many times the rest. */
    private static final int AS_SHIPPED = 50;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final double MEGABYTE = 1 << 20;
    private static final double MILLION = 1e6;

    private final List<CaseStudy> cases = Shipped.cases();

    /** Megabytes in use once {@code answers} were given. */
    private record Sample(long answers, double heap, double metaspace) {}

    @Test
    void printsWhatIsInUseAfterEveryBlockOfAnswers() throws Exception {
        List<Recommendation> first = cases.stream().map(Shipped.ADVISOR::recommend).toList();
        List<Sample> samples = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        long share = Math.max(1, ANSWERS / BLOCKS / THREADS);
        long start = System.nanoTime();
        try {
            samples.add(sample(0));
            for (int block = 1; block <= BLOCKS; block++) {
                run(pool, block, share);
                samples.add(sample(block * share * THREADS));
                print(samples.get(block), start);
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(first, cases.stream().map(Shipped.ADVISOR::recommend).toList(), "answers after all the others");
        long given = samples.get(BLOCKS).answers();
        System.out.printf(Locale.ROOT, "%,d full answers from %d threads, %.0f a second; after a collection:%n", given, THREADS,
                given / ((System.nanoTime() - start) / 1e9));
        System.out.printf("%-34s%10s%10s%10s%10s%n", "", "start", "middle", "end", "most");
        List<Sample> settled = samples.subList(WARM, samples.size());
        figures("heap (MB)", settled.stream().map(Sample::heap).toList());
        figures("metaspace (MB)", settled.stream().map(Sample::metaspace).toList());
        System.out.printf(Locale.ROOT, "slope per million answers: heap %+.3f MB, metaspace %+.3f MB%n",
                slope(settled, settled.stream().map(Sample::heap).toList()), slope(settled, settled.stream().map(Sample::metaspace).toList()));
    }

    private void run(ExecutorService pool, int block, long share) throws Exception {
        List<Callable<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(SEED + (long) block * THREADS + thread);
            threads.add(() -> {
                for (long i = 0; i < share; i++) {
                    CaseStudy study = cases.get(random.nextInt(cases.size()));
                    Shipped.ADVISOR.recommend(i % AS_SHIPPED == 0 ? study : Situations.completion(study, random));
                }
                return null;
            });
        }
        for (Future<Void> done : pool.invokeAll(threads)) {
            done.get();
        }
    }

    private static Sample sample(long answers) {
        // The second run takes what the first has made unreachable through cleaners.
        System.gc();
        System.gc();
        double metaspace = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage).mapToLong(usage -> usage.getUsed()).sum() / MEGABYTE;
        return new Sample(answers, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE, metaspace);
    }

    private static void print(Sample sample, long start) {
        System.out.printf(Locale.ROOT, "%,12d answers after %6.0f s: heap %6.2f MB, metaspace %6.2f MB%n", sample.answers(),
                (System.nanoTime() - start) / 1e9, sample.heap(), sample.metaspace());
    }

    private static void figures(String what, List<Double> values) {
        System.out.printf(Locale.ROOT, "%-34s%10.2f%10.2f%10.2f%10.2f%n", what, values.get(0), values.get(values.size() / 2),
                values.get(values.size() - 1), Collections.max(values));
    }

    /** The straight line through the samples with the least squares, in megabytes for each million answers. */
    private static double slope(List<Sample> samples, List<Double> values) {
        double x = samples.stream().mapToDouble(sample -> sample.answers() / MILLION).average().orElseThrow();
        double y = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < samples.size(); i++) {
            double apart = samples.get(i).answers() / MILLION - x;
            above += apart * (values.get(i) - y);
            below += apart * apart;
        }
        return above / below;
    }
}
