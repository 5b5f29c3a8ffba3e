package org.modeadvisor.rulebase;

import java.util.Set;
import java.util.function.Function;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.modeadvisor.rulebase.RuleGrammar.Constraint;
import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;

/**
 * The constraints of a rule's text as Drools asks them of facts. Each is named by what it asks, so that rules asking the same share it.
 * They take any object, since Drools hands them facts of the right type and a cast to {@code Fact} would be paid for at every question.
 *
 * @param thresholds the values of the parameters a rule names
 */
record FactTests(Thresholds thresholds) {

    /** A constraint on one fact. */
    record Alone(String asks, Predicate1<Object> test) implements Predicate1<Object>, HashedExpression {

        @Override
        public boolean test(Object fact) throws Exception {
            return test.test(fact);
        }

        @Override
        public String getExpressionHash() {
            return asks;
        }
    }

    /** A constraint on a fact beside one bound before. */
    record Beside(String asks, Predicate2<Object, Object> test) implements Predicate2<Object, Object>, HashedExpression {

        @Override
        public boolean test(Object fact, Object other) throws Exception {
            return test.test(fact, other);
        }

        @Override
        public String getExpressionHash() {
            return asks;
        }
    }

    /** The name bound before that the constraint speaks of; empty where it speaks of none. */
    static String binding(Constraint constraint) {
        if (constraint instanceof Constraint.DistinctFrom distinct) {
            return distinct.binding();
        }
        return constraint instanceof Constraint.Tested tested && tested.argument().startsWith("$") ? tested.argument() : "";
    }

    /** @param type of the fact @param bound type of the fact bound before */
    static Beside beside(Constraint constraint, FactType type, FactType bound) {
        if (constraint instanceof Constraint.Tested tested) {
            Comparison comparison = Comparison.of(tested.word()).orElseThrow();
            return new Beside(tested.toString(), (fact, other) -> comparison.possible(type.bounds().apply(fact), bound.bounds().apply(other)));
        }
        return new Beside(constraint.toString(), (fact, other) -> !type.id().apply(fact).equals(bound.id().apply(other)));
    }

    Alone alone(Constraint constraint, FactType type) {
        return new Alone(constraint.toString(), test(constraint, type));
    }

    private Predicate1<Object> test(Constraint constraint, FactType type) {
        if (constraint instanceof Constraint.Ids named) {
            Set<String> ids = Set.copyOf(named.ids());
            Function<Object, String> id = type.id();
            return fact -> ids.contains(id.apply(fact));
        }
        if (constraint instanceof Constraint.OfKind of) {
            return fact -> ((Every) fact).kind().equals(of.kind());
        }
        Constraint.Tested tested = (Constraint.Tested) constraint;
        String argument = tested.argument();
        if (Test.ANSWER_WORDS.contains(tested.word())) {
            boolean wanted = tested.word().equals(Test.ANSWER_WORDS.get(0));
            return fact -> fact instanceof Driver driver ? driver.is(argument) : wanted ? ((Choice) fact).is(argument) : ((Choice) fact).isNot(argument);
        }
        Comparison comparison = Comparison.of(tested.word()).orElseThrow();
        Bounds against = Bounds.exactly(thresholds.value(argument));
        if (type.type() == Every.class) {
            return fact -> ((Every) fact).members().stream().allMatch(member -> comparison.possible(member, against));
        }
        Function<Object, Bounds> bounds = type.bounds();
        return fact -> comparison.possible(bounds.apply(fact), against);
    }
}
