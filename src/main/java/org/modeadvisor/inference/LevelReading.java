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
import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * The bounds of every conclusion, read from the rule model without Drools and without a trace: for questions that need hundreds
 * of neighbouring situations. A property holds it equal to {@link DroolsInference}. Thread-safe.
 *
 * <p>Lower and upper ends are numbers, each reckoned for itself. Of a choice the lower number holds the options it certainly is
 * one of and no other, the upper one the options it may be, a bit for each.
 */
public final class LevelReading {

    private final Map<NodeName, Integer> places = new HashMap<>();
    private final Map<String, List<String>> options = new HashMap<>();
    private final Step[] steps;
    private final int mostStepsDown;

    /** A conclusion to settle: the ways of its derivations, and its adjustments. */
    private record Step(int place, Ask[][] derivations, Adjustment[] adjustments) {}

    /** @param limit the level a cap leaves; -1 for a step-down */
    private record Adjustment(Ask[][] ways, int limit) {}

    /**
     * One condition.
     *
     * @param comparison null where the fact lends its strength or the test is on an option, which spares a look-up on the hot path
     * @param other place of the other fact; -1 where the test is against a level
     * @param option the bit of the option asked for; 0 where the test is on a level
     * @param wanted false where it must be another option
     */
    private record Ask(int place, Comparison comparison, int level, int other, int option, boolean wanted) {}

    /** @param rules the rule base whose model is read */
    public LevelReading(RuleBase rules) {
        this(rules.model(), rules.vocabulary(), rules.thresholds());
    }

    /** A reading of rules that need not be compiled. */
    public LevelReading(RuleModel model, Vocabulary vocabulary, Thresholds thresholds) {
        mostStepsDown = vocabulary.parameter(Parameter.Use.STEPS_DOWN);
        for (Variable variable : vocabulary.variables()) {
            places.put(variable.node(), places.size());
            options.put(variable.id(), List.copyOf(variable.answers().keySet()));
        }
        List<NodeName> order = model.layers().stream().flatMap(List::stream).toList();
        order.forEach(name -> places.put(name, places.size()));
        steps = order.stream().map(name -> new Step(place(name),
                model.concluding(name).stream().flatMap(rule -> rule.instances().stream()).map(i -> asks(i, vocabulary)).toArray(Ask[][]::new),
                model.adjusting(name).stream().map(rule -> adjustment(rule, vocabulary, thresholds)).toArray(Adjustment[]::new))).toArray(Step[]::new);
    }

    private Adjustment adjustment(Rule rule, Vocabulary vocabulary, Thresholds thresholds) {
        String limit = rule.consequence().limit();
        return new Adjustment(rule.instances().stream().map(i -> asks(i, vocabulary)).toArray(Ask[][]::new),
                limit.isEmpty() ? -1 : thresholds.value(limit));
    }

    private Ask[] asks(Instance instance, Vocabulary vocabulary) {
        return instance.premises().stream().map(premise -> ask(premise, vocabulary)).toArray(Ask[]::new);
    }

    private Ask ask(Premise premise, Vocabulary vocabulary) {
        int place = place(premise.node());
        Test test = premise.test().orElse(null);
        if (test instanceof Test.Against against) {
            return new Ask(place, against.comparison(), against.level(), -1, 0, true);
        }
        if (test instanceof Test.AgainstOther against) {
            return new Ask(place, against.comparison(), 0, place(against.other()), 0, true);
        }
        if (test instanceof Test.Answer answer) {
            Variable variable = vocabulary.variable(premise.node().id()).orElseThrow();
            if (variable.scale() == Variable.Scale.CHOICE) {
                return new Ask(place, null, 0, -1, 1 << options.get(variable.id()).indexOf(answer.option()), answer.wanted());
            }
            boolean yes = answer.option().equals("yes") == answer.wanted();
            return yes ? new Ask(place, Comparison.AT_LEAST, Bounds.HIGHEST, -1, 0, true)
                    : new Ask(place, Comparison.AT_MOST, Bounds.LOWEST, -1, 0, true);
        }
        return new Ask(place, null, 0, -1, 0, true);
    }

    /** The bounds of every driver with a level and every conclusion. */
    public Function<NodeName, Bounds> read(Situation situation) {
        return levels(situation).read()::bounds;
    }

