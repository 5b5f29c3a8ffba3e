package org.modeadvisor.inference;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.vocabulary.Variable;

/**
 * Prints how many situations one core reads in a second, by a fresh Drools session each and from the rule model: {@code mvn -B -ntp test
 * -Pmeasure -Dtest=SweepMeasure}. The ways take turns and are timed by the processor time of this thread, so that what else the machine does
 * falls on all of them alike; of all rounds the median counts. That all ways give the same is held by {@link TwoReadingsTest}.
 */
class SweepMeasure {

    private static final int ROUNDS = 11;
    private static final int CASES = 512;
    private static final int CHANGES = CASES * CASES;
    private static final double NANOS = 1e9;

    private final DroolsInference drools = new DroolsInference(Situations.RULES);
    private final LevelReading reading = new LevelReading(Situations.RULES);
    private final List<Variable> variables = Situations.RULES.vocabulary().variables();
    private final RandomCases cases = new RandomCases(variables, 1);
    private final List<Situation> situations = IntStream.range(0, CASES).mapToObj(i -> Situations.of(cases.next())).toList();
    private final Levels levels = reading.levels();
    private long seen;

    @Test
    void situationsPerSecondOnOneCore() {
        Random random = new Random(1);
        int[][] settled = IntStream.range(0, CASES).mapToObj(i -> variables.stream().mapToInt(v -> random.nextInt(v.answers().size())).toArray())
                .toArray(int[][]::new);
        int[] changed = random.ints(CHANGES, 0, variables.size()).toArray();
        int mode = reading.place(Situations.RULES.vocabulary().conclusions().modes().get(0).node());
        double[][] perSecond = new double[4][ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            int to = Math.max(round, 0);
            perSecond[0][to] = perSecond(CASES, i -> seen += drools.infer(situations.get(i)).nodes().size());
            perSecond[1][to] = perSecond(CASES * 8, i -> seen += levels.take(situations.get(i % CASES)).read().lo(mode));
            perSecond[2][to] = perSecond(CASES * 16, i -> {
                int[] answers = settled[i % CASES];
                for (int number = 0; number < answers.length; number++) {
                    levels.settle(number, answers[number]);
                }
                seen += levels.read().lo(mode);
            });
            perSecond[3][to] = perSecond(CHANGES, i -> {
                if (i % CASES == 0) {
                    levels.take(situations.get(i / CASES));
                }
                levels.settle(changed[i], settled[i / CASES][changed[i]]);
                seen += levels.read().lo(mode);
                levels.restore(changed[i]);
            });
        }
        print("fresh Drools sessions, one a situation", perSecond[0], perSecond[0]);
        print("evaluator, a situation taken over and read whole", perSecond[1], perSecond[0]);
        print("evaluator, all answers given by number and read whole", perSecond[2], perSecond[0]);
        print("evaluator, one answer of a situation changed", perSecond[3], perSecond[0]);
        System.out.printf(Locale.ROOT, "machine load %.1f on %d processors (%d)%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(), seen % 10);
    }

    private static double perSecond(int times, IntConsumer read) {
        long started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            read.accept(i);
        }
        return times * NANOS / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started);
    }

    private static void print(String what, double[] perSecond, double[] base) {
        System.out.printf(Locale.ROOT, "%-55s %12.0f a second, %9.2f us each, %8.0f x%n", what, median(perSecond), 1e6 / median(perSecond),
                median(perSecond) / median(base));
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
