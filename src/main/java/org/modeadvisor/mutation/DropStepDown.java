package org.modeadvisor.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.language.Consequence.Call;

/** A rule that takes a level off is missing. */
public record DropStepDown() implements Operator {

    @Override
    public String word() {
        return "drop-step-down";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        return rule.rule().consequence().call() == Call.WEAKEN ? Stream.of(List.of(rule.replace(rule.text().whole(), ""))) : Stream.empty();
    }
}
