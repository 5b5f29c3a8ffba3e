package org.modeadvisor.counterfactual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeadvisor.counterfactual.WhyNot.BlockedRule;
import org.modeadvisor.counterfactual.WhyNot.Condition;
import org.modeadvisor.counterfactual.WhyNot.Obstacle;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.inference.Node.Derivation;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** Follows what stands in the way of a level, through every rule that could give it, down to the inputs. Not thread-safe. */
final class Obstacles {

    private final RuleModel model;
    private final Derivations derivations;
    private final Set<List<Object>> followed = new HashSet<>();

    Obstacles(RuleModel model, Derivations derivations) {
        this.model = model;
        this.derivations = derivations;
    }

    /** What keeps the conclusion, or input, below the level. */
    Obstacle more(NodeName name, int level) {
        Bounds bounds = derivations.bounds(name);
        if (name.kind() == Kind.DRIVER || !followed.add(List.of(name, level, false))) {
            return new Obstacle(name, bounds, level, false, name.kind() != Kind.DRIVER, List.of(), List.of());
        }
        Node node = derivations.node(name).orElseThrow();
        List<BlockedRule> rules = new ArrayList<>();
        if (node.before().lo() < level) {
            model.concluding(name).forEach(rule -> rules.add(missing(rule, level)));
        }
        List<BlockedRule> weakeners = node.adjustments().stream()
                .filter(a -> a.truth() != Truth.FALSE && a.limit().map(limit -> limit < level).orElse(true))
                .map(a -> holding(a.rule(), a.rule().instances(), Bounds.LOWEST)).toList();
        return new Obstacle(name, bounds, level, false, false, rules, weakeners);
    }

    /** What keeps the conclusion, or input, above the level. */
    Obstacle less(NodeName name, int level) {
        Bounds bounds = derivations.bounds(name);
        if (name.kind() == Kind.DRIVER || !followed.add(List.of(name, level, true))) {
            return new Obstacle(name, bounds, level, true, name.kind() != Kind.DRIVER, List.of(), List.of());
        }
        Map<Rule, List<Instance>> held = new LinkedHashMap<>();
        for (Derivation derivation : derivations.node(name).orElseThrow().derivations()) {
            if (derivation.bounds().hi() > level) {
                List<Instance> instances = derivation.rule().instances().stream().filter(i -> high(i) > level).toList();
                held.putIfAbsent(derivation.rule(), instances);
            }
        }
        List<BlockedRule> rules = new ArrayList<>();
        held.forEach((rule, instances) -> rules.add(holding(rule, instances, level)));
        return new Obstacle(name, bounds, level, true, false, rules, List.of());
    }

    /** The conditions that keep a rule from giving that level. */
    private BlockedRule missing(Rule rule, int level) {
        Instance nearest = rule.instances().stream().min(Comparator.comparingLong((Instance i) -> unmet(i, level, Truth.FALSE))
                .thenComparingLong(i -> unmet(i, level, Truth.OPEN))).orElseThrow();
        Map<List<Object>, Condition> conditions = new LinkedHashMap<>();
        for (Instance instance : rule.instances()) {
            for (Premise premise : instance.premises()) {
                if (met(premise, level) != Truth.TRUE) {
                    conditions.computeIfAbsent(List.of(premise.node(), premise.test()), key -> wanted(premise, level, nearest));
                }
            }
        }
        return new BlockedRule(rule, rule.instances().size(), List.copyOf(conditions.values()), true);
    }

    private long unmet(Instance instance, int level, Truth truth) {
        return instance.premises().stream().filter(premise -> met(premise, level) == truth).count();
    }

    private Condition wanted(Premise premise, int level, Instance nearest) {
        List<Obstacle> below = premise.test().map(test -> below(premise.node(), test, true))
                .orElseGet(() -> List.of(more(premise.node(), level)));
        return new Condition(premise.node(), derivations.bounds(premise.node()), premise.test(), true, met(premise, level), premise.at(),
                nearest.premises().stream().anyMatch(p -> p.node().equals(premise.node()) && p.test().equals(premise.test())), below);
    }

