package org.modeadvisor.report.suite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modeadvisor.suite.Outcome;
import org.modeadvisor.vocabulary.NodeName;

/** What is not as expected in one case, a sentence each, without the rules behind it. Stateless. */
public final class DepartureLines {

    private DepartureLines() {}

    /**
     * The sentences, in the order of {@code expected}, one for each subject; of conclusions that differ only those with which the change
     * began.
     *
     * @param told what was told already
     */
    public static List<String> of(Outcome outcome, Set<NodeName> told) {
        if (outcome.departures().isEmpty()) {
            return List.of();
        }
        DepartureWords words = new DepartureWords(outcome.answer().orElseThrow());
        Set<NodeName> beginnings = Set.copyOf(outcome.beginnings());
        Set<NodeName> seen = new HashSet<>(told);
        return outcome.departures().stream().filter(departure -> !departure.part().ofNodes() || departure.node().filter(beginnings::contains).isPresent())
                .filter(departure -> departure.node().isEmpty() || seen.add(departure.node().get())).map(words::departure).toList();
    }
}
