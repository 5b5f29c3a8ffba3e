package org.modeadvisor.mutation;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleText;
import org.modeadvisor.rulebase.RuleText.Clause.Pattern;
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

    /** What stood there: whole patterns, on one line; of a rule its name. */
    public String before() {
        return oneLine(variant.edit().rule().text(shown()));
    }

    /** What stands there now, written the same way; empty where something was taken out. */
    public String after() {
        Span edited = variant.edit().span();
        Span shown = shown();
        RuleText text = variant.edit().rule();
        return oneLine(text.text(new Span(shown.from(), edited.from())) + variant.edit().by() + text.text(new Span(edited.to(), shown.to())));
    }

    /** The edited place, widened to whole patterns where it begins or ends within one. */
    private Span shown() {
        Span shown = variant.edit().span();
        for (Pattern pattern : variant.edit().rule().patterns()) {
            Span whole = pattern.inner();
            boolean cut = whole.from() < shown.from() && shown.from() < whole.to() || whole.from() < shown.to() && shown.to() < whole.to();
            shown = cut ? new Span(Math.min(whole.from(), shown.from()), Math.max(whole.to(), shown.to())) : shown;
        }
        return shown;
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
