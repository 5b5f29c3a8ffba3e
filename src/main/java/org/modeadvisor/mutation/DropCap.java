package org.modeadvisor.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.language.Consequence.Call;

/** A rule that limits a conclusion is missing. */
public record DropCap() implements Operator {

    @Override
    public String word() {
        return "drop-cap";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        return rule.rule().consequence().call() == Call.CAP ? Stream.of(List.of(rule.replace(rule.text().whole(), ""))) : Stream.empty();
    }
}
