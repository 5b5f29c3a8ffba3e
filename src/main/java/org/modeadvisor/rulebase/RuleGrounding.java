package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.rulebase.PatternNames.Known;
import org.modeadvisor.rulebase.RuleDraft.Pattern;
import org.modeadvisor.rulebase.RuleGrammar.Constraint;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.rulebase.language.Consequence;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Turns a rule's text into every instance in which it can hold. */
final class RuleGrounding {

    private static final Set<String> WITHOUT_LEVEL = Set.of("Choice", "Every");
    private static final long MANY = 1_000_000_000;

    private final Vocabulary vocabulary;
    private final Thresholds thresholds;
    private final ProblemLog log;
    /** Those of all rules so far. */
    private long premises;

    RuleGrounding(Vocabulary vocabulary, Thresholds thresholds, ProblemLog log) {
        this.vocabulary = vocabulary;
        this.thresholds = thresholds;
        this.log = log;
    }

    /** The rule; empty, with problems in the log, where something it names is not known. */
    Optional<Rule> ground(RuleDraft draft) {
        int before = log.count();
        target(draft);
        draft.citation().claims().stream().filter(claim -> !vocabulary.claims().containsKey(claim)).forEach(claim ->
                error(draft, draft.written("\"" + claim + "\""), "unknown-claim", "There is no claim `" + claim + "` in claims.yaml.",
                        Suggestions.didYouMean(claim, vocabulary.claims().keySet(), "Cite a claim of claims.yaml.")));
        Optional<Integer> phase = vocabulary.conclusions().phase(draft.folder());
        if (phase.isEmpty()) {
            List<String> folders = vocabulary.conclusions().phases().stream().map(Term.Phase::folder).toList();
            error(draft, draft.at(), "unknown-phase", draft.folder().isEmpty() ? "A rule file stands in the folder of a phase, not beside it."
                            : "The folder `" + draft.folder() + "` is none of the phases of conclusions.yaml.",
                    Suggestions.didYouMean(draft.folder(), folders, "Move the file to one of " + String.join(", ", folders) + "."));
        }
        Map<String, Instance> instances = new LinkedHashMap<>();
        long ways = 0;
        PatternNames names = new PatternNames(vocabulary, draft.source(), log);
        for (List<Pattern> alternative : draft.alternatives()) {
            List<Known> known = new ArrayList<>();
            alternative.forEach(pattern -> names.lookUp(pattern).ifPresent(known::add));
            if (known.size() == alternative.size()) {
                if (draft.consequence().target().kind().isTruth()) {
                    known.forEach(k -> checkTruth(draft, k));
                }
                int told = log.count();
                checkBindings(draft, known);
                ways += ways(known);
                if (!affordable(draft, ways, known)) {
                    return Optional.empty();
                }
                if (log.count() == told) {
                    bind(draft, known, 0, new HashMap<>(), List.of(), instances);
                }
            }
        }
        return log.count() > before ? Optional.empty()
                : Optional.of(new Rule(draft.id(), draft.title(), draft.citation(), draft.accepted(), draft.at(), phase.orElseThrow(),
                        List.copyOf(instances.values()), draft.consequence()));
    }

    /** Whether the ways in which a rule can hold can be kept, told before they are gone through; all rules together are told once. */
    private boolean affordable(RuleDraft draft, long ways, List<Known> patterns) {
        String remedy = "Name fewer candidates in each pattern, or conclude a part of it in a rule of its own.";
        if (ways > Limits.WAYS) {
            error(draft, draft.at(), "too-many-ways", "This rule can hold in more than " + Limits.WAYS + " ways: so often can its patterns be combined.", remedy);
            return false;
        }
        boolean before = premises <= Limits.PREMISES;
        premises += ways(patterns) * patterns.stream().mapToLong(known -> known.all() ? known.candidates().size() : 1).sum();
        if (before && premises > Limits.PREMISES) {
            error(draft, draft.at(), "too-many-ways", "With this rule, the ways in which the rules can hold have more than " + Limits.PREMISES
                    + " premises.", remedy);
        }
        return premises <= Limits.PREMISES;
    }

    /** How often the patterns can be bound, told before they are; a billion stands for all that is more. */
    private static long ways(List<Known> patterns) {
        return patterns.stream().mapToLong(known -> known.all() ? 1 : known.candidates().size()).reduce(1, (left, right) -> Math.min(MANY, left * right));
    }

    /** Every name in a test was bound before, once, and to something that has a level where levels are compared. */
    private void checkBindings(RuleDraft draft, List<Known> patterns) {
        Map<String, String> bound = new HashMap<>();
        for (Known known : patterns) {
            String distinct = known.distinctFrom();
            if (!distinct.isEmpty() && !bound.containsKey(distinct)) {
                unbound(draft, known.pattern().at(), distinct);
            }
            String type = known.tested().map(tested -> bound.get(tested.argument())).orElse(null);
            if (type != null && WITHOUT_LEVEL.contains(type)) {
                error(draft, known.testedAt(), "wrong-test", "`" + known.tested().get().argument() + "` is bound to a pattern on " + type
                        + ", which has no level.", "Compare with a pattern that has one.");
            }
            String binding = known.pattern().binding();
            if (!binding.isEmpty() && bound.putIfAbsent(binding, known.pattern().type()) != null) {
                error(draft, known.pattern().at(), "bound-twice", "`" + binding + "` is bound to an earlier pattern already.",
                        "Give this pattern another name.");
            }
        }
    }

