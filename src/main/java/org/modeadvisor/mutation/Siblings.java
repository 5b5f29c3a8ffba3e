package org.modeadvisor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleText.Clause.Pattern;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** What could be written by mistake in place of a word: its neighbours in the vocabulary, the next one first. */
record Siblings(Vocabulary vocabulary) {

    /** Facts that could stand in a pattern for that one. */
    List<String> of(Pattern pattern, String id) {
        Optional<Variable> variable = vocabulary.variable(id).filter(v -> kind(pattern).isEmpty());
        return variable.map(v -> v.scale() == Variable.Scale.CHOICE ? choices(v, pattern) : group(v)).orElseGet(() ->
                kind(pattern).map(kind -> terms(new NodeName(kind, id))).orElse(List.of()));
    }

    /** Conclusions of the same kind. */
    List<String> terms(NodeName name) {
        return after(name.id(), vocabulary.conclusions().ofKind(name.kind()).stream().map(Term::node).map(NodeName::id).toList());
    }

    private List<String> group(Variable variable) {
        return after(variable.id(), vocabulary.variables().stream().filter(v -> v.group().equals(variable.group()) && v.scale() == variable.scale())
                .map(Variable::id).toList());
    }

    /** Choices are too few for groups: any that has the option asked for. */
    private List<String> choices(Variable variable, Pattern pattern) {
        String option = pattern.test().map(test -> test.argument().text()).orElse("");
        return after(variable.id(), vocabulary.variables().stream().filter(v -> v.scale() == Variable.Scale.CHOICE && v.answers().containsKey(option))
                .map(Variable::id).toList());
    }

    /** Those behind it, then those before it. */
    static List<String> after(String one, List<String> all) {
        int place = all.indexOf(one);
        List<String> others = new ArrayList<>(all.subList(place + 1, all.size()));
        others.addAll(all.subList(0, Math.max(0, place)));
        return others;
    }

    /** The kind of conclusion a pattern is on; empty for variables. */
    static Optional<Kind> kind(Pattern pattern) {
        return Kind.of(pattern.type().toLowerCase(Locale.ROOT)).filter(kind -> kind != Kind.DRIVER);
    }

    /** The number that a number or a parameter's name stands for. */
    int value(String written) {
        Parameter parameter = vocabulary.parameters().get(written);
        return parameter != null ? parameter.value() : Integer.parseInt(written);
    }

    /** Names of the parameters with that value, counted in levels. */
    Stream<String> named(int value) {
        return vocabulary.parameters().values().stream().filter(p -> p.value() == value && p.use().filter(Parameter.Use.STEPS_DOWN::equals).isEmpty())
                .map(Parameter::id);
    }

    /** The name of the level from which a conclusion is live. */
    String live() {
        return vocabulary.parameters().values().stream().filter(p -> p.use().filter(Parameter.Use.LIVE::equals).isPresent()).findFirst()
                .map(Parameter::id).orElseThrow();
    }
}
