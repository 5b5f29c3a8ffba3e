package org.modeadvisor.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.RuleText;
import org.modeadvisor.rulebase.RuleVariant;
import org.modeadvisor.rulebase.RuleWorkshop;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * The mistakes made in a rule set, each once: of several that come to the same, the first in the order of the operators.
 *
 * @param made in order of place
 * @param refused how many could not be made, since no rule set was left
 */
public record Mutants(List<Mutant> made, int refused) {

    static Mutants of(RuleWorkshop workshop, Vocabulary vocabulary, Collection<Operator> operators, Predicate<Rule> wanted) {
        List<Mutants> byRule = workshop.texts().parallelStream().map(text -> new Specimen(text, workshop.rule(text), vocabulary))
                .filter(rule -> wanted.test(rule.rule())).map(rule -> of(workshop, rule, operators)).toList();
        return new Mutants(byRule.stream().flatMap(each -> each.made().stream()).sorted(Mutant.IN_ORDER_OF_PLACE).toList(),
                byRule.stream().mapToInt(Mutants::refused).sum());
    }

    private static Mutants of(RuleWorkshop workshop, Specimen rule, Collection<Operator> operators) {
        Set<String> said = new HashSet<>(Set.of(workshop.meaning(rule.text())));
        List<Mutant> made = new ArrayList<>();
        int refused = 0;
        for (Operator operator : Operator.ALL.stream().filter(operators::contains).toList()) {
            for (List<RuleEdit> edits : (Iterable<List<RuleEdit>>) operator.edits(rule)::iterator) {
                Optional<RuleVariant> variant = edits.stream().map(workshop::read).flatMap(Optional::stream).findFirst();
                refused += variant.isEmpty() && !edits.isEmpty() ? 1 : 0;
                variant.filter(v -> said.add(v.meaning())).ifPresent(v -> made.add(new Mutant(operator, rule.rule(), v)));
            }
        }
        return new Mutants(made, refused);
    }
}
