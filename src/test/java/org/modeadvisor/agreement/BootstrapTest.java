package org.modeadvisor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Intervals, held against what is known of them without drawing anything. */
class BootstrapTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(Resampling.FIXED);

    /** How many of n drawn cases are right is binomial, so its percentiles can be computed. */
    @Test
    void theIntervalOfAShareIsThatOfTheBinomialDistribution() {
        for (int[] rightOf : new int[][] {{10, 20}, {9, 28}, {15, 28}, {3, 40}}) {
            Interval interval = BOOTSTRAP.measure(shares(rightOf[0], rightOf[1])).interval().orElseThrow();
            assertEquals((double) quantile(rightOf[0], rightOf[1], 0.025) / rightOf[1], interval.lo());
            assertEquals((double) quantile(rightOf[0], rightOf[1], 0.975) / rightOf[1], interval.hi());
        }
    }

    /** The least number of right ones that a drawing does not exceed with that probability. */
    private static int quantile(int right, int cases, double probability) {
        double p = (double) right / cases;
        double term = Math.pow(1 - p, cases);
        double sum = term;
        int count = 0;
        while (sum < probability) {
            term *= (cases - count) * p / ((count + 1) * (1 - p));
            sum += term;
            count++;
        }
        return count;
    }

    @Test
    void drawingsWithNothingToCountAreLeftOutAndNumbered() {
        Measure measure = BOOTSTRAP.measure(List.of(new Share(1, 1), Share.NONE, Share.NONE));
        assertEquals(new Share(1, 1), measure.share());
        assertEquals(Optional.of(new Interval(1, 1)), measure.interval());
        double probability = Math.pow(2.0 / 3, 3);
        assertEquals(probability, (double) measure.undefined() / Resampling.FIXED.drawings(), 0.02);
    }

    @Test
    void whereThereIsNeverAnythingToCountNothingIsSaid() {
        assertEquals(new Measure(Share.NONE, Optional.empty(), Resampling.FIXED.drawings()), BOOTSTRAP.measure(List.of(Share.NONE, Share.NONE)));
        assertEquals(new Difference(OptionalDouble.empty(), Optional.empty(), Resampling.FIXED.drawings()),
                BOOTSTRAP.difference(List.of(new Share(1, 1)), List.of(Share.NONE)));
    }

    @Test
    void bothSidesOfADifferenceRestOnTheSameDrawing() {
        List<Share> ours = shares(9, 28);
        assertEquals(new Difference(OptionalDouble.of(0), Optional.of(new Interval(0, 0)), 0), BOOTSTRAP.difference(ours, ours));
        List<Share> opposite = ours.stream().map(share -> new Share(1 - share.part(), 1)).toList();
        Interval one = BOOTSTRAP.measure(ours).interval().orElseThrow();
        Interval lead = BOOTSTRAP.difference(ours, opposite).interval().orElseThrow();
        assertEquals(2 * one.lo() - 1, lead.lo(), 1e-12);
        assertEquals(2 * one.hi() - 1, lead.hi(), 1e-12);
    }

    @Test
    void theSameCasesGiveTheSameFigures() {
        List<Share> shares = new ArrayList<>(shares(9, 28));
        Collections.shuffle(shares, new Random(3));
        Measure measure = new Bootstrap(new Resampling(2_000, 11)).measure(shares);
        assertEquals(measure, new Bootstrap(new Resampling(2_000, 11)).measure(List.copyOf(shares)));
        assertTrue(measure.interval().orElseThrow().lo() < measure.share().value().orElseThrow());
    }

    private static List<Share> shares(int right, int cases) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            shares.add(new Share(i < right ? 1 : 0, 1));
        }
        return shares;
    }
}
