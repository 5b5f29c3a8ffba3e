package org.modeadvisor.rulebase;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** What a rule asks of a fact, read from the rule's text. */
public sealed interface Test {

    /**
     * The truth of the test for that fact.
     *
     * @param facts finds the other fact of a comparison
     */
    Truth of(Fact fact, Function<NodeName, Fact> facts);

    /** The test as the rule writes it, the other side of a comparison named. */
    String text();

    /** The level is compared with a number or a named parameter. @param level the number meant */
    record Against(Comparison comparison, String written, int level) implements Test {
        @Override
        public Truth of(Fact fact, Function<NodeName, Fact> facts) {
            return comparison.of(fact.bounds(), Bounds.exactly(level));
        }

        @Override
        public String text() {
            return comparison.word() + "( " + written + " )";
        }
    }

    /** The level is compared with another fact's. */
    record AgainstOther(Comparison comparison, NodeName other) implements Test {
        @Override
        public Truth of(Fact fact, Function<NodeName, Fact> facts) {
            return comparison.of(fact.bounds(), facts.apply(other).bounds());
        }

        @Override
        public String text() {
            return comparison.word() + "( " + other + " )";
        }
    }

    /** The answer is, or is not, that option; of a boolean variable {@code yes} or {@code no}. */
    record Answer(String option, boolean wanted) implements Test {
        @Override
        public Truth of(Fact fact, Function<NodeName, Fact> facts) {
            Truth is;
            if (fact instanceof Choice choice) {
                is = Truth.of(choice.possible().equals(Set.of(option)), choice.is(option));
            } else {
                Driver driver = (Driver) fact;
                is = Truth.of(!driver.is(option.equals("yes") ? "no" : "yes"), driver.is(option));
            }
            return wanted ? is : is.not();
        }

        @Override
        public String text() {
            return (wanted ? "is" : "isNot") + "( \"" + option + "\" )";
        }
    }

    /** The words of the tests on answers. */
    List<String> ANSWER_WORDS = List.of("is", "isNot");
}
