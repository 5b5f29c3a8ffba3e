package org.modeadvisor.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** What the vocabulary holds that no rule uses, or uses otherwise than it says. */
final class VocabularyFlaws {

    /** What an answer advises; all other conclusions only describe. */
    private static final List<Kind> ADVICE = List.of(Kind.MODE, Kind.FORM, Kind.MODEL, Kind.CAVEAT);

    private final Search search;
    private final Places places;
    private final Vocabulary vocabulary;

    VocabularyFlaws(Search search, Places places) {
        this.search = search;
        this.places = places;
        this.vocabulary = search.vocabulary();
    }

    /** Notes what is wrong. */
    void find() {
        Set<NodeName> read = search.model().rules().stream().flatMap(rule -> rule.reads().stream()).collect(Collectors.toSet());
        Set<NodeName> advised = new HashSet<>();
        ADVICE.forEach(kind -> vocabulary.conclusions().ofKind(kind).forEach(term -> restingOn(term.node(), advised)));
        for (Variable variable : vocabulary.variables()) {
            Position at = places.conclusion(variable.node());
            if (!read.contains(variable.node())) {
                report(Flaw.UNUSED_VARIABLE, at, "There is no rule that reads " + Wording.the(variable.node()) + ", so planners are asked for it in vain.",
                        "Write a rule that reads it, or remove the entry.");
            } else if (variable.core() != advised.contains(variable.node())) {
                report(Flaw.WRONG_ROLE, at, Sentences.capital(Wording.the(variable.node())) + (variable.core()
                        ? " has the role core, but no mode, form, model or caveat rests on it." : " has the role context, but a mode, form, model or caveat rests on it, and "
                        + "what is context is asked last."), "Write `role: " + (variable.core() ? "context" : "core") + "`, or mend the rules that read it.");
            }
        }
        parameters();
        verdicts();
        Set<String> groups = vocabulary.variables().stream().map(Variable::group).collect(Collectors.toSet());
        vocabulary.groups().keySet().stream().filter(group -> !groups.contains(group)).forEach(group -> report(Flaw.UNUSED_GROUP, places.entry("groups", group),
                "No variable belongs to the group `" + group + "`.", "Give it a variable, or remove it."));
    }

    /** Answers use these words whether or not the rules folder says what they mean. */
    private void verdicts() {
        List<String> words = Arrays.stream(Verdict.values()).map(Verdict::word).toList();
        List<String> entries = vocabulary.conclusions().verdicts().stream().map(Term.Verdict::id).toList();
        List<String> strange = entries.stream().filter(id -> !words.contains(id)).toList();
        for (String word : words) {
            if (!entries.contains(word)) {
                Optional<String> meant = Suggestions.nearest(word, strange);
                report(Flaw.MISSING_VERDICT, meant.map(id -> places.entry("verdicts", id)).orElseGet(() -> places.list("verdicts")), "Answers use the verdict `" + word
                        + "`, but there is no entry that says what it is called and means.", meant.map(id -> "Write `id: " + word + "` in place of `" + id + "`.")
                        .orElse("Add an entry with `id: " + word + "`."));
            }
        }
    }

    private void parameters() {
        Set<String> named = search.model().rules().stream().flatMap(VocabularyFlaws::parameters).collect(Collectors.toSet());
        vocabulary.parameters().values().stream().filter(parameter -> parameter.use().isEmpty()).map(Parameter::id).filter(id -> !named.contains(id))
                .forEach(id -> report(Flaw.UNUSED_PARAMETER, places.entry("parameters", id), "No rule names the parameter `" + id + "`, so changing it changes nothing.",
                        "Name it in a rule, or remove the entry."));
    }

    private static Stream<String> parameters(Rule rule) {
        Stream<String> tests = rule.instances().stream().flatMap(way -> way.premises().stream()).map(Premise::test).flatMap(Optional::stream)
                .filter(Test.Against.class::isInstance).map(test -> ((Test.Against) test).written());
        return Stream.concat(tests, Stream.of(rule.consequence().limit()));
    }

    private void restingOn(NodeName name, Set<NodeName> met) {
        if (met.add(name)) {
            search.model().targeting(name).forEach(rule -> rule.reads().forEach(read -> restingOn(read, met)));
        }
    }

    private void report(Flaw flaw, Position at, String message, String remedy) {
        search.report(flaw, at, List.of(), message, remedy, List.of(), false);
    }
}