    private void unbound(RuleDraft draft, Position at, String name) {
        error(draft, at, "unbound", "Nothing above is bound to `" + name + "`.", "Write `" + name + " : ` before an earlier pattern.");
    }

    /** Binds the patterns from {@code next} on in every way; two ways that say the same are one. */
    private void bind(RuleDraft draft, List<Known> patterns, int next, Map<String, NodeName> bound, List<Premise> premises,
            Map<String, Instance> instances) {
        if (next == patterns.size()) {
            String saying = premises.stream().map(p -> p.node() + p.test().map(Test::text).orElse("")).sorted().collect(Collectors.joining("\n"));
            instances.putIfAbsent(saying, new Instance(premises));
            return;
        }
        Known known = patterns.get(next);
        if (known.all()) {
            List<Premise> more = new ArrayList<>(premises);
            known.candidates().forEach(candidate -> more.add(premise(draft, known, candidate, bound)));
            bind(draft, patterns, next + 1, bound, more, instances);
            return;
        }
        for (NodeName candidate : known.candidates()) {
            if (!known.distinctFrom().isEmpty() && candidate.equals(bound.get(known.distinctFrom()))) {
                continue;
            }
            Map<String, NodeName> nowBound = new HashMap<>(bound);
            nowBound.put(known.pattern().binding(), candidate);
            List<Premise> more = new ArrayList<>(premises);
            more.add(premise(draft, known, candidate, bound));
            bind(draft, patterns, next + 1, nowBound, more, instances);
        }
    }

    private Premise premise(RuleDraft draft, Known known, NodeName node, Map<String, NodeName> bound) {
        return new Premise(node, known.tested().map(tested -> test(draft, known, tested, bound)), known.pattern().at());
    }

    private Test test(RuleDraft draft, Known known, Constraint.Tested tested, Map<String, NodeName> bound) {
        if (Test.ANSWER_WORDS.contains(tested.word())) {
            return new Test.Answer(tested.argument(), tested.word().equals("is"));
        }
        Comparison comparison = Comparison.of(tested.word()).orElseThrow();
        if (tested.argument().startsWith("$")) {
            NodeName other = bound.get(tested.argument());
            if (other == null) {
                unbound(draft, known.testedAt(), tested.argument());
                return new Test.Against(comparison, "0", 0);
            }
            return new Test.AgainstOther(comparison, other);
        }
        return new Test.Against(comparison, tested.argument(), thresholds.value(tested.argument()));
    }

    /** What holds or does not hold cannot rest on a strength: it needs tests. */
    private void checkTruth(RuleDraft draft, Known known) {
        boolean truth = known.tested().isPresent() || known.candidates().stream().allMatch(node -> node.kind().isTruth()
                || node.kind() == Kind.DRIVER && vocabulary.variable(node.id()).map(v -> v.scale() == Variable.Scale.BOOLEAN).orElse(false));
        if (!truth) {
            error(draft, known.pattern().at(), "missing-test", "A " + draft.consequence().target().kind().word()
                    + " holds or does not hold; it cannot be as strong as a level.", "Add a test, such as atLeast( \"FIRE\" ).");
        }
    }

    private void target(RuleDraft draft) {
        Consequence consequence = draft.consequence();
        NodeName target = consequence.target();
        if (!vocabulary.terms().containsKey(target)) {
            List<String> known = vocabulary.conclusions().ofKind(target.kind()).stream().map(t -> t.node().id()).toList();
            Optional<String> elsewhere = vocabulary.terms().keySet().stream().filter(node -> node.id().equals(target.id())).map(node -> node.kind().word()).findFirst();
            error(draft, draft.consequenceAt(), "unknown-" + target.kind().word(), "There is no " + target.kind().word() + " `" + target.id() + "`"
                    + elsewhere.map(word -> "; that is the name of a " + word).orElse("") + ".", elsewhere.map(word -> "Write " + word + "( \"" + target.id() + "\" ).")
                    .orElseGet(() -> Suggestions.didYouMean(target.id(), known, "Describe it in conclusions.yaml first.")));
        }
        String limit = consequence.limit();
        if (!limit.isEmpty() && !limit.matches("[0-4]") && !vocabulary.parameters().containsKey(limit)) {
            error(draft, draft.consequenceAt(), "unknown-parameter", "`" + limit + "` is neither a level from 0 to 4 nor a parameter.",
                    Suggestions.didYouMean(limit, vocabulary.parameters().keySet(), "Write a level, or the name of a parameter in quotes."));
        }
    }

    private void error(RuleDraft draft, Position at, String code, String message, String remedy) {
        log.error(code, draft.source(), at, message, remedy);
    }
}
