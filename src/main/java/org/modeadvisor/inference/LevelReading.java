package org.modeadvisor.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Truth;

/**
 * The bounds of every conclusion, read from the rule model without Drools and without a trace: for questions that need hundreds
 * of neighbouring situations. A property holds it equal to {@link DroolsInference}. Thread-safe.
 */
public final class LevelReading {

    private final Map<NodeName, Integer> places = new HashMap<>();
    private final List<Step> steps;
    private final int mostStepsDown;

    /** A conclusion to settle: the ways of its derivations, and its adjustments. */
    private record Step(int place, Ask[][] derivations, Adjustment[] adjustments) {}

    /** @param limit the level a cap leaves; -1 for a step-down */
    private record Adjustment(Ask[][] ways, int limit) {}

    /** One condition. @param test null where the fact lends its strength, which spares the look-up on the hot path */
    private record Ask(int place, Test test, int other) {}

    /** @param rules the rule base whose model is read */
    public LevelReading(RuleBase rules) {
        RuleModel model = rules.model();
        mostStepsDown = rules.vocabulary().parameter(Parameter.Use.STEPS_DOWN);
        rules.vocabulary().variables().forEach(variable -> places.put(variable.node(), places.size()));
        List<NodeName> order = model.layers().stream().flatMap(List::stream).toList();
        order.forEach(name -> places.put(name, places.size()));
        steps = order.stream().map(name -> new Step(places.get(name),
                model.concluding(name).stream().flatMap(rule -> rule.instances().stream()).map(this::asks).toArray(Ask[][]::new),
                model.adjusting(name).stream().map(rule -> adjustment(rule, rules)).toArray(Adjustment[]::new))).toList();
    }

    private Adjustment adjustment(Rule rule, RuleBase rules) {
        String limit = rule.consequence().limit();
        return new Adjustment(rule.instances().stream().map(this::asks).toArray(Ask[][]::new),
                limit.isEmpty() ? -1 : rules.thresholds().value(limit));
    }

    private Ask[] asks(Instance instance) {
        return instance.premises().stream().map(this::ask).toArray(Ask[]::new);
    }

    private Ask ask(Premise premise) {
        int other = premise.test().orElse(null) instanceof Test.AgainstOther compared ? places.get(compared.other()) : -1;
        return new Ask(places.get(premise.node()), premise.test().orElse(null), other);
    }

    /** The bounds of every driver with a level and every conclusion. */
    public Function<NodeName, Bounds> read(Situation situation) {
        Fact[] facts = new Fact[places.size()];
        Bounds[] bounds = new Bounds[places.size()];
        for (Fact fact : situation.facts().values()) {
            int place = places.get(fact.node());
            facts[place] = fact;
            bounds[place] = fact instanceof Level level ? level.bounds() : Bounds.OPEN;
        }
        for (Step step : steps) {
            bounds[step.place()] = settle(step, facts, bounds);
        }
        return name -> bounds[places.get(name)];
    }

    private Bounds settle(Step step, Fact[] facts, Bounds[] bounds) {
        Bounds best = strongest(step.derivations(), facts, bounds);
        int lo = best.lo();
        int hi = best.hi();
        int certain = 0;
        int possible = 0;
        for (Adjustment adjustment : step.adjustments()) {
            Bounds holds = strongest(adjustment.ways(), facts, bounds);
            boolean applied = holds.equals(Bounds.YES);
            boolean mayApply = holds.hi() > Bounds.LOWEST;
            if (adjustment.limit() >= 0) {
                lo = mayApply ? Math.min(lo, adjustment.limit()) : lo;
                hi = applied ? Math.min(hi, adjustment.limit()) : hi;
            } else {
                certain += applied ? 1 : 0;
                possible += mayApply ? 1 : 0;
            }
        }
        return new Bounds(Math.max(Bounds.LOWEST, lo - Math.min(possible, mostStepsDown)),
                Math.max(Bounds.LOWEST, hi - Math.min(certain, mostStepsDown)));
    }

    private Bounds strongest(Ask[][] ways, Fact[] facts, Bounds[] bounds) {
        Bounds best = Bounds.NO;
        for (Ask[] way : ways) {
            Bounds weakest = Bounds.YES;
            for (int i = 0; i < way.length && weakest.hi() > best.lo(); i++) {
                weakest = weakest.min(met(way[i], facts, bounds));
            }
            best = best.max(weakest);
        }
        return best;
    }

    private Bounds met(Ask ask, Fact[] facts, Bounds[] bounds) {
        if (ask.test() == null) {
            return bounds[ask.place()];
        }
        if (ask.test() instanceof Test.Against against) {
            return Bounds.of(against.comparison().of(bounds[ask.place()], Bounds.exactly(against.level())));
        }
        if (ask.test() instanceof Test.AgainstOther against) {
            Comparison comparison = against.comparison();
            return Bounds.of(comparison.of(bounds[ask.place()], bounds[ask.other()]));
        }
        Truth truth = ask.test().of(facts[ask.place()], name -> facts[places.get(name)]);
        return Bounds.of(truth);
    }
}
