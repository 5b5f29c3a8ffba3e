package org.modeadvisor.difference;

import java.util.List;

/**
 * What a change of rules does.
 *
 * @param changes what the rule sets say differently
 * @param cases how many cases were asked
 * @param moved those answered otherwise, in the order given
 * @param witnesses for each kind of change that no case shows, a case made up for it; verdicts first
 * @param incomparable ids of variables that are answered in different words under both, for which no case could be made up; where there
 *        are any, nothing was searched and nothing is proved
 */
public record Difference(Side before, Side after, RuleSetChanges changes, int cases, List<CaseMove> moved, List<Witness> witnesses,
        List<String> incomparable) {

    /** One rule set. @param name as the person named it @param digest {@code sha256:…} */
    public record Side(String name, int rules, String digest) {}

    public Difference {
        moved = List.copyOf(moved);
        witnesses = List.copyOf(witnesses);
        incomparable = List.copyOf(incomparable);
    }

    /** Whether no situation at all is answered otherwise; only where something was searched. */
    public boolean proved() {
        return incomparable.isEmpty();
    }
}
