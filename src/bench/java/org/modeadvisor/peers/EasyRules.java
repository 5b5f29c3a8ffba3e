package org.modeadvisor.peers;

import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules. It runs through its rules once, in the order of their priority, and does not chain; since rules of a layer come before those
 * of the next, once is enough. It finds facts by searching through all of them, so it is given one, the levels of all.
 */
final class EasyRules implements Peer {

    private static final String LEVELS = "levels";

    private final RuleSet set;
    private final Rules rules = new Rules();
    private final DefaultRulesEngine engine = new DefaultRulesEngine();

    EasyRules(RuleSet set) {
        this.set = set;
        for (int i = 0; i < set.rules().size(); i++) {
            RuleSet.Rule rule = set.rules().get(i);
            int[] nodes = rule.conditions().stream().mapToInt(RuleSet.Condition::node).toArray();
            int[] from = rule.conditions().stream().mapToInt(RuleSet.Condition::from).toArray();
            int[] lending = rule.lending().stream().mapToInt(RuleSet.Condition::node).toArray();
            rules.register(new RuleBuilder().name("GEN-" + i).priority(i).when(facts -> {
                int[] levels = facts.get(LEVELS);
                for (int c = 0; c < nodes.length; c++) {
                    if (levels[nodes[c]] < from[c]) {
                        return false;
                    }
                }
                return true;
            }).then(facts -> {
                int[] levels = facts.get(LEVELS);
                int weakest = Integer.MAX_VALUE;
                for (int node : lending) {
                    weakest = Math.min(weakest, levels[node]);
                }
                levels[rule.target()] = Math.max(levels[rule.target()], weakest);
            }).build());
        }
    }

    @Override
    public List<int[]> answers(List<int[]> cases) {
        return cases.stream().map(this::answer).toList();
    }

    private int[] answer(int[] stated) {
        int[] levels = new int[set.nodes()];
        System.arraycopy(stated, 0, levels, 0, stated.length);
        Facts facts = new Facts();
        facts.put(LEVELS, levels);
        engine.fire(rules, facts);
        int[] concluded = new int[set.conclusions()];
        System.arraycopy(levels, stated.length, concluded, 0, concluded.length);
        return concluded;
    }
}
