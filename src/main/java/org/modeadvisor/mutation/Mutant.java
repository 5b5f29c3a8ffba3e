package org.modeadvisor.mutation;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleText;
import org.modeadvisor.rulebase.RuleText.Span;
import org.modeadvisor.rulebase.RuleVariant;
import org.modeadvisor.vocabulary.NodeName;

/** A rule set with one mistake made on purpose. @param rule the rule as it should be */
public record Mutant(Operator operator, Rule rule, RuleVariant variant) {

    /** By place, then in the order of the operators, then by what was written. */
    static final Comparator<Mutant> IN_ORDER_OF_PLACE = Comparator.comparing(Mutant::at)
            .thenComparing(mutant -> Operator.ALL.indexOf(mutant.operator())).thenComparing(mutant -> mutant.variant().edit().by());

    /** Where it was made. */
    public Position at() {
        return variant.edit().at();
    }

    /** What stood there: whole patterns or the whole call, on one line; of a rule its name. */
    public String before() {
        return oneLine(variant.edit().rule().text(variant.edit().rule().widened(variant.edit().span())));
    }

    /** What stands there now, written the same way; empty where something was taken out. */
    public String after() {
        Span edited = variant.edit().span();
        RuleText text = variant.edit().rule();
        Span shown = text.widened(edited);
        return oneLine(text.text(new Span(shown.from(), edited.from())) + variant.edit().by() + text.text(new Span(edited.to(), shown.to())));
    }

    /** What the rule is about, and what it was to be about: where the mutant shows first, if at all. */
    Set<NodeName> touched() {
        Set<NodeName> touched = new TreeSet<>(Set.of(rule.consequence().target()));
        variant.rule().ifPresent(wrong -> touched.add(wrong.consequence().target()));
        return touched;
    }

    private static String oneLine(String text) {
        return text.strip().lines().findFirst().filter(first -> first.startsWith("rule ")).orElse(text).strip().replaceAll("\\s+", " ")
                .replaceFirst("^(and|or) ", "").replaceFirst(" (and|or)$", "");
    }
}
