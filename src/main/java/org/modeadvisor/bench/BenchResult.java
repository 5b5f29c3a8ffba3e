package org.modeadvisor.bench;

import java.util.Optional;
import org.modeadvisor.explanation.Recommendation;

/**
 * What was measured.
 *
 * @param ruleSet the rules that were asked
 * @param cases how many different ones were asked about
 * @param threads as many as the machine has cores
 * @param seconds that each measurement took, after a warm-up half as long
 * @param firstLoad milliseconds it took to read and check the rules with nothing warm
 * @param load the same again and again
 * @param answer one full answer with its proof, one at a time
 * @param answersTogether full answers a second, from all threads
 * @param readings a second on one thread: the levels of all conclusions, without reasons
 * @param goal the smallest changes that make a mode recommended which is not; empty where no case leaves one to be reached
 */
public record BenchResult(Recommendation.RuleSet ruleSet, int cases, int threads, double seconds, double firstLoad, Spread load, Spread answer,
        double answersTogether, double readings, Optional<Spread> goal, Memory memory) {

    /**
     * What is used.
     *
     * @param heap megabytes in use after a collection, when all was measured
     * @param perAnswer kilobytes that one answer asks for, most of it given back at once; empty where a Java machine does not tell
     */
    public record Memory(double heap, Optional<Double> perAnswer) {}
}
