package org.modeadvisor.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code conclusions.yaml} says.
 *
 * @param phases the folders of rules in the framework's order
 * @param terms every described conclusion, in the file's order
 * @param undeterminedLead who leads while the model is open
 * @param modelSteps the steps any model asks for
 */
public record Conclusions(
        List<Term.Phase> phases,
        List<Term.Verdict> verdicts,
        List<Term.Severity> severities,
        List<Term.Policy> policies,
        List<Term> terms,
        List<Term.Sphere> spheres,
        String undeterminedLead,
        List<Step> modelSteps) {

    public Conclusions {
        phases = List.copyOf(phases);
        verdicts = List.copyOf(verdicts);
        severities = List.copyOf(severities);
        policies = List.copyOf(policies);
        terms = List.copyOf(terms);
        spheres = List.copyOf(spheres);
        modelSteps = List.copyOf(modelSteps);
    }

    /** The terms of one class, in the file's order. */
    public <T extends Term> List<T> all(Class<T> type) {
        return terms.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The modes in the order of the value chain. */
    public List<Term.Mode> modes() {
        return all(Term.Mode.class).stream()
                .sorted(Comparator.comparingInt(Term.Mode::order).thenComparing(Term.Mode::code)).toList();
    }

    /** Every first step of a mode, form, combination or model. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>(modelSteps);
        all(Term.Mode.class).forEach(mode -> steps.addAll(mode.firstSteps()));
        all(Term.Form.class).forEach(form -> steps.addAll(form.firstSteps()));
        all(Term.Combination.class).forEach(combination -> steps.addAll(combination.firstSteps()));
        return steps;
    }

    /** The strengths of one kind, in the file's order. */
    public List<Term> ofKind(Kind kind) {
        return terms.stream().filter(term -> term.node().kind() == kind).toList();
    }

    /** Place of the phase whose rules stand in that folder, counted from 0; empty for an unknown folder. */
    public Optional<Integer> phase(String folder) {
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).folder().equals(folder)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether a raised or open caveat of that severity keeps its modes from being recommended. */
    public boolean bars(String severity) {
        return severities.stream().anyMatch(s -> s.id().equals(severity) && s.barsRecommendation());
    }

    /** Rank of a severity, higher for graver. */
    public int rank(String severity) {
        return severities.stream().map(Term.Severity::id).toList().indexOf(severity);
    }
}
