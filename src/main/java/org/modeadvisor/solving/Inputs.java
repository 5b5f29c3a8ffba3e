package org.modeadvisor.solving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.logicng.datastructures.Assignment;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Variable;

/** What can be known of the variables, as propositions: a level within two ends, a boolean, one option or all of them. */
final class Inputs {

    private final FormulaFactory f;
    private final Thresholds thresholds;
    private final Map<String, Ends> levels = new HashMap<>();
    private final Map<String, Literal> known = new HashMap<>();
    private final Map<String, Map<String, Literal>> options = new HashMap<>();
    private final List<Formula> laws = new ArrayList<>();

    Inputs(FormulaFactory f, Thresholds thresholds, List<Variable> variables) {
        this.f = f;
        this.thresholds = thresholds;
        variables.forEach(this::declare);
    }

    private void declare(Variable variable) {
        switch (variable.scale()) {
            case CHOICE -> choice(variable);
            case BOOLEAN -> {
                Literal lo = f.variable(variable.id() + ">=");
                Literal hi = f.variable(variable.id() + "<=");
                laws.add(f.implication(lo, hi));
                levels.put(variable.id(), new Ends(f, IntStream.rangeClosed(1, Bounds.HIGHEST).<Formula>mapToObj(k -> lo).toList(),
                        IntStream.rangeClosed(1, Bounds.HIGHEST).<Formula>mapToObj(k -> hi).toList()));
            }
            case ORDINAL -> {
                List<Formula> lo = IntStream.rangeClosed(1, Bounds.HIGHEST).<Formula>mapToObj(k -> f.variable(variable.id() + ">=" + k)).toList();
                List<Formula> hi = IntStream.rangeClosed(1, Bounds.HIGHEST).<Formula>mapToObj(k -> f.variable(variable.id() + "<=" + k)).toList();
                for (int k = 0; k < Bounds.HIGHEST; k++) {
                    laws.add(f.implication(lo.get(k), hi.get(k)));
                    if (k > 0) {
                        laws.add(f.implication(lo.get(k), lo.get(k - 1)));
                        laws.add(f.implication(hi.get(k), hi.get(k - 1)));
                    }
                }
                levels.put(variable.id(), new Ends(f, lo, hi));
            }
        }
    }

    private void choice(Variable variable) {
        Literal answered = f.variable(variable.id() + "?");
        known.put(variable.id(), answered);
        Map<String, Literal> may = new LinkedHashMap<>();
        variable.answers().keySet().forEach(option -> may.put(option, f.variable(variable.id() + "=" + option)));
        options.put(variable.id(), may);
        List<Literal> all = List.copyOf(may.values());
        laws.add(f.or(all));
        for (Literal option : all) {
            laws.add(f.or(answered, option));
            all.stream().filter(other -> other != option).forEach(other -> laws.add(f.or(answered.negate(), option.negate(), other.negate())));
        }
    }

    /** What is true of every situation. */
    List<Formula> laws() {
        return laws;
    }

    /** The ends of a variable with levels. */
    Ends ends(String variable) {
        return levels.get(variable);
    }

    /** The answer may be that option. */
    Formula may(String variable, String option) {
        return options.get(variable).get(option);
    }

    /** The answer is known to be that option. */
    Formula must(String variable, String option) {
        return f.and(known.get(variable), options.get(variable).get(option));
    }

    /** The variable is exactly known. */
    Formula settled(String variable) {
        return known.containsKey(variable) ? known.get(variable)
                : f.and(IntStream.rangeClosed(1, Bounds.HIGHEST).mapToObj(k -> f.implication(ends(variable).hi(k), ends(variable).lo(k))).toList());
    }

    /** Just that is known of a variable. */
    List<Literal> is(Fact fact) {
        String variable = fact.node().id();
        if (fact instanceof Choice choice) {
            boolean one = choice.possible().size() == 1;
            Stream<Literal> each = options.get(variable).entrySet().stream()
                    .map(option -> literal(option.getValue(), choice.possible().contains(option.getKey())));
            return Stream.concat(Stream.of(literal(known.get(variable), one)), each).toList();
        }
        Bounds bounds = ((Driver) fact).bounds();
        Ends ends = levels.get(variable);
        return IntStream.rangeClosed(1, Bounds.HIGHEST).boxed().flatMap(k -> Stream.of(literal((Literal) ends.lo(k), bounds.lo() >= k),
                literal((Literal) ends.hi(k), bounds.hi() >= k))).distinct().toList();
    }

    private static Literal literal(Literal proposition, boolean wanted) {
        return wanted ? proposition : proposition.negate();
    }

    /** What an assignment says of a variable. */
    Fact fact(Variable variable, Assignment assignment) {
        String id = variable.id();
        if (variable.scale() == Variable.Scale.CHOICE) {
            Set<String> all = variable.answers().keySet();
            return new Choice(id, assignment.evaluateLit(known.get(id))
                    ? Set.of(all.stream().filter(option -> assignment.evaluateLit(options.get(id).get(option))).findFirst().orElseThrow())
                    : Set.copyOf(all));
        }
        return new Driver(id, new Bounds(level(levels.get(id).lo(), assignment), level(levels.get(id).hi(), assignment)), thresholds);
    }

    private static int level(List<Formula> from, Assignment assignment) {
        return (int) from.stream().filter(literal -> assignment.evaluateLit((Literal) literal)).count();
    }
}
