package org.modeadvisor.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.suite.Departure;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/** What became of a mutant. */
public sealed interface Fate {

    /** Whose fate it is. */
    Mutant mutant();

    /**
     * A case of the suite gives it away.
     *
     * @param file the case
     * @param departures how its answer departs from what is expected, as seen in Drools
     */
    record Killed(Mutant mutant, String file, List<Departure> departures) implements Fate {}

    /**
     * No case gives it away, though one could.
     *
     * @param witness a situation in which it shows, confirmed in Drools
     * @param difference what differs there
     * @param noticed a case of the suite that comes out otherwise, but is not pinned to what differs; empty where none does
     */
    record Survived(Mutant mutant, Situation witness, Difference difference, Optional<Noticed> noticed) implements Fate {}

    /** In no situation whatever, the unknown included, does any conclusion come out otherwise. */
    record Equivalent(Mutant mutant, Reason reason) implements Fate {}

    /** A conclusion that comes out otherwise. @param right by the rules as they should be @param wrong by the mutant */
    record Difference(NodeName node, Bounds right, Bounds wrong) {}

    /** A case that would notice if it were pinned to the conclusion. */
    record Noticed(String file, Difference difference) {}

    /** Why a mistake changes nothing. */
    enum Reason {
        /** What the rule asks then comes to the same as what it asked. */
        SAME_RULE,
        /** The rule comes to something else, but other rules about the conclusion decide. */
        OTHER_RULES;

        /** Its word: {@code same-rule}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
