package org.modeadvisor.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.language.Consequence.Call;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/** The rules about one conclusion, held against each other: those that never hold, say the same twice or never decide. */
final class RuleFlaws {

    private final Search search;
    private final NodeName conclusion;
    private final List<Rule> rules;

    RuleFlaws(Search search, NodeName conclusion) {
        this.search = search;
        this.conclusion = conclusion;
        this.rules = search.model().targeting(conclusion);
    }

    /** Notes what is wrong with the rules. A rule that makes a difference can only be at fault within; so that is asked first. */
    void find() {
        List<Rule> idle = rules.stream().filter(rule -> !search.readsBlamed(rule)).filter(this::idle).toList();
        Set<Rule> told = new HashSet<>();
        for (Rule rule : idle) {
            if (search.never(search.gives(rule.instances(), Bounds.LOWEST + 1))) {
                neverTrue(rule, rule.instances(), "so the rule never holds", "Mend the test, or remove the rule.");
                told.add(rule);
            }
        }
        for (int later = 1; later < rules.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                boolean steps = rules.get(later).consequence().call() == Call.WEAKEN;
                if (steps || idle.contains(rules.get(later)) && idle.contains(rules.get(earlier))) {
                    equivalent(rules.get(later), rules.get(earlier), told);
                }
            }
        }
        idle.stream().filter(rule -> !told.contains(rule)).filter(rule -> search.never(differs(rule))).forEach(this::neverDecides);
        rules.stream().filter(rule -> !idle.contains(rule) && !told.contains(rule) && !search.readsBlamed(rule)).forEach(rule -> new ConditionFlaws(search, rule).find());
    }

    /** Whether the conclusion is the same without the rule, in every settled situation. */
    private boolean idle(Rule rule) {
        return search.neverSettled(differs(rule));
    }

    private Statement differs(Rule rule) {
        return search.encoding().same(search.encoding().with(conclusion, others(rule)), conclusion).not();
    }

    private List<Rule> others(Rule rule) {
        return rules.stream().filter(other -> other != rule).toList();
    }

    /** Why ways of a rule are never so: the fewest conditions of one of them that exclude each other, at the place of the last. */
    void neverTrue(Rule rule, List<Instance> ways, String hence, String remedy) {
        Optional<Instance> way = ways.stream().findFirst();
        if (way.isEmpty()) {
            search.report(Flaw.NEVER_TRUE, rule.at(), List.of(rule), "The conditions leave nothing to choose from, " + hence + ".", remedy, List.of());
            return;
        }
        List<Premise> core = new ArrayList<>(way.get().premises());
        for (Premise premise : way.get().premises()) {
            List<Premise> without = new ArrayList<>(core);
            without.remove(premise);
            if (search.never(search.met(without, Bounds.LOWEST + 1))) {
                core = without;
            }
        }
        Premise last = core.get(core.size() - 1);
        if (search.blamed(last.node())) {
            return;
        }
        List<Premise> others = core.stream().filter(premise -> !premise.at().equals(last.at())).toList();
        String message = "The condition " + Wording.condition(last) + (others.isEmpty() ? " is true in no situation, "
                : " is never true together with " + Wording.conditions(others, last) + ", ") + hence + ".";
        search.report(Flaw.NEVER_TRUE, last.at(), List.of(rule), message, remedy, List.of());
    }

    private void equivalent(Rule rule, Rule earlier, Set<Rule> told) {
        boolean alike = rule.consequence().equals(earlier.consequence()) && !told.contains(rule) && !told.contains(earlier);
        if (alike && search.neverStronger(rule.instances(), earlier.instances()) && search.neverStronger(earlier.instances(), rule.instances())) {
            boolean twice = rule.consequence().call() == Call.WEAKEN;
            search.report(Flaw.EQUIVALENT_RULES, rule.at(), List.of(rule, earlier), "The rule holds just when " + Wording.rule(earlier) + " does and says the same of "
                    + Wording.the(conclusion) + (twice ? ", so that one concern takes two levels." : "."), "Remove one of the two, or mend the one that means something else.",
                    scene(rule, List.of(earlier)), true);
            told.add(rule);
        }
    }

    private void neverDecides(Rule rule) {
        List<Rule> stronger = others(rule).stream().filter(other -> other.consequence().call() == rule.consequence().call())
                .filter(other -> search.neverStronger(rule.instances(), other.instances())).toList();
        if (rule.consequence().call() != Call.WEAKEN && !stronger.isEmpty()) {
            search.report(Flaw.SUBSUMED_RULE, rule.at(), List.of(rule, stronger.get(0)), "Whatever the rule says of " + Wording.the(conclusion) + ", "
                    + Wording.rule(stronger.get(0)) + " says as well, and at least as strongly.", "Remove the rule, or mend the one of the two that means something else.",
                    scene(rule, stronger.subList(0, 1)), true);
        } else {
            search.report(Flaw.NEVER_DECIDING, rule.at(), List.of(rule), "The rule can be left out and " + Wording.the(conclusion)
                    + " is the same in every situation: wherever the rule holds, others decide.", "Remove the rule, or mend its conditions.", scene(rule, List.of()), true);
        }
    }

    /** A case in which the rule holds, as strongly as it should to count, beside others. */
    private List<Scene> scene(Rule rule, List<Rule> beside) {
        boolean derives = rule.consequence().call().derives();
        Statement full = search.gives(rule.instances(), derives ? search.reached(conclusion) : Bounds.HIGHEST);
        Statement holds = derives && search.never(full) ? search.gives(rule.instances(), Bounds.LOWEST + 1) : full;
        return search.scene(holds, answer -> Search.saw(answer, rule).bounds().lo() > Bounds.LOWEST, answer -> {
            List<Scene.Seen> seen = new ArrayList<>(List.of(Search.saw(answer, rule)));
            beside.forEach(other -> seen.add(Search.saw(answer, other)));
            seen.add(Search.saw(answer, conclusion));
            return seen;
        }).stream().toList();
    }
}
