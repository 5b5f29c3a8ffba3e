package org.modeadvisor.solving;

import java.util.List;
import java.util.stream.IntStream;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Bounds;

/**
 * Both ends of the bounds of one driver or conclusion, as propositions.
 *
 * @param lo for each level from 1 that the lower end is at least that
 * @param hi for each level from 1 that the upper end is at least that
 */
record Ends(FormulaFactory f, List<Formula> lo, List<Formula> hi) {

    Ends {
        lo = List.copyOf(lo);
        hi = List.copyOf(hi);
    }

    /** Known to be exactly that level. */
    static Ends exactly(FormulaFactory f, int level) {
        List<Formula> same = IntStream.rangeClosed(1, Bounds.HIGHEST).<Formula>mapToObj(k -> f.constant(level >= k)).toList();
        return new Ends(f, same, same);
    }

    /** The lower end is at least that. @param level also outside the scale */
    Formula lo(int level) {
        return level <= Bounds.LOWEST ? f.verum() : level > Bounds.HIGHEST ? f.falsum() : lo.get(level - 1);
    }

    /** The upper end is at least that. @param level also outside the scale */
    Formula hi(int level) {
        return level <= Bounds.LOWEST ? f.verum() : level > Bounds.HIGHEST ? f.falsum() : hi.get(level - 1);
    }

    /** Every level within these bounds passes. */
    Formula certain(Comparison comparison, Ends other) {
        return switch (comparison) {
            case AT_LEAST -> notBelow(lo, other.hi);
            case AT_MOST -> notBelow(other.lo, hi);
            case BELOW -> notBelow(hi, other.lo).negate();
            case SAME_AS -> f.and(notBelow(lo, other.hi), notBelow(other.lo, hi));
        };
    }

    /** Some level within these bounds passes. */
    Formula possible(Comparison comparison, Ends other) {
        return switch (comparison) {
            case AT_LEAST -> notBelow(hi, other.lo);
            case AT_MOST -> notBelow(other.hi, lo);
            case BELOW -> notBelow(lo, other.hi).negate();
            case SAME_AS -> f.and(notBelow(hi, other.lo), notBelow(other.hi, lo));
        };
    }

    /** Both ends are the same. */
    Formula same(Ends other) {
        return f.and(notBelow(lo, other.lo), notBelow(other.lo, lo), notBelow(hi, other.hi), notBelow(other.hi, hi));
    }

    private Formula notBelow(List<Formula> high, List<Formula> low) {
        return f.and(IntStream.range(0, high.size()).mapToObj(k -> f.implication(low.get(k), high.get(k))).toList());
    }
}
