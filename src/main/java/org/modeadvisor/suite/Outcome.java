package org.modeadvisor.suite;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.NodeName;

/**
 * How one case file fared.
 *
 * @param answer the answer as it is now; empty where the file cannot be used
 * @param departures how the answer is not as expected, in the order of {@code expected}
 * @param problems what is wrong with the file; a case may be compared all the same
 */
public record Outcome(SuiteCase input, Optional<Recommendation> answer, List<Departure> departures, List<Problem> problems) {

    /** How a case can fare. */
    public enum Status {
        PASSED,
        FAILED,
        NOT_PINNED,
        UNREADABLE;

        /** {@code not-pinned}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Outcome {
        departures = List.copyOf(departures);
        problems = List.copyOf(problems);
    }

    /** The file as a person named it. */
    public String file() {
        return input.file();
    }

    /** How it fared; a case whose file has a problem but could be compared has failed. */
    public Status status() {
        if (answer.isEmpty()) {
            return Status.UNREADABLE;
        }
        if (!departures.isEmpty() || !problems.isEmpty()) {
            return Status.FAILED;
        }
        return Suite.isPinned(input) ? Status.PASSED : Status.NOT_PINNED;
    }

    /** The conclusions that depart although nothing they are drawn from does: where the change began. In the order of {@code expected}. */
    public List<NodeName> beginnings() {
        Set<NodeName> departed = departures.stream().filter(departure -> departure.part().ofNodes())
                .flatMap(departure -> departure.node().stream()).collect(Collectors.toSet());
        return departures.stream().filter(departure -> departure.part().ofNodes()).flatMap(departure -> departure.node().stream())
                .distinct().filter(name -> rules(name).stream().flatMap(rule -> rule.reads().stream()).noneMatch(departed::contains)).toList();
    }

    private List<Rule> rules(NodeName name) {
        return answer.map(given -> given.derivations().rules().targeting(name)).orElse(List.of());
    }
}
