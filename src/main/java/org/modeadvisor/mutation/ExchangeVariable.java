package org.modeadvisor.mutation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.RuleText.Clause.Pattern;
import org.modeadvisor.rulebase.RuleText.Span;
import org.modeadvisor.rulebase.RuleText.Word;

/** A condition asks about the neighbouring variable of the same group, or the neighbouring conclusion of the same kind. */
public record ExchangeVariable() implements Operator {

    @Override
    public String word() {
        return "exchange-variable";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        return rule.text().patterns().stream().filter(pattern -> pattern.distinct().isEmpty() || rule.partner(pattern).isEmpty())
                .flatMap(pattern -> pattern.ids().stream().map(id -> exchanged(rule, pattern, id)));
    }

    /** Rather for one the rule does not mention yet, since of two alike in one rule the second often says nothing. */
    private static List<RuleEdit> exchanged(Specimen rule, Pattern pattern, Word id) {
        Set<String> mentioned = rule.text().patterns().stream().flatMap(each -> Specimen.ids(each).stream()).collect(Collectors.toSet());
        return new Siblings(rule.vocabulary()).of(pattern, id.text()).stream().filter(other -> !Specimen.ids(pattern).contains(other))
                .sorted(Comparator.comparing(mentioned::contains)).map(other -> exchanged(rule, pattern, id.text(), other)).toList();
    }

    /** "Two of these" has its list twice, and is mistaken in both. */
    private static RuleEdit exchanged(Specimen rule, Pattern pattern, String id, String other) {
        Map<Span, String> pieces = new HashMap<>();
        Stream.concat(Stream.of(pattern), rule.partner(pattern).stream()).flatMap(each -> each.ids().stream()).filter(word -> word.text().equals(id))
                .forEach(word -> pieces.put(word.span(), "\"" + other + "\""));
        return rule.replace(pieces);
    }
}
