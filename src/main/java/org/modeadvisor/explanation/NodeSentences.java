package org.modeadvisor.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Says each driver and conclusion of an answer in one sentence of {@code sentences.yaml}. Immutable. */
public final class NodeSentences {

    private final CaseStudy study;
    private final Derivations derivations;
    private final Vocabulary vocabulary;
    private final Goals goals;

    public NodeSentences(CaseStudy study, Derivations derivations) {
        this.study = study;
        this.derivations = derivations;
        this.vocabulary = derivations.situation().vocabulary();
        this.goals = new Goals(vocabulary);
    }

    /** The sentence about it. */
    public String of(NodeName name) {
        Sentences sentences = vocabulary.sentences();
        if (name.kind() == Kind.DRIVER) {
            return driver(vocabulary.variable(name.id()).orElseThrow());
        }
        Bounds bounds = derivations.bounds(name);
        Map<String, String> values = values(vocabulary.label(name), bounds);
        if (name.kind().isTruth()) {
            return sentences.say(name.kind().word() + "." + bounds.truth().name().toLowerCase(Locale.ROOT), values);
        }
        return switch (name.kind()) {
            case MODE -> sentences.say("mode." + goals.verdict(name, derivations::bounds).word(), values);
            case MECHANISM -> sentences.say("mechanism." + state(bounds), values);
            default -> sentences.say(bounds.exact() ? "level.exact" : bounds.equals(Bounds.OPEN) ? "level.open" : "level.range", values);
        };
    }

    private String state(Bounds bounds) {
        return bounds.lo() >= goals.live() ? "active" : bounds.hi() < goals.live() ? "inactive" : "open";
    }

    private String driver(Variable variable) {
        Sentences sentences = vocabulary.sentences();
        CaseFact stated = study.facts().get(variable.id());
        Map<String, String> values = values(variable.name(), derivations.bounds(variable.node()));
        if (stated == null || stated.answer() instanceof Answer.NotKnown) {
            return sentences.say("driver.unknown", values);
        }
        List<String> possible = derivations.situation().possible(variable);
        if (stated.answer() instanceof Answer.NotApplicable) {
            values.put("answer", possible.get(0));
            return sentences.say("driver.not-applicable", values);
        }
        String first = possible.get(0);
        String last = possible.get(possible.size() - 1);
        values.put("answer", first.replace('-', ' '));
        values.put("anchor", variable.answers().get(first));
        values.put("lo-anchor", variable.answers().get(first));
        values.put("hi-anchor", variable.answers().get(last));
        return sentences.say(first.equals(last) ? "driver.stated" : "driver.range", values);
    }

    private static Map<String, String> values(String label, Bounds bounds) {
        Map<String, String> values = new HashMap<>();
        values.put("label", label);
        values.put("Label", Sentences.capital(label));
        values.put("level", bounds.toString());
        values.put("lo", Integer.toString(bounds.lo()));
        values.put("hi", Integer.toString(bounds.hi()));
        return values;
    }
}
