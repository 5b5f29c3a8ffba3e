package org.modeadvisor.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;

/** A rule that makes a derivation is missing. */
public record DropRule() implements Operator {

    @Override
    public String word() {
        return "drop-rule";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        return rule.rule().consequence().call().derives() ? Stream.of(List.of(rule.replace(rule.text().whole(), ""))) : Stream.empty();
    }
}
