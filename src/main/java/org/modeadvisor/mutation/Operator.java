package org.modeadvisor.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;

/** A kind of mistake somebody makes when writing a rule. */
public sealed interface Operator permits DropCondition, DropAlternative, InvertCondition, ShiftThreshold, SwapAllAny, DropRule, DropStepDown,
        DropCap, SwapConclusion, ExchangeVariable {

    /** All of them, in the order in which they are told. */
    List<Operator> ALL = List.of(new DropCondition(), new DropAlternative(), new InvertCondition(), new ShiftThreshold(), new SwapAllAny(),
            new DropRule(), new DropStepDown(), new DropCap(), new SwapConclusion(), new ExchangeVariable());

    /** Its name on the command line: {@code drop-condition}. */
    String word();

    /**
     * The mistakes of this kind that can be made in the rule.
     *
     * @return for each mistake the edits that make it, the likeliest first: the first that leaves a rule set is meant
     */
    Stream<List<RuleEdit>> edits(Specimen rule);

    /** The operator with that name. */
    static Optional<Operator> of(String word) {
        return ALL.stream().filter(operator -> operator.word().equals(word)).findFirst();
    }
}
