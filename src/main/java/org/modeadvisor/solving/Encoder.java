package org.modeadvisor.solving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Writes down what rules say as propositions about the ends of bounds. Equal formulas get one name, so that whatever two rule sets
 * have in common is written down once.
 */
final class Encoder {

    private final FormulaFactory f;
    private final Inputs inputs;
    private final Consumer<Formula> law;
    private final Map<Formula, Variable> named = new HashMap<>();

    /** @param law takes what is true of every situation */
    Encoder(FormulaFactory f, Inputs inputs, Consumer<Formula> law) {
        this.f = f;
        this.inputs = inputs;
        this.law = law;
    }

    /**
     * The ends of every conclusion of a rule set, and the given ones.
     *
     * @param mostStepsDown how many levels weakeners take at most
     * @param given drivers that have these ends, whatever is known of them
     */
    Map<NodeName, Ends> conclusions(RuleModel model, Thresholds thresholds, int mostStepsDown, Map<NodeName, Ends> given) {
        Map<NodeName, Ends> known = new HashMap<>(given);
        for (NodeName node : (Iterable<NodeName>) model.layers().stream().flatMap(List::stream)::iterator) {
            known.put(node, settled(model.targeting(node), thresholds, mostStepsDown, name -> ends(name, known)));
        }
        return known;
    }

    Ends ends(NodeName name, Map<NodeName, Ends> known) {
        Ends ends = known.get(name);
        return ends == null && name.kind() == Kind.DRIVER ? inputs.ends(name.id()) : ends;
    }

    /** The ends of a conclusion that these rules are about. */
    Ends settled(List<Rule> about, Thresholds thresholds, int mostStepsDown, Function<NodeName, Ends> known) {
        List<Instance> ways = about.stream().filter(rule -> rule.consequence().call().derives()).flatMap(rule -> rule.instances().stream()).toList();
        List<Formula> applied = new ArrayList<>();
        List<Formula> mayApply = new ArrayList<>();
        Ends capped = new Ends(f, levels(k -> f.or(ways.stream().map(way -> certain(way, k, known)).toList())),
                levels(k -> f.or(ways.stream().map(way -> possible(way, k, known)).toList())));
        for (Rule rule : about.stream().filter(rule -> !rule.consequence().call().derives()).toList()) {
            Formula does = f.or(rule.instances().stream().map(way -> certain(way, Bounds.HIGHEST, known)).toList());
            Formula may = f.or(rule.instances().stream().map(way -> possible(way, Bounds.LOWEST + 1, known)).toList());
            if (rule.consequence().limit().isEmpty()) {
                applied.add(does);
                mayApply.add(may);
            } else {
                int limit = thresholds.value(rule.consequence().limit());
                Ends before = capped;
                capped = new Ends(f, levels(k -> k <= limit ? before.lo(k) : f.and(before.lo(k), may.negate())),
                        levels(k -> k <= limit ? before.hi(k) : f.and(before.hi(k), does.negate())));
            }
        }
        Ends before = capped;
        return new Ends(f, levels(k -> name(weakened(before::lo, k, mayApply, mostStepsDown))),
                levels(k -> name(weakened(before::hi, k, applied, mostStepsDown))));
    }

    /** A level that is still reached when as many steps are taken as apply, up to the most. */
    private Formula weakened(Function<Integer, Formula> reached, int level, List<Formula> steps, int most) {
        return f.or(IntStream.rangeClosed(0, most).mapToObj(taken -> f.and(reached.apply(level + taken),
                taken == most ? f.verum() : atMost(taken, steps, 0))).toList());
    }

    private Formula atMost(int count, List<Formula> steps, int from) {
        if (steps.size() - from <= count) {
            return f.verum();
        }
        Formula without = f.and(steps.get(from).negate(), atMost(count, steps, from + 1));
        return count == 0 ? without : f.or(without, atMost(count - 1, steps, from + 1));
    }

    /** The lower end a way gives is at least that level. */
    Formula certain(Instance way, int level, Function<NodeName, Ends> known) {
        return f.and(way.premises().stream().map(premise -> premise.test().isPresent() ? certain(premise, known)
                : known.apply(premise.node()).lo(level)).toList());
    }

    /** The upper end a way gives is at least that level. */
    Formula possible(Instance way, int level, Function<NodeName, Ends> known) {
        return f.and(way.premises().stream().map(premise -> premise.test().isPresent() ? possible(premise, known)
                : known.apply(premise.node()).hi(level)).toList());
    }

    /** A gate's test is certainly passed. */
    Formula certain(Premise gate, Function<NodeName, Ends> known) {
        Test test = gate.test().orElseThrow();
        if (test instanceof Test.Answer answer && inputs.ends(gate.node().id()) == null) {
            return answer.wanted() ? inputs.must(gate.node().id(), answer.option()) : inputs.may(gate.node().id(), answer.option()).negate();
        }
        return known.apply(gate.node()).certain(comparison(test), other(test, known));
    }

    /** A gate's test is not certainly failed. */
    Formula possible(Premise gate, Function<NodeName, Ends> known) {
        Test test = gate.test().orElseThrow();
        if (test instanceof Test.Answer answer && inputs.ends(gate.node().id()) == null) {
            return answer.wanted() ? inputs.may(gate.node().id(), answer.option()) : inputs.must(gate.node().id(), answer.option()).negate();
        }
        return known.apply(gate.node()).possible(comparison(test), other(test, known));
    }

    private static Comparison comparison(Test test) {
        if (test instanceof Test.Against against) {
            return against.comparison();
        }
        return test instanceof Test.AgainstOther other ? other.comparison() : Comparison.SAME_AS;
    }

    /** What a level is compared with; a boolean is compared with the level its answer enters as. */
    private Ends other(Test test, Function<NodeName, Ends> known) {
        if (test instanceof Test.Against against) {
            return Ends.exactly(f, against.level());
        }
        if (test instanceof Test.AgainstOther other) {
            return known.apply(other.other());
        }
        Test.Answer answer = (Test.Answer) test;
        return Ends.exactly(f, (answer.option().equals("yes") == answer.wanted() ? Bounds.YES : Bounds.NO).lo());
    }

    private static List<Formula> levels(Function<Integer, Formula> each) {
        return Stream.iterate(Bounds.LOWEST + 1, k -> k <= Bounds.HIGHEST, k -> k + 1).map(each).toList();
    }

    /** One proposition for a formula, so that what rests on it does not repeat it. */
    private Formula name(Formula formula) {
        if (formula.isAtomicFormula()) {
            return formula;
        }
        return named.computeIfAbsent(formula, unnamed -> {
            Variable name = f.variable("#" + named.size());
            law.accept(f.equivalence(name, unnamed));
            return name;
        });
    }
}
