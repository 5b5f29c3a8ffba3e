package org.modeadvisor.suite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.LabelPlaces;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Whether rules still give the answers that cases are pinned to, as a trial for rules that are to serve: {@code
 * ReloadPolicy.USUAL.trying(new SuiteTrial(cases))}. Each subject is told once, and of conclusions that differ only those with which the change
 * began.
 * Immutable and thread-safe.
 *
 * @param cases those without `expected` are asked all the same: they must be answered
 */
public record SuiteTrial(List<CaseStudy> cases) implements Function<ModeAdvisor, List<Problem>> {

    public SuiteTrial {
        cases = List.copyOf(cases);
    }

    /** Everything that is not as it must be, in order of place; errors all of it. */
    @Override
    public List<Problem> apply(ModeAdvisor candidate) {
        List<SuiteCase> asked = cases.stream().map(study -> {
            List<Problem> problems = candidate.check(study);
            return new SuiteCase(source(study).file(), problems.isEmpty() ? Optional.of(study) : Optional.empty(), problems);
        }).toList();
        List<Problem> problems = new ArrayList<>();
        for (Outcome outcome : new Suite(candidate).run(asked, () -> { })) {
            problems.addAll(outcome.problems());
            Set<NodeName> told = new HashSet<>();
            outcome.departures().stream().filter(departure -> !departure.part().ofNodes() || departure.node().filter(outcome.beginnings()::contains).isPresent())
                    .filter(departure -> departure.node().isEmpty() || told.add(departure.node().get())).map(departure -> problem(outcome.input().study().orElseThrow(), departure)).forEach(problems::add);
        }
        return problems.stream().sorted(Problem.IN_ORDER_OF_PLACE).toList();
    }

    private static Problem problem(CaseStudy study, Departure departure) {
        SourceText source = source(study);
        Position at = LabelPlaces.of(source).find("expected", departure.part().word(), departure.about());
        return new Problem("not-as-pinned", Severity.ERROR, at, source.line(at.line()), "`" + departure.about() + "` is expected to be "
                + departure.expected() + ", and would be " + departure.actual() + " under these rules.",
                "Take the change of rules back, or read the new answer and accept it with `mode-advisor test --accept`.");
    }

    private static SourceText source(CaseStudy study) {
        return study.text().orElseGet(() -> SourceText.of(study.id(), ""));
    }
}