    /** The conditions by which a rule gives more than that level. */
    private BlockedRule holding(Rule rule, List<Instance> instances, int level) {
        Map<List<Object>, Condition> conditions = new LinkedHashMap<>();
        List<Instance> holding = instances.stream().filter(instance -> high(instance) > level).toList();
        for (Instance instance : holding) {
            for (Premise premise : instance.premises()) {
                conditions.computeIfAbsent(List.of(premise.node(), premise.test()), key -> unwanted(premise, level));
            }
        }
        return new BlockedRule(rule, holding.size(), List.copyOf(conditions.values()), false);
    }

    private Condition unwanted(Premise premise, int level) {
        List<Obstacle> below = premise.test().map(test -> below(premise.node(), test, false))
                .orElseGet(() -> List.of(less(premise.node(), level)));
        Truth truth = premise.test().map(test -> truth(premise.node(), test)).orElseGet(() -> above(premise.node(), level));
        return new Condition(premise.node(), derivations.bounds(premise.node()), premise.test(), false, truth, premise.at(), false, below);
    }

    private int high(Instance instance) {
        return instance.premises().stream().mapToInt(premise -> premise.test().map(test -> Bounds.of(truth(premise.node(), test)).hi())
                .orElseGet(() -> derivations.bounds(premise.node()).hi())).min().orElse(Bounds.HIGHEST);
    }

    private Truth met(Premise premise, int level) {
        return premise.test().map(test -> truth(premise.node(), test)).orElseGet(() -> above(premise.node(), level - 1));
    }

    private Truth above(NodeName name, int level) {
        Bounds bounds = derivations.bounds(name);
        return Truth.of(bounds.lo() > level, bounds.hi() > level);
    }

    private Truth truth(NodeName name, Test test) {
        return test.of(derivations.fact(name), derivations::fact);
    }

    /** What stands in the way of a test's holding, or failing. */
    private List<Obstacle> below(NodeName name, Test test, boolean wanted) {
        if (test instanceof Test.Against against) {
            return switch (against.comparison()) {
                case AT_LEAST -> List.of(wanted ? more(name, against.level()) : less(name, against.level() - 1));
                case AT_MOST -> List.of(wanted ? less(name, against.level()) : more(name, against.level() + 1));
                case BELOW -> List.of(wanted ? less(name, against.level() - 1) : more(name, against.level()));
                case SAME_AS -> List.of();
            };
        }
        return test instanceof Test.AgainstOther against ? apart(name, against, wanted) : List.of();
    }

    /** Of two levels that are compared, either may have to move. */
    private List<Obstacle> apart(NodeName name, Test.AgainstOther against, boolean wanted) {
        Bounds one = derivations.bounds(name);
        Bounds other = derivations.bounds(against.other());
        boolean up = switch (against.comparison()) {
            case AT_LEAST -> wanted;
            case AT_MOST, BELOW -> !wanted;
            case SAME_AS -> wanted == one.lo() < other.hi();
        };
        boolean strict = wanted == (against.comparison() == Comparison.BELOW);
        List<Obstacle> either = new ArrayList<>();
        if (up) {
            add(either, name, other.hi() + (strict ? 1 : 0), false);
            add(either, against.other(), one.lo() - (strict ? 1 : 0), true);
        } else {
            add(either, name, other.lo() - (strict ? 1 : 0), true);
            add(either, against.other(), one.hi() + (strict ? 1 : 0), false);
        }
        return either;
    }

    private void add(List<Obstacle> either, NodeName name, int level, boolean less) {
        if (level >= Bounds.LOWEST && level <= Bounds.HIGHEST) {
            either.add(less ? less(name, level) : more(name, level));
        }
    }
}
