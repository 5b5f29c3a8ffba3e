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
    /** Those that are not found idle; each is judged beside these, so that of two rules that make each other needless one is told. */
    private final List<Rule> left;

    RuleFlaws(Search search, NodeName conclusion) {
        this.search = search;
        this.conclusion = conclusion;
        this.rules = search.model().targeting(conclusion);
        this.left = new ArrayList<>(rules);
    }

    /** Notes what is wrong with the rules. The later ones are judged first, since a rule that is added mostly has a later id. */
    void find() {
        Set<Rule> passed = new HashSet<>();
        for (int i = rules.size() - 1; i >= 0; i--) {
            Rule rule = rules.get(i);
            if (search.readsBlamed(rule) || steps(rule) && equivalent(rule, rules.subList(0, i)) || search.neverSettled(differs(rule)) && idle(rule)) {
                passed.add(rule);
            }
        }
        rules.stream().filter(rule -> !passed.contains(rule)).forEach(rule -> new ConditionFlaws(search, rule, left).find());
    }

    /** Tells why a rule makes no difference that is idle in every settled situation. @return true, so that its conditions are not looked at */
    private boolean idle(Rule rule) {
        if (search.never(search.gives(rule.instances(), Bounds.LOWEST + 1))) {
            neverTrue(rule, rule.instances(), "so the rule never holds", "Mend the test, or remove the rule.");
            left.remove(rule);
        } else if (equivalent(rule, left) || search.never(differs(rule)) && neverDecides(rule)) {
            left.remove(rule);
        }
        return true;
    }

    private static boolean steps(Rule rule) {
        return rule.consequence().call() == Call.WEAKEN;
    }

    private Statement differs(Rule rule) {
        return search.encoding().with(conclusion, left).same(search.encoding().with(conclusion, others(rule)), conclusion).not();
    }

    private List<Rule> others(Rule rule) {
        return left.stream().filter(other -> other != rule).toList();
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

    /** Tells that another of these rules says the same. */
    private boolean equivalent(Rule rule, List<Rule> others) {
        Optional<Rule> same = others.stream().filter(other -> other != rule && other.consequence().equals(rule.consequence()))
                .filter(other -> search.neverStronger(rule.instances(), other.instances()) && search.neverStronger(other.instances(), rule.instances())).findFirst();
        same.ifPresent(other -> search.report(Flaw.EQUIVALENT_RULES, rule.at(), List.of(rule, other), "The rule holds just when " + Wording.rule(other)
                + " does and says the same of " + Wording.the(conclusion) + (steps(rule) ? ", so that one concern takes two levels." : "."),
                "Remove one of the two, or mend the one that means something else.", scene(rule, List.of(other)), true));
        return same.isPresent();
    }

    private boolean neverDecides(Rule rule) {
        List<Rule> stronger = others(rule).stream().filter(other -> other.consequence().call() == rule.consequence().call())
                .filter(other -> search.neverStronger(rule.instances(), other.instances())).toList();
        if (!steps(rule) && !stronger.isEmpty()) {
            search.report(Flaw.SUBSUMED_RULE, rule.at(), List.of(rule, stronger.get(0)), "Whatever the rule says of " + Wording.the(conclusion) + ", "
                    + Wording.rule(stronger.get(0)) + " says as well, and at least as strongly.", "Remove the rule, or mend the one of the two that means something else.",
                    scene(rule, stronger.subList(0, 1)), true);
        } else {
            search.report(Flaw.NEVER_DECIDING, rule.at(), List.of(rule), "The rule can be left out and " + Wording.the(conclusion)
                    + " is the same in every situation: wherever the rule holds, others decide.", "Remove the rule, or mend its conditions.", scene(rule, List.of()), true);
        }
        return true;
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
