package org.modeadvisor.inference;

import java.util.List;
import java.util.stream.IntStream;
import org.modeadvisor.rulebase.language.Comparison;

/**
 * The rules as rows of numbers, for {@link Levels} to run over. What is asked of one fact, in whatever rules, is a <em>condition</em>. A
 * <em>way</em> in which a rule can hold is a row of conditions, as strong as the weakest. A <em>group</em> is a row of ways, as strong as
 * the strongest: one for each conclusion, with all that derive it, then one for each cap or step-down, with those in which it applies.
 * Written once by {@link LevelCompiler}; thread-safe.
 *
 * @param conclusions how many there are; their groups come first
 * @param conditions by number; {@code place} and {@code gives} say the same for the loops
 * @param place by condition the place of its fact
 * @param gives by condition what it comes to, by the {@link Rungs} of its fact; null where two facts are compared
 * @param conditionsOn by place the conditions that ask something of it
 * @param conclusionsOn by condition the conclusions that rest on it
 * @param cells the conditions of all ways, group by group; the last of a way has its {@link #LAST} bit set
 * @param groups by group its first cell; at last how many cells there are
 * @param adjustments by conclusion the group of its first cap or step-down; at last how many groups there are
 * @param limits by group the rungs that a cap leaves; {@link #STEP_DOWN} for a step-down
 */
record LevelProgram(Places places, int conclusions, int mostStepsDown, List<Condition> conditions, int[] place, byte[][] gives, Rows conditionsOn,
        Rows conclusionsOn, int[] cells, int[] groups, int[] adjustments, int[] limits) {

    static final int STEP_DOWN = -1;
    /** Set in the last cell of a way. */
    static final int LAST = Integer.MIN_VALUE;

    private static final int LAST_BIT = Integer.SIZE - 1;
    private static final int CONDITION = ~LAST;

    /** @param comparison null where the fact lends its strength @param other place of the fact it is compared with; -1 where there is none */
    record Condition(int place, Comparison comparison, int level, int other) {}

    /** Rows of numbers, one after the other. @param from by row where it begins; at last where the last one ends */
    record Rows(int[] from, int[] cells) {}

    /** What a condition comes to. @param now rungs by place */
    byte met(int condition, byte[] now) {
        byte[] table = gives[condition];
        return table != null ? table[now[place[condition]] & Rungs.ALL] : compared(conditions.get(condition), now);
    }

    private static byte compared(Condition asked, byte[] now) {
        int lo = Rungs.lo(now[asked.place()]);
        int hi = Rungs.hi(now[asked.place()]);
        int otherLo = Rungs.lo(now[asked.other()]);
        int otherHi = Rungs.hi(now[asked.other()]);
        return (byte) Rungs.gate(asked.comparison().certain(lo, hi, otherLo, otherHi), asked.comparison().possible(lo, hi, otherLo, otherHi));
    }

    /** What a conclusion comes to: its strongest derivation, capped, then stepped down. @param met what the conditions come to */
    byte settle(int conclusion, byte[] met) {
        int strength = strongest(conclusion, met);
        int certain = 0;
        int possible = 0;
        for (int group = adjustments[conclusion]; group < adjustments[conclusion + 1]; group++) {
            int applies = strongest(group, met);
            if (limits[group] != STEP_DOWN) {
                int lower = (applies & Rungs.POSSIBLE) != 0 ? limits[group] : Rungs.ALL;
                int upper = (applies & Rungs.CERTAIN) != 0 ? limits[group] : Rungs.ALL;
                strength &= Rungs.ends(lower, upper);
            } else {
                certain += (applies & Rungs.CERTAIN) != 0 ? 1 : 0;
                possible += (applies & Rungs.POSSIBLE) != 0 ? 1 : 0;
            }
        }
        return (byte) Rungs.lowered(strength, Math.min(certain, mostStepsDown), Math.min(possible, mostStepsDown));
    }

    /** One loop without a branch within it: ways are so short that a loop for each would spend its time on beginning and ending. */
    private int strongest(int group, byte[] met) {
        int strongest = 0;
        int weakest = Rungs.ALL;
        for (int i = groups[group]; i < groups[group + 1]; i++) {
            int cell = cells[i];
            int last = cell >> LAST_BIT;
            weakest &= met[cell & CONDITION];
            strongest |= weakest & last;
            weakest |= last;
        }
        return strongest & Rungs.ALL;
    }

    /** All conclusions, a bit for each. */
    long[] all() {
        return below(IntStream.range(places.inputs(), places.inputs() + conclusions).toArray());
    }

    /** These conclusions and all that they rest on, a bit for each. @param at places of conclusions */
    long[] below(int[] at) {
        long[] below = new long[(conclusions + Long.SIZE - 1) / Long.SIZE];
        IntStream.of(at).forEach(one -> add(below, one));
        for (int conclusion = conclusions - 1; conclusion >= 0; conclusion--) {
            if ((below[conclusion / Long.SIZE] & 1L << conclusion) != 0) {
                conditionsOf(conclusion).forEach(condition -> {
                    add(below, place[condition]);
                    add(below, conditions.get(condition).other());
                });
            }
        }
        return below;
    }

    private void add(long[] conclusions, int at) {
        int conclusion = at - places.inputs();
        if (conclusion >= 0) {
            conclusions[conclusion / Long.SIZE] |= 1L << conclusion;
        }
    }

    IntStream conditionsOf(int conclusion) {
        return IntStream.concat(IntStream.of(conclusion), IntStream.range(adjustments[conclusion], adjustments[conclusion + 1]))
                .flatMap(group -> IntStream.range(groups[group], groups[group + 1])).map(cell -> cells[cell] & CONDITION);
    }
}
