package org.modeadvisor.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Variable;

/**
 * A made-up case in the making.
 *
 * @param aims what it is to show
 * @param wanted the same as a statement
 * @param situation one in which it is so
 * @param stated what it says, as the answers it leaves possible, by variable
 */
record Draft(List<Aim> aims, Statement wanted, Situation situation, Map<String, List<String>> stated) {

    static Draft of(List<Aim> aims, Statement wanted, Situation situation) {
        Map<String, List<String>> stated = new LinkedHashMap<>();
        for (Variable variable : situation.vocabulary().variables()) {
            List<String> possible = situation.possible(variable);
            if (possible.size() < variable.answers().size()) {
                stated.put(variable.id(), possible);
            }
        }
        return new Draft(List.copyOf(aims), wanted, situation, stated);
    }

    /** How many variables the other states that this one does not. */
    int added(Draft other) {
        return (int) other.stated.keySet().stream().filter(variable -> !stated.containsKey(variable)).count();
    }

    /** Whether what one says of a variable is excluded by the other. */
    boolean contradicts(Draft other) {
        return stated.entrySet().stream().anyMatch(said -> other.stated.containsKey(said.getKey())
                && Collections.disjoint(said.getValue(), other.stated.get(said.getKey())));
    }

    /** The aims of both. */
    List<Aim> with(Draft other) {
        List<Aim> both = new ArrayList<>(aims);
        both.addAll(other.aims);
        return both;
    }
}
