package org.modeadvisor.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;

/** What a suite of cases shows of each rule. Immutable and thread-safe. */
public final class Coverage {

    private final List<Ran> cases;
    private final Map<Rule, List<Shown>> byRule;

    private Coverage(List<Ran> cases, Map<Rule, List<Shown>> byRule) {
        this.cases = List.copyOf(cases);
        this.byRule = byRule;
    }

    /** @param cases run with these rules, in the order in which they are to be named */
    public static Coverage of(RuleModel rules, List<Ran> cases) {
        List<CaseLogic> logics = cases.stream().map(ran -> new CaseLogic(ran.derivations())).toList();
        Map<Rule, List<Shown>> byRule = new LinkedHashMap<>();
        rules.rules().stream().sorted(Comparator.comparing(Rule::at)).forEach(rule -> byRule.put(rule, Aim.of(rule).stream().map(aim -> {
            List<Ran> by = new ArrayList<>();
            for (int i = 0; i < logics.size(); i++) {
                if (aim.in(logics.get(i))) {
                    by.add(cases.get(i));
                }
            }
            return new Shown(aim, by);
        }).toList()));
        return new Coverage(cases, byRule);
    }

    /** The cases of the suite. */
    public List<Ran> cases() {
        return cases;
    }

    /** The rules, in the order of their places. */
    public List<Rule> rules() {
        return List.copyOf(byRule.keySet());
    }

    /** What is shown of that rule, and what is not. */
    public List<Shown> of(Rule rule) {
        return byRule.get(rule);
    }

    /** What no case shows, in the order of the rules. */
    public List<Aim> holes() {
        return byRule.values().stream().flatMap(List::stream).filter(Shown::hole).map(Shown::aim).toList();
    }
}
