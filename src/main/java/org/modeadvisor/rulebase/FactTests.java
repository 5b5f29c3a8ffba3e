package org.modeadvisor.rulebase;

import java.util.Set;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.modeadvisor.rulebase.RuleGrammar.Constraint;
import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.vocabulary.Bounds;

/** The constraints of a rule's text as Drools asks them of facts. Each is named by what it asks, so that rules asking the same share it. */
final class FactTests {

    private FactTests() {}

    /** A constraint on one fact. */
    record Alone<F extends Fact>(String asks, Predicate1<F> test) implements Predicate1<F>, HashedExpression {

        @Override
        public boolean test(F fact) throws Exception {
            return test.test(fact);
        }

        @Override
        public String getExpressionHash() {
            return asks;
        }
    }

    /** A constraint on a fact beside one bound before. */
    record Beside<F extends Fact, G extends Fact>(String asks, Predicate2<F, G> test) implements Predicate2<F, G>, HashedExpression {

        @Override
        public boolean test(F fact, G other) throws Exception {
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

    static <F extends Fact> Alone<F> alone(Constraint constraint) {
        return new Alone<>(constraint.toString(), test(constraint));
    }

    static <F extends Fact, G extends Fact> Beside<F, G> beside(Constraint constraint) {
        if (constraint instanceof Constraint.Tested tested) {
            Comparison comparison = Comparison.of(tested.word()).orElseThrow();
            return new Beside<>(tested.toString(), (fact, other) -> comparison.possible((Level) fact, ((Level) other).bounds()));
        }
        return new Beside<>(constraint.toString(), (fact, other) -> !id(fact).equals(id(other)));
    }

    private static <F extends Fact> Predicate1<F> test(Constraint constraint) {
        if (constraint instanceof Constraint.Ids named) {
            Set<String> ids = Set.copyOf(named.ids());
            return fact -> ids.contains(id(fact));
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
        return fact -> fact instanceof Level level ? passes(comparison, level, argument)
                : ((Every) fact).members().stream().allMatch(member -> passes(comparison, member, argument));
    }

    private static boolean passes(Comparison comparison, Level level, String argument) {
        return comparison.possible(level, Bounds.exactly(level.thresholds().value(argument)));
    }

    /** Its id within its kind. */
    static String id(Fact fact) {
        return fact instanceof Level level ? level.id() : ((Choice) fact).id();
    }
}
