package org.modeadvisor.coverage;

import java.util.List;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * What an {@link Aim} is put together from. One reading tells whether it is so in a case that was run, the other makes a statement
 * for a solver; each aim is worded once, so both mean the same.
 *
 * @param <T> what "is so" is in this reading
 */
interface Logic<T> {

    RuleModel model();

    /** The level from which a strength counts as there. */
    int live();

    /** The level a parameter's name or a number stands for. */
    int level(String written);

    /** The lower end of the bounds is at least that level. */
    T certainly(NodeName node, int level);

    /** The upper end of the bounds is at least that level. */
    T possibly(NodeName node, int level);

    /** The test of a gate has that truth. */
    T gate(Premise gate, Truth truth);

    /** All are so; also where there are none. */
    T all(List<T> parts);

    /** One is so; not where there are none. */
    T any(List<T> parts);

    T not(T part);

    /** The condition is true, false or open: a gate by its test, a strength by the level from which it counts as there. */
    default T is(Premise condition, Truth truth) {
        if (condition.test().isPresent()) {
            return gate(condition, truth);
        }
        return switch (truth) {
            case TRUE -> certainly(condition.node(), live());
            case FALSE -> not(possibly(condition.node(), live()));
            case OPEN -> all(List.of(possibly(condition.node(), live()), not(certainly(condition.node(), live()))));
        };
    }

    /** Every condition of the way is true. */
    default T holds(Instance way) {
        return all(way.premises().stream().map(condition -> is(condition, Truth.TRUE)).toList());
    }

    /** Some condition of the way is false. */
    default T fails(Instance way) {
        return any(way.premises().stream().map(condition -> is(condition, Truth.FALSE)).toList());
    }

    /** The way gives that level for certain: its gates are true, and each strength it rests on is at least that. */
    default T gives(Instance way, int level) {
        return all(way.premises().stream().map(condition -> condition.test().isPresent() ? gate(condition, Truth.TRUE)
                : certainly(condition.node(), level)).toList());
    }
}
