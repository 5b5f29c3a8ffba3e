package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modeadvisor.inference.Node.Adjustment;
import org.modeadvisor.inference.Node.Derivation;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Truth;

/**
 * Settles one conclusion from the rule instances that held: as strong as its strongest derivation, then capped, then stepped
 * down, never below the lowest level. An open cap or step-down moves the lower bound only. Thread-safe.
 */
final class Settling {

    private static final Comparator<Derivation> STRONGEST_FIRST = Comparator
            .comparing((Derivation d) -> d.bounds().lo()).thenComparing(d -> d.bounds().hi()).reversed();
    private static final BitSet IN_NO_WAY = new BitSet();

    private final RuleModel model;
    private final Thresholds thresholds;
    private final int mostStepsDown;
    private final Map<String, int[]> listed = new HashMap<>();

    Settling(RuleBase rules) {
        this.model = rules.model();
        this.thresholds = rules.thresholds();
        this.mostStepsDown = rules.vocabulary().parameter(Parameter.Use.STEPS_DOWN);
        model.rules().forEach(rule -> listed.put(rule.id(), IntStream.range(0, rule.instances().size()).boxed()
                .sorted(Comparator.comparing(place -> names(rule.instances().get(place)))).mapToInt(place -> place).toArray()));
    }

    /** Equally strong ways of one rule are listed by the names of what they rest on. */
    private static String names(Instance way) {
        return way.premises().stream().map(premise -> premise.node().toString()).toList().toString();
    }

    /** @param held the places of the instances in which rules held, by rule id */
    Node settle(NodeName name, Map<String, BitSet> held, Meeting meeting) {
        List<Derivation> derivations = new ArrayList<>();
        Bounds before = Bounds.NO;
        for (Rule rule : model.concluding(name)) {
            BitSet ways = held.getOrDefault(rule.id(), IN_NO_WAY);
            if (!ways.isEmpty()) {
                derive(rule, ways, meeting, derivations);
            }
        }
        for (Derivation derivation : derivations) {
            before = before.max(derivation.bounds());
        }
        derivations.sort(STRONGEST_FIRST);
        List<Adjustment> adjustments = new ArrayList<>();
        for (Rule rule : model.adjusting(name)) {
            adjustments.add(adjustment(rule, held.getOrDefault(rule.id(), IN_NO_WAY), meeting));
        }
        return new Node(name, adjusted(before, adjustments), before, List.copyOf(derivations), List.copyOf(adjustments));
    }

    private void derive(Rule rule, BitSet ways, Meeting meeting, List<Derivation> derivations) {
        for (int place : listed.get(rule.id())) {
            if (ways.get(place)) {
                List<Used> premises = meeting.use(rule.instances().get(place));
                if (Meeting.possible(premises)) {
                    derivations.add(new Derivation(rule, Meeting.weakest(premises), premises));
                }
            }
        }
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
    private Adjustment adjustment(Rule rule, BitSet held, Meeting meeting) {
        Optional<Integer> limit = rule.consequence().limit().isEmpty() ? Optional.empty()
                : Optional.of(thresholds.value(rule.consequence().limit()));
        List<Used> best = null;
        for (int place = 0; place < rule.instances().size(); place++) {
            if (held.isEmpty() || held.get(place)) {
                List<Used> next = meeting.use(rule.instances().get(place));
                best = best == null || truth(next).compareTo(truth(best)) > 0 ? next : best;
            }
        }
        List<Used> shown = best == null ? List.of() : best;
        return new Adjustment(rule, held.isEmpty() ? Truth.FALSE : truth(shown), limit, shown);
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
