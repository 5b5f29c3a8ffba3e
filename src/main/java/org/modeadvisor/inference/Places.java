package org.modeadvisor.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/**
 * Where each driver and conclusion stands in the arrays of a {@link LevelProgram}: first the variables in the vocabulary's order, of a
 * choice a place for each option, which is a truth; then the conclusions in the order of settling. Immutable and thread-safe.
 */
final class Places {

    private final List<Variable> variables;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<NodeName, Integer> places = new HashMap<>();
    private final List<List<String>> answers;
    private final int[] first;
    /** By variable what stands at its place, by the number of its answer; null for a choice. */
    private final byte[][] levels;

    /** @param conclusions in the order of settling */
    Places(List<Variable> variables, List<NodeName> conclusions) {
        this.variables = List.copyOf(variables);
        this.answers = variables.stream().map(variable -> List.copyOf(variable.answers().keySet())).toList();
        this.first = new int[variables.size() + 1];
        this.levels = variables.stream().map(Places::levels).toArray(byte[][]::new);
        for (int number = 0; number < variables.size(); number++) {
            numbers.put(variables.get(number).id(), number);
            first[number + 1] = first[number] + (choice(number) ? answers.get(number).size() : 1);
            if (!choice(number)) {
                places.put(variables.get(number).node(), first[number]);
            }
        }
        int place = inputs();
        for (NodeName conclusion : conclusions) {
            places.put(conclusion, place++);
        }
    }

    private static byte[] levels(Variable variable) {
        return switch (variable.scale()) {
            case CHOICE -> null;
            case BOOLEAN -> new byte[] {0, (byte) Rungs.ALL};
            case ORDINAL -> {
                byte[] levels = new byte[variable.answers().size()];
                IntStream.range(0, levels.length).forEach(level -> levels[level] = (byte) Rungs.of(level, level));
                yield levels;
            }
        };
    }

    /** How many places are the variables'; the conclusions' follow. */
    int inputs() {
        return first[variables.size()];
    }

    /** The variable's number, counted from 0 in the vocabulary's order. */
    int number(String variable) {
        Integer number = numbers.get(variable);
        if (number == null) {
            throw new IllegalStateException("the rules know no " + NodeName.driver(variable));
        }
        return number;
    }

    /** Where a driver with a level, or a conclusion, stands. */
    int place(NodeName name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalStateException("the rules know no level of " + name);
        }
        return place;
    }

    /** Where an option of a choice stands. */
    int place(String variable, String option) {
        int number = number(variable);
        return first[number] + answers.get(number).indexOf(option);
    }

    /** How many variables there are. */
    int variables() {
        return variables.size();
    }

    /** The place of a variable, or of its first option; of the number after the last variable, that of the first conclusion. */
    int first(int number) {
        return first[number];
    }

    boolean choice(int number) {
        return variables.get(number).scale() == Variable.Scale.CHOICE;
    }

    boolean choice(NodeName name) {
        Integer number = name.kind() == Kind.DRIVER ? numbers.get(name.id()) : null;
        return number != null && choice(number);
    }

    /** The number of an answer, counted from 0 in the vocabulary's order. */
    int answer(int number, String answer) {
        int place = answers.get(number).indexOf(answer);
        if (place < 0) {
            throw new IllegalStateException(variables.get(number).id() + " cannot be answered by " + answer);
        }
        return place;
    }

    /** What stands at the variable's places where that is its answer. @param option which of its places, counted from 0 */
    byte settled(int number, int answer, int option) {
        return levels[number] != null ? levels[number][answer] : (byte) (answer == option ? Rungs.ALL : 0);
    }

    /** The variable's fact among those. */
    Fact fact(int number, Map<String, Fact> facts) {
        return facts.get(variables.get(number).id());
    }

    /** What stands at the variable's places where that is known of it. @param option which of its places, counted from 0 */
    byte known(int number, Fact fact, int option) {
        if (fact instanceof Choice choice) {
            boolean may = choice.possible().contains(answers.get(number).get(option));
            return (byte) Rungs.gate(may && choice.possible().size() == 1, may);
        }
        Bounds bounds = fact.bounds();
        return (byte) Rungs.of(bounds.lo(), bounds.hi());
    }
}
