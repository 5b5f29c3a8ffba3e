package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.modeadvisor.inference.LevelProgram.Condition;
import org.modeadvisor.inference.LevelProgram.Rows;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Writes rules down as a {@link LevelProgram}. One for one program. */
final class LevelCompiler {

    /** The condition of a rule without conditions. */
    private static final Condition ALWAYS = new Condition(0, Comparison.AT_LEAST, Bounds.LOWEST, -1);

    private final Vocabulary vocabulary;
    private final Places places;
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<Condition, Integer> numbers = new HashMap<>();
    private final Map<Condition, byte[]> tables = new HashMap<>();
    private final List<Integer> cells = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    private LevelCompiler(Vocabulary vocabulary, Places places) {
        this.vocabulary = vocabulary;
        this.places = places;
    }

    static LevelProgram compile(RuleModel model, Vocabulary vocabulary, Thresholds thresholds) {
        List<NodeName> order = model.layers().stream().flatMap(List::stream).toList();
        return new LevelCompiler(vocabulary, new Places(vocabulary.variables(), order)).program(model, order, thresholds);
    }

    private LevelProgram program(RuleModel model, List<NodeName> order, Thresholds thresholds) {
        order.forEach(name -> group(model.concluding(name)));
        int[] adjustments = new int[order.size() + 1];
        List<Integer> limits = new ArrayList<>(Collections.nCopies(order.size(), LevelProgram.STEP_DOWN));
        for (int conclusion = 0; conclusion < order.size(); conclusion++) {
            adjustments[conclusion] = groups.size();
            for (Rule rule : model.adjusting(order.get(conclusion))) {
                group(List.of(rule));
                String limit = rule.consequence().limit();
                limits.add(limit.isEmpty() ? LevelProgram.STEP_DOWN : Rungs.of(thresholds.value(limit), thresholds.value(limit)));
            }
        }
        adjustments[order.size()] = groups.size();
        groups.add(cells.size());
        return new LevelProgram(places, order.size(), vocabulary.parameter(Parameter.Use.STEPS_DOWN), List.copyOf(conditions),
                conditions.stream().mapToInt(Condition::place).toArray(), conditions.stream().map(this::gives).toArray(byte[][]::new),
                conditionsOn(places.inputs() + order.size()), conclusionsOn(adjustments), array(cells), array(groups), adjustments, array(limits));
    }

    private void group(List<Rule> rules) {
        groups.add(cells.size());
        rules.stream().flatMap(rule -> rule.instances().stream()).forEach(way -> {
            List<Condition> asked = way.premises().isEmpty() ? List.of(ALWAYS) : way.premises().stream().map(this::condition).toList();
            asked.forEach(condition -> cells.add(numbers.computeIfAbsent(condition, this::number)));
            cells.set(cells.size() - 1, cells.get(cells.size() - 1) | LevelProgram.LAST);
        });
    }

    private int number(Condition condition) {
        conditions.add(condition);
        return conditions.size() - 1;
    }

    private Condition condition(Premise premise) {
        Test test = premise.test().orElse(null);
        if (test instanceof Test.Against against) {
            return new Condition(places.place(premise.node()), against.comparison(), against.level(), -1);
        }
        if (test instanceof Test.AgainstOther against) {
            return new Condition(places.place(premise.node()), against.comparison(), 0, places.place(against.other()));
        }
        if (test instanceof Test.Answer answer) {
            boolean choice = vocabulary.variable(premise.node().id()).orElseThrow().scale() == Variable.Scale.CHOICE;
            boolean wanted = choice ? answer.wanted() : answer.option().equals("yes") == answer.wanted();
            int place = choice ? places.place(premise.node().id(), answer.option()) : places.place(premise.node());
            return wanted ? new Condition(place, Comparison.AT_LEAST, Bounds.HIGHEST, -1) : new Condition(place, Comparison.AT_MOST, Bounds.LOWEST, -1);
        }
        return new Condition(places.place(premise.node()), null, 0, -1);
    }

    private byte[] gives(Condition condition) {
        if (condition.other() >= 0) {
            return null;
        }
        // One table for all conditions that ask the same, so that all of them stay in the processor's cache.
        return tables.computeIfAbsent(new Condition(-1, condition.comparison(), condition.level(), -1),
                asked -> condition.comparison() == null ? Rungs.asTheyAre() : Rungs.gates(condition.comparison(), condition.level()));
    }

    /** By place the conditions that ask something of it. */
    private Rows conditionsOn(int size) {
        List<List<Integer>> rows = empty(size);
        for (int number = 0; number < conditions.size(); number++) {
            rows.get(conditions.get(number).place()).add(number);
            if (conditions.get(number).other() >= 0) {
                rows.get(conditions.get(number).other()).add(number);
            }
        }
        return rows(rows);
    }

    /** By condition the conclusions that rest on it. */
    private Rows conclusionsOn(int[] adjustments) {
        List<List<Integer>> rows = empty(conditions.size());
        for (int conclusion = 0; conclusion < adjustments.length - 1; conclusion++) {
            int one = conclusion;
            IntStream.concat(IntStream.of(conclusion), IntStream.range(adjustments[conclusion], adjustments[conclusion + 1]))
                    .flatMap(group -> IntStream.range(groups.get(group), groups.get(group + 1)))
                    .map(cell -> cells.get(cell) & ~LevelProgram.LAST).distinct().forEach(number -> rows.get(number).add(one));
        }
        return rows(rows);
    }

    private static List<List<Integer>> empty(int size) {
        return IntStream.range(0, size).<List<Integer>>mapToObj(row -> new ArrayList<>()).toList();
    }

    private static Rows rows(List<List<Integer>> rows) {
        int[] from = new int[rows.size() + 1];
        IntStream.range(0, rows.size()).forEach(row -> from[row + 1] = from[row] + rows.get(row).size());
        return new Rows(from, rows.stream().flatMap(List::stream).mapToInt(Integer::intValue).toArray());
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
