package org.modeadvisor.agreement;

import java.util.List;
import java.util.Set;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Variable;

/**
 * How far two cases are apart: the mean over all variables of the vocabulary, those that only describe the setting included. A level or a
 * yes or no is what is left possible, from a lower to an upper end; two of them are apart by the mean of how far the lower and how far
 * the upper ends are, as a part of the scale. So the same ranges are 0 apart, the ends of the scale 1, and an unknown is half the scale
 * from any one level and 0 from another unknown. Two options of a choice are 1 apart, an option and an unknown one half.
 */
final class Distance {

    /** A variable's greatest distance in the unit everything is counted in; whole numbers, so that ties are ties. */
    private static final int FARTHEST = 8;

    private Distance() {}

    /** 0 to 1, as a share of whole numbers. */
    static Share between(Situation one, Situation other) {
        List<Variable> variables = one.vocabulary().variables();
        int sum = variables.stream().mapToInt(variable -> between(variable, one.possible(variable), other.possible(variable))).sum();
        return new Share(sum, FARTHEST * variables.size());
    }

    private static int between(Variable variable, List<String> one, List<String> other) {
        if (variable.scale() == Variable.Scale.CHOICE) {
            if (Set.copyOf(one).equals(Set.copyOf(other))) {
                return 0;
            }
            return one.size() == 1 && other.size() == 1 ? FARTHEST : FARTHEST / 2;
        }
        List<String> scale = List.copyOf(variable.answers().keySet());
        int lower = Math.abs(scale.indexOf(one.get(0)) - scale.indexOf(other.get(0)));
        int upper = Math.abs(scale.indexOf(last(one)) - scale.indexOf(last(other)));
        return (lower + upper) * FARTHEST / (2 * (scale.size() - 1));
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}
