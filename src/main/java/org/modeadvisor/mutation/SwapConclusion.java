package org.modeadvisor.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;

/** The rule speaks of a neighbouring conclusion of the same kind. */
public record SwapConclusion() implements Operator {

    @Override
    public String word() {
        return "swap-conclusion";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        return Stream.of(new Siblings(rule.vocabulary()).terms(rule.rule().consequence().target()).stream()
                .map(other -> rule.replace(rule.text().then().target().span(), "\"" + other + "\"")).toList());
    }
}
