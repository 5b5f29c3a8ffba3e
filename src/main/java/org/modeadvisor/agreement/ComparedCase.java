package org.modeadvisor.agreement;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Truth;

/**
 * One case: what the rules and the other methods say of it, and what was observed.
 *
 * @param file as it was named; empty for a case a program made
 * @param modes in the order of the value chain
 * @param mechanisms state of each mechanism by the rules, in the framework's order
 * @param guesses by method; the baselines are missing where there is no other case
 * @param neighbour the other case the modes of the nearest neighbour are taken from; empty where there is none
 */
public record ComparedCase(String id, String file, Labels observed, List<ModeMark> modes, Standing model, Map<String, Truth> mechanisms,
        Map<Method, Guess> guesses, Optional<Neighbour> neighbour) {

    public ComparedCase {
        mechanisms = Collections.unmodifiableMap(new LinkedHashMap<>(mechanisms));
    }

    /** What the rules say of one mode. @param verdict the verdict, or where it is undetermined the leaning */
    public record ModeMark(String mode, Verdict verdict, Standing standing) {

        /** Whether it counts as one that develops. */
        public boolean advised() {
            return verdict == Verdict.RECOMMENDED || verdict == Verdict.CONDITIONAL;
        }
    }

    /** Another case. @param distance 0 where all facts are the same, to 1 where all are as far apart as can be */
    public record Neighbour(String id, double distance) {}

    /** How the set of modes a method names compares with the one observed; empty where none was. */
    public Optional<SetMatch> match(Method method) {
        return observed.modes().filter(seen -> guesses.containsKey(method)).map(seen -> {
            List<String> set = guesses.get(method).set();
            if (set.equals(seen)) {
                return SetMatch.EXACT;
            }
            return observed.alternatives().contains(set) ? SetMatch.DEFENSIBLE : SetMatch.OTHER;
        });
    }

    /** Whether a method names the model observed; empty where none was. */
    public Optional<Boolean> modelMatch(Method method) {
        return observed.model().filter(seen -> guesses.containsKey(method)).map(seen -> guesses.get(method).model().equals(Optional.of(seen)));
    }

    /** How two sets of modes compare. */
    public enum SetMatch {
        EXACT,
        /** It is one of the other sets a rater could defend. */
        DEFENSIBLE,
        OTHER;

        /** Whether the set will do. @param lenient whether one also defensible does */
        public boolean agrees(boolean lenient) {
            return this == EXACT || lenient && this == DEFENSIBLE;
        }
    }
}
