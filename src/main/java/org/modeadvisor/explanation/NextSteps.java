package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.explanation.Recommendation.CombinationAnswer;
import org.modeadvisor.explanation.Recommendation.NextStep;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Step;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** What to do next: the first steps of each live mode and fitting form, of the plan or of "none", and foundation steps. */
final class NextSteps {

    private final Goals goals;
    private final Derivations derivations;
    private final String lead;
    private final Vocabulary vocabulary;
    private final Map<String, NextStep> steps = new LinkedHashMap<>();

    NextSteps(Vocabulary vocabulary, Goals goals, Derivations derivations, String lead) {
        this.goals = goals;
        this.derivations = derivations;
        this.lead = lead;
        this.vocabulary = vocabulary;
    }

    /** The primary mode's first, each step once. */
    List<NextStep> of(List<ModeAnswer> modes, CombinationAnswer combination) {
        List<ModeAnswer> live = modes.stream().filter(mode -> derivations.bounds(mode.node()).lo() >= goals.live())
                .sorted(Comparator.comparing((ModeAnswer mode) -> !mode.primary())).toList();
        for (ModeAnswer mode : live) {
            add(mode.node(), ((Term.Mode) vocabulary.term(mode.node()).orElseThrow()).firstSteps());
            mode.forms().stream().filter(form -> form.state() == Truth.TRUE)
                    .forEach(form -> add(form.node(), ((Term.Form) vocabulary.term(form.node()).orElseThrow()).firstSteps()));
        }
        for (Term.Combination term : vocabulary.conclusions().all(Term.Combination.class)) {
            boolean plan = term.fromModes() > 0 && live.size() >= term.fromModes();
            if (plan || term.node().equals(combination.node()) && term.fromModes() == 0) {
                add(term.node(), term.firstSteps());
            }
        }
        live.forEach(mode -> foundation(mode.node(), mode.limits()));
        modes.stream().filter(mode -> combination.nearest().filter(mode.node()::equals).isPresent())
                .forEach(mode -> foundation(mode.node(), mode.limits()));
        NodeName modelNode = goals.model(derivations::bounds).orElseGet(() -> goals.models().get(0));
        add(modelNode, vocabulary.conclusions().modelSteps());
        return List.copyOf(steps.values());
    }

    private void foundation(NodeName mode, List<String> limits) {
        for (String input : limits) {
            Variable variable = vocabulary.variable(input).orElseThrow();
            variable.foundationStep().ifPresent(step -> put(mode, step, Optional.of(input)));
        }
    }

    private void add(NodeName about, List<Step> all) {
        new ArrayList<>(all).forEach(step -> put(about, step, Optional.empty()));
    }

    private void put(NodeName about, Step step, Optional<String> variable) {
        steps.putIfAbsent(step.id(), new NextStep(step.id(), about.id(), lead, step.text(), variable, step.citation(), about));
    }
}
