package org.modeadvisor.rulebase;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.language.Thresholds;

/**
 * A rule set in which one rule was edited: read and checked as if its file had been so from the start, not yet handed to Drools.
 *
 * @param edit what was changed
 * @param model all rules, the edited one among them
 * @param rule the edited rule; empty where it was taken out
 * @param meaning what the edited rule says, however it is written: variants of one rule with equal meanings answer alike; empty
 *        where it was taken out
 */
public record RuleVariant(RuleEdit edit, RuleModel model, Optional<Rule> rule, String meaning) {

    static RuleVariant of(RuleEdit edit, RuleModel model, Thresholds thresholds) {
        Optional<Rule> rule = model.rules().stream().filter(r -> r.id().equals(edit.rule().id())).findFirst();
        return new RuleVariant(edit, model, rule, rule.map(r -> meaning(r, thresholds)).orElse(""));
    }

    /** What a rule says, however it is written: its ways in any order, with numbers in place of parameters' names. */
    static String meaning(Rule rule, Thresholds thresholds) {
        String limit = rule.consequence().limit();
        Stream<String> ways = rule.instances().stream().map(way -> way.premises().stream().map(premise -> premise.node() + premise.test()
                .map(test -> " " + (test instanceof Test.Against against ? against.comparison().word() + " " + against.level() : test.text())).orElse(""))
                .distinct().sorted().collect(Collectors.joining(" and ")));
        return Stream.concat(Stream.of(rule.consequence().call().word() + " " + rule.consequence().target()
                + (limit.isEmpty() ? "" : " " + thresholds.value(limit))), ways.distinct().sorted()).collect(Collectors.joining("\n"));
    }
}
