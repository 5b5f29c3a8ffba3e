package org.modeadvisor.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Intervals by drawing the cases anew. Every figure is drawn with the same random numbers, so two figures of one drawing rest on the
 * same cases. What the methods say is not made anew: a neighbour drawn twice would be found in its own copy.
 */
final class Bootstrap {

    private static final double UNDEFINED = Double.NaN;

    private final Resampling resampling;

    Bootstrap(Resampling resampling) {
        this.resampling = resampling;
    }

    /** @param cases the share of each case; the measure is the quotient of the sums */
    Measure measure(List<Share> cases) {
        double[] drawn = draw(cases.size(), chosen -> value(sum(cases, chosen)));
        return new Measure(sum(cases, all(cases.size())), interval(drawn), undefined(drawn));
    }

    /** @param ours the share of each case @param theirs those of the same cases by another method */
    Difference difference(List<Share> ours, List<Share> theirs) {
        ToDoubleFunction<int[]> difference = chosen -> value(sum(ours, chosen)) - value(sum(theirs, chosen));
        double[] drawn = draw(ours.size(), difference);
        double whole = difference.applyAsDouble(all(ours.size()));
        return new Difference(Double.isNaN(whole) ? OptionalDouble.empty() : OptionalDouble.of(whole), interval(drawn), undefined(drawn));
    }

    private double[] draw(int cases, ToDoubleFunction<int[]> figure) {
        SplittableRandom random = new SplittableRandom(resampling.seed());
        int[] chosen = new int[cases];
        double[] drawn = new double[resampling.drawings()];
        for (int i = 0; i < drawn.length; i++) {
            for (int j = 0; j < cases; j++) {
                chosen[j] = random.nextInt(cases);
            }
            drawn[i] = figure.applyAsDouble(chosen);
        }
        return drawn;
    }

    private static int[] all(int cases) {
        int[] all = new int[cases];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static Share sum(List<Share> cases, int[] chosen) {
        int part = 0;
        int whole = 0;
        for (int i : chosen) {
            part += cases.get(i).part();
            whole += cases.get(i).whole();
        }
        return new Share(part, whole);
    }

    private static double value(Share share) {
        return share.value().orElse(UNDEFINED);
    }

    private static int undefined(double[] drawn) {
        return (int) Arrays.stream(drawn).filter(Double::isNaN).count();
    }

    private static Optional<Interval> interval(double[] drawn) {
        double[] defined = Arrays.stream(drawn).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return defined.length == 0 ? Optional.empty() : Optional.of(new Interval(atRank(defined, 25), atRank(defined, 975)));
    }

    /** The smallest value that so many thousandths do not exceed. */
    private static double atRank(double[] sorted, int thousandths) {
        long rank = (thousandths * (long) sorted.length + 999) / 1000;
        return sorted[(int) rank - 1];
    }
}
