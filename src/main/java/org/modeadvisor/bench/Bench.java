package org.modeadvisor.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.counterfactual.Goal;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/** Measures what rules and cases take on this machine. One for one measurement, by one thread. */
public final class Bench {

    /** How many measurements there are, each of which takes the time that is given. */
    public static final int PARTS = 5;

    /** As many sets of changes as a search for them gives where nobody says how many. */
    private static final int MOST_CHANGES = 5;
    private static final int SEED = 20260101;
    private static final int COUNTED_ANSWERS = 20;
    private static final double MILLION = 1e6;
    private static final double MEGABYTE = 1 << 20;
    private static final double KILOBYTE = 1 << 10;

    private final Supplier<ModeAdvisor> load;
    private final ModeAdvisor advisor;
    private final double firstLoad;

    /** A mode that a case does not yet get recommended. */
    private record Aim(CaseStudy study, Goal goal) {}

    /** @param load reads the rules anew each time it is asked */
    public Bench(Supplier<ModeAdvisor> load) {
        this.load = load;
        long start = System.nanoTime();
        this.advisor = load.get();
        this.firstLoad = (System.nanoTime() - start) / MILLION;
    }

    /** The rules that are measured. */
    public ModeAdvisor advisor() {
        return advisor;
    }

    /**
     * Measures.
     *
     * @param cases one at least, all of which the rules can answer
     * @param rules the same rules, to look into
     * @param seconds for each of the {@link #PARTS} measurements, more than 0; half of that is added for a warm-up
     * @param step told after each measurement
     * @throws IllegalStateException where the two ways of reading the rules do not agree on a case, which is a mistake of ours
     */
    public BenchResult run(List<CaseStudy> cases, RuleBase rules, double seconds, Runnable step) {
        LevelReading reading = new LevelReading(rules);
        List<Situation> situations = cases.stream().map(study -> Situation.of(rules.vocabulary(), rules.thresholds(), study)).toList();
        List<Recommendation> answers = cases.stream().map(advisor::recommend).toList();
        for (int i = 0; i < cases.size(); i++) {
            same(answers.get(i), reading.read(situations.get(i)));
        }
        Stopwatch stopwatch = new Stopwatch(seconds);
        int threads = Runtime.getRuntime().availableProcessors();
        Spread answer = stopwatch.each(cases.size(), turn -> advisor.recommend(cases.get(turn % cases.size())));
        step.run();
        double together = stopwatch.rate(threads, turn -> advisor.recommend(cases.get(turn % cases.size())));
        step.run();
        double readings = stopwatch.rate(1, turn -> reading.read(situations.get(turn % situations.size())));
        step.run();
        List<Aim> aims = new ArrayList<>(answers.stream().flatMap(given -> given.modes().stream().filter(mode -> mode.verdict() != Verdict.RECOMMENDED)
                .map(mode -> new Aim(given.study(), new Goal(mode.node(), Goal.State.RECOMMENDED)))).toList());
        // There may be no time for all of them; those there is time for are of all sorts, and the same ones each time.
        Collections.shuffle(aims, new Random(SEED));
        Optional<Spread> goal = aims.isEmpty() ? Optional.empty() : Optional.of(stopwatch.each(1, turn -> {
            Aim aim = aims.get(turn % aims.size());
            advisor.reach(aim.study(), aim.goal(), MOST_CHANGES);
        }));
        step.run();
        Spread loads = stopwatch.each(1, turn -> load.get());
        step.run();
        return new BenchResult(advisor.ruleSet(), cases.size(), threads, seconds, firstLoad, loads, answer, together, readings, goal, memory(cases));
    }

    private static void same(Recommendation answer, Function<NodeName, Bounds> read) {
        answer.derivations().nodes().forEach((name, node) -> {
            if (!node.bounds().equals(read.apply(name))) {
                throw new IllegalStateException(answer.study().id() + ": " + name + " is " + node.bounds() + " in Drools, but read as " + read.apply(name));
            }
        });
    }

    private BenchResult.Memory memory(List<CaseStudy> cases) {
        Optional<Double> perAnswer = Optional.empty();
        if (ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean && bean.isThreadAllocatedMemorySupported()
                && bean.isThreadAllocatedMemoryEnabled()) {
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < COUNTED_ANSWERS; i++) {
                advisor.recommend(cases.get(i % cases.size()));
            }
            perAnswer = Optional.of((bean.getCurrentThreadAllocatedBytes() - before) / KILOBYTE / COUNTED_ANSWERS);
        }
        System.gc();
        return new BenchResult.Memory(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE, perAnswer);
    }
}
