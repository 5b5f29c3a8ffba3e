package org.modeadvisor.coverage;

import java.util.List;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Truth;

/** Whether something is so in a case that was run. */
record CaseLogic(Derivations derivations) implements Logic<Boolean> {

    @Override
    public RuleModel model() {
        return derivations.rules();
    }

    @Override
    public int live() {
        return derivations.situation().vocabulary().parameter(Parameter.Use.LIVE);
    }

    @Override
    public int level(String written) {
        return derivations.situation().thresholds().value(written);
    }

    @Override
    public Boolean certainly(NodeName node, int level) {
        return derivations.bounds(node).lo() >= level;
    }

    @Override
    public Boolean possibly(NodeName node, int level) {
        return derivations.bounds(node).hi() >= level;
    }

    @Override
    public Boolean gate(Premise gate, Truth truth) {
        return gate.test().orElseThrow().of(derivations.fact(gate.node()), derivations::fact) == truth;
    }

    @Override
    public Boolean all(List<Boolean> parts) {
        return parts.stream().allMatch(Boolean::booleanValue);
    }

    @Override
    public Boolean any(List<Boolean> parts) {
        return parts.stream().anyMatch(Boolean::booleanValue);
    }

    @Override
    public Boolean not(Boolean part) {
        return !part;
    }
}
