package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.modeadvisor.inference.Node.Adjustment;
import org.modeadvisor.inference.Node.Derivation;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * Settles one conclusion from the rule instances that matched: as strong as its strongest derivation, then capped, then stepped
 * down, never below the lowest level. An open cap or step-down moves the lower bound only.
 */
final class Settling {

    private static final Comparator<Derivation> STRONGEST_FIRST = Comparator
            .comparing((Derivation d) -> d.bounds().lo()).thenComparing(d -> d.bounds().hi()).reversed()
            .thenComparing(d -> d.rule().id()).thenComparing(d -> d.premises().stream().map(u -> u.node().toString()).toList().toString());

    private final RuleModel model;
    private final Thresholds thresholds;
    private final int mostStepsDown;
    private final Meeting meeting;

    Settling(RuleModel model, Thresholds thresholds, int mostStepsDown, Function<NodeName, Fact> facts) {
        this.model = model;
        this.thresholds = thresholds;
        this.mostStepsDown = mostStepsDown;
        this.meeting = new Meeting(facts);
    }

    /** @param matched the instances of a rule that matched */
    Node settle(NodeName name, Function<Rule, Collection<Instance>> matched) {
        List<Derivation> derivations = new ArrayList<>();
        for (Rule rule : model.concluding(name)) {
            matched.apply(rule).stream().map(meeting::use).filter(Meeting::possible)
                    .forEach(premises -> derivations.add(new Derivation(rule, Meeting.weakest(premises), Meeting.fixing(premises))));
        }
        derivations.sort(STRONGEST_FIRST);
        Bounds before = derivations.stream().map(Derivation::bounds).reduce(Bounds.NO, Bounds::max);
        List<Adjustment> adjustments = model.adjusting(name).stream().map(rule -> adjustment(rule, matched.apply(rule))).toList();
        return new Node(name, adjusted(before, adjustments), before, List.copyOf(derivations), adjustments);
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

    /** The rule's best instance says whether it applies, of equals the first; where none matched, its first says why not. */
    private Adjustment adjustment(Rule rule, Collection<Instance> matched) {
        Optional<Integer> limit = rule.consequence().limit().isEmpty() ? Optional.empty()
                : Optional.of(thresholds.value(rule.consequence().limit()));
        Collection<Instance> shown = matched.isEmpty() ? rule.instances() : matched;
        List<Used> best = shown.stream().map(meeting::use).reduce((first, next) -> truth(next).compareTo(truth(first)) > 0 ? next : first).orElse(List.of());
        Truth truth = matched.isEmpty() ? Truth.FALSE : truth(best);
        return new Adjustment(rule, truth, limit, Meeting.fixing(best));
    }

    private static Truth truth(List<Used> premises) {
        return premises.stream().map(Settling::truth).reduce(Truth.TRUE, Truth::and);
    }

    /** A premise without a test stands for a truth in an adjustment: the bounds of a boolean. */
    private static Truth truth(Used used) {
        return used.test().isPresent() ? used.truth() : used.bounds().truth();
    }
}
