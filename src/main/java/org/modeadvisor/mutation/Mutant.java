package org.modeadvisor.mutation;

import java.util.Comparator;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleVariant;

/** A rule set with one mistake made on purpose. @param rule the rule as it should be */
public record Mutant(Operator operator, Rule rule, RuleVariant variant) {

    /** By place, then in the order of the operators, then by what was written. */
    static final Comparator<Mutant> IN_ORDER_OF_PLACE = Comparator.comparing(Mutant::at)
            .thenComparing(mutant -> Operator.ALL.indexOf(mutant.operator())).thenComparing(mutant -> mutant.variant().edit().by());

    /** Where it was made. */
    public Position at() {
        return variant.edit().at();
    }

    /** What stood there, on one line. */
    public String before() {
        return oneLine(variant.edit().before());
    }

    /** What stands there now, on one line; empty where something was taken out. */
    public String after() {
        return oneLine(variant.edit().by());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
