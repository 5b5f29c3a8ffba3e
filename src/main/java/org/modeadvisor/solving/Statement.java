package org.modeadvisor.solving;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.logicng.formulas.Formula;

/** Something that is true or false of a situation. Made by an {@link Encoding}; statements of two {@link RuleSolver}s do not mix. */
public record Statement(Formula formula) {

    /** Whether this and all others are true. */
    public Statement and(Statement... others) {
        return new Statement(formula.factory().and(joined(others)));
    }

    /** Whether this or one of the others is true. */
    public Statement or(Statement... others) {
        return new Statement(formula.factory().or(joined(others)));
    }

    /** Whether this is false. */
    public Statement not() {
        return new Statement(formula.negate());
    }

    /** Whether all are true. @param statements at least one */
    public static Statement all(Collection<Statement> statements) {
        List<Statement> list = List.copyOf(statements);
        return list.get(0).and(list.subList(1, list.size()).toArray(Statement[]::new));
    }

    /** Whether one is true. @param statements at least one */
    public static Statement any(Collection<Statement> statements) {
        List<Statement> list = List.copyOf(statements);
        return list.get(0).or(list.subList(1, list.size()).toArray(Statement[]::new));
    }

    private List<Formula> joined(Statement... others) {
        return Stream.concat(Stream.of(formula), Stream.of(others).map(Statement::formula)).toList();
    }
}
