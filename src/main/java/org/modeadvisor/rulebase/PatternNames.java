package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.rulebase.RuleDraft.Pattern;
import org.modeadvisor.rulebase.RuleDraft.Placed;
import org.modeadvisor.rulebase.RuleGrammar.Constraint;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Looks up the names of one pattern in the vocabulary and finds the facts it can match. */
final class PatternNames {

    private final Vocabulary vocabulary;
    private final SourceText source;
    private final ProblemLog log;

    PatternNames(Vocabulary vocabulary, SourceText source, ProblemLog log) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.log = log;
    }

    /**
     * A pattern with its names known.
     *
     * @param all whether it speaks of all candidates together, rather than of any one of them
     * @param testedAt where its test stands; the pattern where there is none
     * @param distinctFrom the binding whose fact it must not be; empty where it may be any
     */
    record Known(Pattern pattern, List<NodeName> candidates, boolean all, Optional<Constraint.Tested> tested, Position testedAt,
            String distinctFrom) {}

    /** Empty, with problems in the log, where a name is not known. */
    Optional<Known> lookUp(Pattern pattern) {
        int before = log.count();
        if (!FactType.NAMES.contains(pattern.type())) {
            error("unknown-fact-type", pattern.at(), "`" + pattern.type() + "` is not something a rule can match.",
                    Suggestions.didYouMean(pattern.type(), FactType.NAMES, "The fact types are " + String.join(", ", FactType.NAMES) + "."));
            return Optional.empty();
        }
        boolean every = pattern.type().equals("Every");
        List<NodeName> candidates = new ArrayList<>();
        Constraint.Tested tested = null;
        Position testedAt = pattern.at();
        String distinctFrom = "";
        for (Placed placed : pattern.constraints()) {
            if (placed.constraint() instanceof Constraint.Ids ids && !every && candidates.isEmpty()) {
                ids.ids().stream().distinct().forEach(id -> candidate(pattern.type(), id, placed.at()).ifPresent(candidates::add));
                listedTwice(ids.ids(), placed.at());
            } else if (placed.constraint() instanceof Constraint.OfKind kind && every) {
                Kind.of(kind.kind()).filter(k -> k != Kind.DRIVER).ifPresentOrElse(k -> every(k, placed.at(), candidates),
                        () -> error("unknown-kind", placed.at(), "There is no kind `" + kind.kind() + "` of conclusions.", "Write kind == \"mode\", for example."));
            } else if (placed.constraint() instanceof Constraint.DistinctFrom other) {
                distinctFrom = other.binding();
            } else if (placed.constraint() instanceof Constraint.Tested test && tested == null) {
                tested = test;
                testedAt = placed.at();
            } else if (!(placed.constraint() instanceof Constraint.Refused)) {
                error("constraint", placed.at(), "This test does not fit a pattern on " + pattern.type() + ", or stands there twice.",
                        "Give each pattern one `id` (for Every one `kind`) and at most one test.");
            }
        }
        boolean refused = pattern.constraints().stream().anyMatch(p -> p.constraint() instanceof Constraint.Refused);
        boolean named = pattern.constraints().stream().anyMatch(p -> p.constraint() instanceof Constraint.Ids || p.constraint() instanceof Constraint.OfKind);
        if (!named && !refused) {
            anyOfKind(pattern, candidates);
        }
        if (every && tested == null && !refused && log.count() == before) {
            error("missing-test", pattern.at(), "Every( … ) needs a test.", "Add one, such as below( \"FIRE\" ).");
        }
        if (tested != null) {
            Constraint.Tested test = tested;
            Position at = testedAt;
            if (every && !tested.quoted()) {
                error("wrong-test", at, "Every( … ) is tested against a named parameter only.", "Write one in quotes, such as below( \"FIRE\" ).");
            }
            // All of a kind are alike to a test, so one of them speaks for the others.
            candidates.stream().limit(every || !named ? 1 : candidates.size()).forEach(candidate -> check(test, candidate, at));
        } else if (pattern.type().equals("Choice") && !refused) {
            error("missing-test", pattern.at(), "A choice has no strength to lend.", "Test it with is( \"…\" ) or isNot( \"…\" ).");
        }
        return log.count() > before || refused ? Optional.empty()
                : Optional.of(new Known(pattern, List.copyOf(candidates), every, Optional.ofNullable(tested), testedAt, distinctFrom));
    }

    private void listedTwice(List<String> ids, Position at) {
        ids.stream().filter(id -> ids.indexOf(id) != ids.lastIndexOf(id)).findFirst().ifPresent(id ->
                error("listed-twice", at, "`" + id + "` stands in this list twice.", "Remove one, or write the name that was meant."));
    }

    private void every(Kind kind, Position at, List<NodeName> candidates) {
        if (kind.isTruth()) {
            error("unknown-kind", at, "A " + kind.word() + " holds or does not hold, so Every( … ) finds no level to test.",
                    "Name each " + kind.word() + " that is meant in a pattern of its own.");
        } else {
            candidates.addAll(allOf(kind));
        }
    }

    private void anyOfKind(Pattern pattern, List<NodeName> candidates) {
        Optional<Kind> kind = Kind.of(pattern.type().toLowerCase(Locale.ROOT)).filter(k -> k != Kind.DRIVER);
        kind.ifPresentOrElse(k -> candidates.addAll(allOf(k)), () -> error("missing-id", pattern.at(),
                "The pattern on " + pattern.type() + " does not say which one is meant.", "Add id == \"…\"."));
    }

    private List<NodeName> allOf(Kind kind) {
        return vocabulary.conclusions().ofKind(kind).stream().map(Term::node).toList();
    }

    private Optional<NodeName> candidate(String type, String id, Position at) {
        boolean choice = type.equals("Choice");
        if (choice || type.equals("Driver")) {
            Variable variable = vocabulary.variable(id).orElse(null);
            if (variable == null) {
                unknown("variable", id, vocabulary.variables().stream().map(Variable::id).toList(), "vocabulary.yaml", at);
                return Optional.empty();
            }
            if ((variable.scale() == Variable.Scale.CHOICE) != choice) {
                error("wrong-kind", at, "`" + id + "` is " + (choice ? "not " : "") + "a choice variable.",
                        "Match it with " + (choice ? "Driver" : "Choice") + ".");
                return Optional.empty();
            }
            return Optional.of(variable.node());
        }
        NodeName name = new NodeName(Kind.of(type.toLowerCase(Locale.ROOT)).orElseThrow(), id);
        if (!vocabulary.terms().containsKey(name)) {
            unknown(name.kind().word(), id, allOf(name.kind()).stream().map(NodeName::id).toList(), "conclusions.yaml", at);
            return Optional.empty();
        }
        return vocabulary.term(name).map(Term::node);
    }

    private void check(Constraint.Tested test, NodeName node, Position at) {
        Variable variable = node.kind() == Kind.DRIVER ? vocabulary.variable(node.id()).orElseThrow() : null;
        boolean answerTest = Test.ANSWER_WORDS.contains(test.word());
        if (node.kind().isTruth()) {
            error("wrong-test", at, "A " + node.kind().word() + " holds or does not hold, so there is nothing to test.", "Name it without a test.");
            return;
        }
        if (answerTest) {
            if (variable == null || variable.scale() == Variable.Scale.ORDINAL) {
                error("wrong-test", at, "`" + node.id() + "` has a level, not an answer.", "Test it with atLeast, atMost or below.");
            } else if (variable.scale() == Variable.Scale.BOOLEAN && !test.word().equals("is")) {
                error("wrong-test", at, "A question of yes or no is tested with is( … ).", "Write is( \"yes\" ) or is( \"no\" ).");
            } else if (!variable.answers().containsKey(test.argument())) {
                error("unknown-word", at, "`" + test.argument() + "` is none of the answers of `" + node.id() + "`.",
                        Suggestions.didYouMean(test.argument(), variable.answers().keySet(),
                                "The answers are " + String.join(", ", variable.answers().keySet()) + "."));
            }
            return;
        }
        if (variable != null && variable.scale() != Variable.Scale.ORDINAL) {
            error("wrong-test", at, "`" + node.id() + "` has no level to compare.", variable.scale() == Variable.Scale.CHOICE
                    ? "Test it with is( \"…\" ) or isNot( \"…\" )." : "Test it with is( \"yes\" ) or is( \"no\" ), or name it without a test.");
        }
        if (test.word().equals(Comparison.SAME_AS.word()) && !test.argument().startsWith("$")) {
            error("wrong-test", at, "sameAs( … ) compares with another pattern.", "Write the name bound to it, or use atLeast, atMost or below.");
            return;
        }
        Map<String, Parameter> parameters = vocabulary.parameters();
        if (test.quoted() && test.argument().matches("[0-9]")) {
            error("unknown-parameter", at, "A level is no name, so it does not stand in quotes.", "Write " + test.word() + "( " + test.argument() + " ).");
        } else if (test.quoted() && !parameters.containsKey(test.argument())) {
            error("unknown-parameter", at, "There is no parameter `" + test.argument() + "` in parameters.yaml.",
                    Suggestions.didYouMean(test.argument(), parameters.keySet(), "The parameters are " + String.join(", ", parameters.keySet()) + "."));
        } else if (!test.quoted() && !test.argument().startsWith("$") && Integer.parseInt(test.argument()) > 4) {
            error("out-of-range", at, "A level is a number from 0 to 4; " + test.argument() + " is not.", "Write 0, 1, 2, 3 or 4.");
        }
    }

    private void unknown(String what, String id, Collection<String> known, String file, Position at) {
        Optional<NodeName> elsewhere = Stream.concat(vocabulary.variables().stream().map(Variable::node), vocabulary.terms().keySet().stream())
                .filter(node -> node.id().equals(id)).findFirst();
        if (elsewhere.isPresent()) {
            String word = elsewhere.get().kind().word();
            error("unknown-" + what, at, "There is no " + what + " `" + id + "`; that is the name of a " + (word.equals("driver") ? "variable" : word) + ".",
                    "Match it with " + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + "( … ).");
            return;
        }
        error("unknown-" + what, at, "There is no " + what + " `" + id + "`.", Suggestions.didYouMean(id, known, "Describe it in " + file + " first."));
    }

    private void error(String code, Position at, String message, String remedy) {
        log.error(code, source, at, message, remedy);
    }
}
