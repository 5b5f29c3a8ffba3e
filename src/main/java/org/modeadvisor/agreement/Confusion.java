package org.modeadvisor.agreement;

import java.util.Collection;

/** What was said against what was observed, counted over yes-or-no labels. */
public record Confusion(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {

    /** Nothing counted. */
    static final Confusion NONE = new Confusion(0, 0, 0, 0);

    /** One case. @param labels what to count @param said of which it was said @param seen of which it was observed */
    static Confusion of(Collection<String> labels, Collection<String> said, Collection<String> seen) {
        Confusion counts = NONE;
        for (String label : labels) {
            boolean positive = said.contains(label);
            boolean right = positive == seen.contains(label);
            counts = counts.plus(new Confusion(positive && right ? 1 : 0, positive && !right ? 1 : 0, !positive && !right ? 1 : 0,
                    !positive && right ? 1 : 0));
        }
        return counts;
    }

    Confusion plus(Confusion other) {
        return new Confusion(truePositives + other.truePositives, falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives, trueNegatives + other.trueNegatives);
    }

    /** How much of what was said was observed. */
    public Share precision() {
        return new Share(truePositives, truePositives + falsePositives);
    }

    /** How much of what was observed was said. */
    public Share recall() {
        return new Share(truePositives, truePositives + falseNegatives);
    }

    /** The harmonic mean of both; 0 where nothing is right, undefined where nothing was said and nothing observed. */
    public Share f1() {
        return new Share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }
}