    /** The levels of the situation, for trying out other answers; to be read first. */
    public Levels levels(Situation situation) {
        return new Levels(this, situation, places.size());
    }

    int place(String variable) {
        return place(NodeName.driver(variable));
    }

    int place(NodeName name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalStateException("the rules know no " + name);
        }
        return place;
    }

    /** The options a choice may be, a bit for each. */
    int options(Choice choice) {
        List<String> all = options.get(choice.id());
        return choice.possible().stream().mapToInt(option -> 1 << all.indexOf(option)).sum();
    }

    /** Fills in the conclusions. @param lo lower ends by place @param hi upper ends by place */
    void read(int[] lo, int[] hi) {
        for (Step step : steps) {
            settle(step, lo, hi);
        }
    }

    private void settle(Step step, int[] lo, int[] hi) {
        int low = Bounds.LOWEST;
        int high = Bounds.LOWEST;
        for (Ask[] way : step.derivations()) {
            low = Math.max(low, low(way, lo, hi, low));
            high = Math.max(high, high(way, lo, hi, high));
        }
        int certain = 0;
        int possible = 0;
        for (Adjustment adjustment : step.adjustments()) {
            boolean applied = applies(adjustment, lo, hi);
            boolean mayApply = mayApply(adjustment, lo, hi);
            if (adjustment.limit() >= 0) {
                low = mayApply ? Math.min(low, adjustment.limit()) : low;
                high = applied ? Math.min(high, adjustment.limit()) : high;
            } else {
                certain += applied ? 1 : 0;
                possible += mayApply ? 1 : 0;
            }
        }
        lo[step.place()] = Math.max(Bounds.LOWEST, low - Math.min(possible, mostStepsDown));
        hi[step.place()] = Math.max(Bounds.LOWEST, high - Math.min(certain, mostStepsDown));
    }

    private static boolean applies(Adjustment adjustment, int[] lo, int[] hi) {
        for (Ask[] way : adjustment.ways()) {
            if (low(way, lo, hi, Bounds.LOWEST) == Bounds.HIGHEST) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayApply(Adjustment adjustment, int[] lo, int[] hi) {
        for (Ask[] way : adjustment.ways()) {
            if (high(way, lo, hi, Bounds.LOWEST) > Bounds.LOWEST) {
                return true;
            }
        }
        return false;
    }

    /** The lower end a way gives. @param enough what other ways give already; no need to look on from there */
    private static int low(Ask[] way, int[] lo, int[] hi, int enough) {
        int weakest = Bounds.HIGHEST;
        for (int i = 0; i < way.length && weakest > enough; i++) {
            Ask ask = way[i];
            if (ask.comparison() != null) {
                int other = ask.other();
                boolean certain = other < 0 ? ask.comparison().certain(lo[ask.place()], hi[ask.place()], ask.level(), ask.level())
                        : ask.comparison().certain(lo[ask.place()], hi[ask.place()], lo[other], hi[other]);
                weakest = certain ? weakest : Bounds.LOWEST;
            } else if (ask.option() != 0) {
                boolean certain = ask.wanted() ? (lo[ask.place()] & ask.option()) != 0 : (hi[ask.place()] & ask.option()) == 0;
                weakest = certain ? weakest : Bounds.LOWEST;
            } else {
                weakest = Math.min(weakest, lo[ask.place()]);
            }
        }
        return weakest;
    }

    /** The upper end a way gives. @param enough what other ways give already */
    private static int high(Ask[] way, int[] lo, int[] hi, int enough) {
        int weakest = Bounds.HIGHEST;
        for (int i = 0; i < way.length && weakest > enough; i++) {
            Ask ask = way[i];
            if (ask.comparison() != null) {
                int other = ask.other();
                boolean possible = other < 0 ? ask.comparison().possible(lo[ask.place()], hi[ask.place()], ask.level(), ask.level())
                        : ask.comparison().possible(lo[ask.place()], hi[ask.place()], lo[other], hi[other]);
                weakest = possible ? weakest : Bounds.LOWEST;
            } else if (ask.option() != 0) {
                boolean possible = ask.wanted() ? (hi[ask.place()] & ask.option()) != 0 : (lo[ask.place()] & ask.option()) == 0;
                weakest = possible ? weakest : Bounds.LOWEST;
            } else {
                weakest = Math.min(weakest, hi[ask.place()]);
            }
        }
        return weakest;
    }
}
