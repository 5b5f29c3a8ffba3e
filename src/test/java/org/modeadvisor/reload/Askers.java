package org.modeadvisor.reload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.JsonReport;

/** Threads that ask about cases without a pause, and keep what each rule set answered. */
final class Askers {

    private static final int WITH_LEANINGS = 50;

    private final LiveAdvisor live;
    private final List<CaseStudy> cases;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong answers = new AtomicLong();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    /** Hash of the answer in full, by digest of the rules, place of the case and whether leanings were asked for. */
    private final Map<Question, Integer> said = new ConcurrentHashMap<>();

    /** A question put to one rule set. */
    record Question(String digest, int study, boolean presume) {}

    Askers(LiveAdvisor live, List<CaseStudy> cases, int count, long seed) {
        this.live = live;
        this.cases = cases;
        for (int i = 0; i < count; i++) {
            Random random = new Random(seed + i);
            threads.add(new Thread(() -> ask(random), "asker-" + i));
        }
        threads.forEach(Thread::start);
    }

    private void ask(Random random) {
        while (!stopped.get()) {
            try {
                boolean presume = random.nextInt(WITH_LEANINGS) == 0;
                int study = random.nextInt(cases.size());
                Recommendation answer = live.advisor().recommend(cases.get(study), presume);
                int hash = JsonReport.line(answer).hashCode();
                Integer before = said.putIfAbsent(new Question(answer.ruleSet().digest(), study, presume), hash);
                if (before != null && before != hash) {
                    failures.add("two answers of " + answer.ruleSet().digest() + " to " + cases.get(study).id());
                }
                answers.incrementAndGet();
            } catch (RuntimeException | Error e) {
                failures.add(e.toString());
            }
        }
    }

    Map<Question, Integer> said() {
        return said;
    }

    long answers() {
        return answers.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    void stop() throws InterruptedException {
        stopped.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
