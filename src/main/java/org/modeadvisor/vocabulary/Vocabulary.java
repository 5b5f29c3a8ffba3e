package org.modeadvisor.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeadvisor.diagnostics.SourceText;

/**
 * Everything that can be named: the variables, conclusions, parameters, claims and sentences of one rules folder. Immutable and
 * thread-safe.
 */
public final class Vocabulary {

    private final List<Variable> variables;
    private final Map<String, Variable> variableById;
    private final Map<NodeName, Term> terms;
    private final Map<String, Parameter> parameters;
    private final Map<String, Claim> claims;
    private final Conclusions conclusions;
    private final Sentences sentences;
    private final Map<String, String> groups;
    private final List<SourceText> sources;

    Vocabulary(List<Variable> variables, Map<String, String> groups, Conclusions conclusions, List<Parameter> parameters,
            List<Claim> claims, Sentences sentences, List<SourceText> sources) {
        this.variables = List.copyOf(variables);
        this.variableById = index(variables, Variable::id);
        this.groups = groups;
        this.terms = index(conclusions.terms(), Term::node);
        this.parameters = index(parameters, Parameter::id);
        this.claims = index(claims, Claim::id);
        this.conclusions = conclusions;
        this.sentences = sentences;
        this.sources = List.copyOf(sources);
    }

    private static <K, T> Map<K, T> index(List<T> items, Function<T, K> key) {
        return Collections.unmodifiableMap(items.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, again) -> first, LinkedHashMap::new)));
    }

    /** The same with more variables behind its own, so that rules of another vocabulary can be asked beside these. */
    public Vocabulary with(List<Variable> more) {
        List<Variable> all = new ArrayList<>(variables);
        all.addAll(more);
        return new Vocabulary(all, groups, conclusions, List.copyOf(parameters.values()), List.copyOf(claims.values()), sentences, sources);
    }

    /** All variables, in the framework's order. */
    public List<Variable> variables() {
        return variables;
    }

    /** The variable with that id. */
    public Optional<Variable> variable(String id) {
        return Optional.ofNullable(variableById.get(id));
    }

    /** Ids and names of the groups of variables, in order. */
    public Map<String, String> groups() {
        return groups;
    }

    /** All described conclusions, in the framework's order. */
    public Map<NodeName, Term> terms() {
        return terms;
    }

    /** What is said of that conclusion. */
    public Optional<Term> term(NodeName name) {
        return Optional.ofNullable(terms.get(name));
    }

    /** All parameters by id. */
    public Map<String, Parameter> parameters() {
        return parameters;
    }

    /** The value the engine reads for that use. */
    public int parameter(Parameter.Use use) {
        return parameters.values().stream().filter(p -> p.use().filter(use::equals).isPresent()).findFirst().orElseThrow().value();
    }

    /** All claims by id. */
    public Map<String, Claim> claims() {
        return claims;
    }

    /** The conclusions by kind, with phases, verdicts and policies. */
    public Conclusions conclusions() {
        return conclusions;
    }

    /** The printed sentences. */
    public Sentences sentences() {
        return sentences;
    }

    /** The files it was read from. */
    public List<SourceText> sources() {
        return sources;
    }

    /** The name in a sentence of a driver or conclusion; its id where nothing is said of it. */
    public String label(NodeName name) {
        return name.kind() == Kind.DRIVER
                ? variable(name.id()).map(Variable::shortName).orElse(name.id())
                : term(name).map(Term::label).orElse(name.id());
    }
}
