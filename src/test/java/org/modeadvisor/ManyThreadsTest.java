package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Recommendation;

/** One advisor may be asked from any number of threads at once; nobody's answer depends on who else is asking. */
class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final int ANSWERS = 10_000;
    /** Every so many answers of a thread come with leanings, which take many times as long as the rest. */
    private static final int WITH_LEANINGS = 100;
    /** Every so many answers of a thread are compared as they are printed too. */
    private static final int PRINTED = 10;

    private final List<CaseStudy> cases = Shipped.reviewed();
    private final List<Recommendation> plain = answers(false);
    private final List<Recommendation> leaning = answers(true);
    private final List<String> plainPrinted = plain.stream().map(Rendering::of).toList();
    private final List<String> leaningPrinted = leaning.stream().map(Rendering::of).toList();

    private List<Recommendation> answers(boolean presume) {
        return cases.stream().map(study -> Shipped.ADVISOR.recommend(study, presume)).toList();
    }

    @Test
    void answersAreThoseOfOneThread() throws Exception {
        assertEquals(cases.size(), plainPrinted.stream().distinct().count(), "answers that cannot be told apart prove nothing");
        assertNotEquals(plainPrinted, leaningPrinted);
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Callable<Integer>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            threads.add(() -> {
                together.await();
                int answered = 0;
                // Neighbouring threads ask about different cases at the same time.
                for (int i = first; i < ANSWERS; i += THREADS) {
                    ask((i + i / THREADS) % cases.size(), i / THREADS);
                    answered++;
                }
                return answered;
            });
        }
        assertEquals(ANSWERS, sum(threads));
    }

    /** Asks about a case and holds the answer, proof included, against the one a single thread was given. */
    private void ask(int which, int round) {
        boolean presume = round % WITH_LEANINGS == 0;
        Recommendation answer = Shipped.ADVISOR.recommend(cases.get(which), presume);
        assertEquals((presume ? leaning : plain).get(which), answer);
        if (round % PRINTED == 0) {
            assertEquals((presume ? leaningPrinted : plainPrinted).get(which), Rendering.of(answer));
        }
    }

    private static int sum(List<Callable<Integer>> threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            int sum = 0;
            for (Future<Integer> done : pool.invokeAll(threads)) {
                sum += done.get();
            }
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }
}
