package org.modeadvisor.counterfactual;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * A goal in levels.
 *
 * @param level the conclusion's lower end must reach it; where {@code absent}, its upper end must stay below it
 * @param clear caveats that must be clear besides
 */
record Requirement(NodeName conclusion, int level, boolean absent, List<NodeName> clear) {

    static Requirement of(Goal goal, Goals goals) {
        NodeName conclusion = goal.conclusion();
        boolean recommended = goal.state() == Goal.State.RECOMMENDED;
        int level = recommended ? goals.recommended() : conclusion.kind().isTruth() ? Bounds.HIGHEST : goals.live();
        return new Requirement(conclusion, level, goal.state().absent(), recommended ? goals.barring(conclusion) : List.of());
    }

    /** The conclusions it is about. */
    List<NodeName> conclusions() {
        return Stream.concat(Stream.of(conclusion), clear.stream()).toList();
    }

    /** The same where its conclusions stand in the levels of that reading. */
    InLevels in(LevelReading reading) {
        return new InLevels(reading.place(conclusion), level, absent, clear.stream().mapToInt(reading::place).toArray());
    }

    /** As the requirement, with places for names: for searches that ask very often. */
    record InLevels(int place, int level, boolean absent, int[] clear) {

        /** Whether it is met for certain; with variables released, whether it may be met by some choice of their answers. */
        boolean met(Levels levels) {
            boolean there = absent ? levels.hi(place) < level : levels.lo(place) >= level;
            for (int i = 0; there && i < clear.length; i++) {
                there = levels.hi(clear[i]) == Bounds.LOWEST;
            }
            return there;
        }
    }

    /** Whether it is met for certain; with variables released, whether it may be met by some choice of their answers. */
    boolean met(Levels levels) {
        return met(levels::lo, levels::hi);
    }

    /** Whether it is met for certain by what Drools concluded. */
    boolean met(Derivations derivations) {
        return met(name -> derivations.bounds(name).lo(), name -> derivations.bounds(name).hi());
    }

    /** Whether what is unknown may still meet it: the ends change places. */
    boolean possible(Derivations derivations) {
        return met(name -> derivations.bounds(name).hi(), name -> derivations.bounds(name).lo());
    }

    private boolean met(ToIntFunction<NodeName> lo, ToIntFunction<NodeName> hi) {
        boolean there = absent ? hi.applyAsInt(conclusion) < level : lo.applyAsInt(conclusion) >= level;
        return there && clear.stream().allMatch(caveat -> hi.applyAsInt(caveat) == Bounds.LOWEST);
    }
}
