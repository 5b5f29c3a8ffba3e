package org.modeadvisor.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.explanation.Recommendation;

/** Asks an advisor about every case and compares its answers with what the cases are pinned to. Immutable and thread-safe. */
public final class Suite {

    private final ModeAdvisor advisor;

    public Suite(ModeAdvisor advisor) {
        this.advisor = advisor;
    }

    /**
     * Runs the cases on all processors; the outcomes stand in the order of the cases all the same.
     *
     * @param done called once for each case that was run, from any thread
     */
    public List<Outcome> run(List<SuiteCase> cases, Runnable done) {
        Map<String, Problem> sameIds = SameIds.of(cases);
        return cases.parallelStream().map(input -> {
            Outcome outcome = run(input, Optional.ofNullable(sameIds.get(input.file())));
            done.run();
            return outcome;
        }).toList();
    }

    private Outcome run(SuiteCase input, Optional<Problem> sameId) {
        List<Problem> problems = new ArrayList<>(input.problems());
        sameId.ifPresent(problems::add);
        if (input.study().isEmpty()) {
            return new Outcome(input, Optional.empty(), List.of(), problems);
        }
        Recommendation answer = advisor.recommend(input.study().get(), false);
        problems.addAll(ExpectedRules.unknown(input.study().get(), answer.derivations().rules()));
        List<Departure> departures = input.study().get().expected().map(expected -> Expectation.departures(expected, answer.derivations())).orElse(List.of());
        return new Outcome(input, Optional.of(answer), departures, problems);
    }

    /** Whether the case expects anything. */
    public static boolean isPinned(SuiteCase input) {
        return input.study().flatMap(study -> study.expected()).filter(expected -> !expected.equals(Expected.NOTHING)).isPresent();
    }
}
