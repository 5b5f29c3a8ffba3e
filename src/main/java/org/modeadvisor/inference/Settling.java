package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.inference.Node.Adjustment;
import org.modeadvisor.inference.Node.Derivation;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.inference.Plan.Conclusion;
import org.modeadvisor.inference.Plan.PlannedRule;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Truth;

/**
 * Settles one conclusion from the rule instances that held: as strong as its strongest derivation, then capped, then stepped
 * down, never below the lowest level. An open cap or step-down moves the lower bound only. Thread-safe.
 */
final class Settling {

    private static final Comparator<Derivation> STRONGEST_FIRST = Comparator
            .comparing((Derivation d) -> d.bounds().lo()).thenComparing(d -> d.bounds().hi()).reversed();

    private final Thresholds thresholds;
    private final int mostStepsDown;

    Settling(RuleBase rules) {
        this.thresholds = rules.thresholds();
        this.mostStepsDown = rules.vocabulary().parameter(Parameter.Use.STEPS_DOWN);
    }

    /** @param held the numbers of the instances in which rules held */
    Node settle(Conclusion conclusion, BitSet held, WorkingMemory memory) {
        List<Derivation> derivations = new ArrayList<>();
        Bounds before = Bounds.NO;
        for (PlannedRule rule : conclusion.concluding()) {
            for (int place : rule.listed()) {
                if (held.get(rule.first() + place)) {
                    List<Used> premises = use(rule, place, memory);
                    if (Meeting.possible(premises)) {
                        Bounds bounds = Meeting.weakest(premises);
                        before = before.max(bounds);
                        derivations.add(new Derivation(rule.rule(), bounds, premises));
                    }
                }
            }
        }
        derivations.sort(STRONGEST_FIRST);
        List<Adjustment> adjustments = new ArrayList<>();
        for (PlannedRule rule : conclusion.adjusting()) {
            adjustments.add(adjustment(rule, held, memory));
        }
        return new Node(conclusion.name(), adjusted(before, adjustments), before, List.copyOf(derivations), List.copyOf(adjustments));
    }

    private static List<Used> use(PlannedRule rule, int place, WorkingMemory memory) {
        int[] facts = rule.facts()[place];
        return Meeting.use(rule.premises()[place], premise -> memory.at(facts[premise]), memory::fact);
    }

    private Bounds adjusted(Bounds before, List<Adjustment> adjustments) {
        int lo = before.lo();
        int hi = before.hi();
        int certain = 0;
        int possible = 0;
        for (Adjustment adjustment : adjustments) {
            boolean applied = adjustment.truth() == Truth.TRUE;
            boolean mayApply = adjustment.truth() != Truth.FALSE;
            if (adjustment.limit().isPresent()) {
                lo = mayApply ? Math.min(lo, adjustment.limit().get()) : lo;
                hi = applied ? Math.min(hi, adjustment.limit().get()) : hi;
            } else {
                certain += applied ? 1 : 0;
                possible += mayApply ? 1 : 0;
            }
        }
        return new Bounds(Math.max(Bounds.LOWEST, lo - Math.min(possible, mostStepsDown)),
                Math.max(Bounds.LOWEST, hi - Math.min(certain, mostStepsDown)));
    }

    /** The rule's best instance says whether it applies, of equals the first; where none held, its first says why not. */
    private Adjustment adjustment(PlannedRule planned, BitSet held, WorkingMemory memory) {
        Rule rule = planned.rule();
        int next = held.nextSetBit(planned.first());
        boolean none = next < 0 || next >= planned.first() + rule.instances().size();
        List<Used> best = null;
        for (int place = 0; place < rule.instances().size(); place++) {
            if (none || held.get(planned.first() + place)) {
                List<Used> used = use(planned, place, memory);
                best = best == null || truth(used).compareTo(truth(best)) > 0 ? used : best;
            }
        }
        List<Used> shown = best == null ? List.of() : best;
        Optional<Integer> limit = rule.consequence().limit().isEmpty() ? Optional.empty() : Optional.of(thresholds.value(rule.consequence().limit()));
        return new Adjustment(rule, none ? Truth.FALSE : truth(shown), limit, shown);
    }

    private static Truth truth(List<Used> premises) {
        Truth all = Truth.TRUE;
        for (Used used : premises) {
            // A premise without a test stands for a truth in an adjustment: the bounds of a boolean.
            all = all.and(used.test().isPresent() ? used.truth() : used.bounds().truth());
        }
        return all;
    }
}
