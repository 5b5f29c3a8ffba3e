package org.modeadvisor.counterfactual;

import java.util.List;
import java.util.Set;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Variable;

/** How hard a change is: the effort of one level, as the vocabulary judges it, times the levels it takes. */
final class Efforts {

    private Efforts() {}

    /** The effort of giving a variable that answer; where it is unknown how far it stands, the longest way it may be. */
    static int of(Variable variable, Situation now, String answer, Set<Directions.Way> ways) {
        return steps(variable, now, answer, ways) * variable.lever().effort();
    }

    /** The levels it takes; 1 for anything that is not a level. */
    static int steps(Variable variable, Situation now, String answer, Set<Directions.Way> ways) {
        if (variable.scale() != Variable.Scale.ORDINAL) {
            return 1;
        }
        List<String> present = now.possible(variable);
        int up = Integer.parseInt(answer) - Integer.parseInt(present.get(0));
        int down = Integer.parseInt(present.get(present.size() - 1)) - Integer.parseInt(answer);
        if (ways.equals(Set.of(Directions.Way.MORE))) {
            return Math.max(0, up);
        }
        return ways.equals(Set.of(Directions.Way.LESS)) ? Math.max(0, down) : Math.max(up, down);
    }
}
