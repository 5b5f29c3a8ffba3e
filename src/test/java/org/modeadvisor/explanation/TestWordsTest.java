package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.rulebase.Test.Against;
import org.modeadvisor.rulebase.Test.AgainstOther;
import org.modeadvisor.rulebase.Test.Answer;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Vocabulary;

/** What a rule asks, as a planner reads it. */
class TestWordsTest {

    private static final Vocabulary VOCABULARY = Shipped.RULE_BASE.vocabulary();
    private static final NodeName BOTTLENECK = NodeName.driver("service-process-bottleneck");

    @Test
    void aLevelIsAskedForByItsNumber() {
        assertEquals("at least 2", against(BOTTLENECK, Comparison.AT_LEAST, 2));
        assertEquals("at most 1", against(BOTTLENECK, Comparison.AT_MOST, 1));
        assertEquals("below 3", against(BOTTLENECK, Comparison.BELOW, 3));
        assertEquals("exactly 4", against(BOTTLENECK, Comparison.SAME_AS, 4));
    }

    @Test
    void anotherConclusionIsNamedAsPeopleNameIt() {
        NodeName other = new NodeName(Kind.COMPOSITE, "government-influence");
        NodeName market = new NodeName(Kind.COMPOSITE, "market-influence");
        assertEquals(List.of("at least as high as influence of government", "at most as high as influence of government",
                        "lower than influence of government", "as high as influence of government"),
                Arrays.stream(Comparison.values()).map(c -> TestWords.of(VOCABULARY, market, new AgainstOther(c, other))).toList());
    }

    @Test
    void anAnswerIsAskedForInItsWords() {
        NodeName task = NodeName.driver("priority-task");
        assertEquals("family doctor contracting", TestWords.of(VOCABULARY, task, new Answer("family-doctor-contracting", true)));
        assertEquals("other than none", TestWords.of(VOCABULARY, task, new Answer("none", false)));
        NodeName moved = NodeName.driver("rival-region-first-move");
        assertEquals("no", TestWords.of(VOCABULARY, moved, new Answer("no", true)));
    }

    @Test
    void whatHasTwoStatesIsAskedForOneOfThem() {
        NodeName yesOrNo = NodeName.driver("rival-region-first-move");
        assertEquals("yes", against(yesOrNo, Comparison.AT_LEAST, 2));
        assertEquals("no", against(yesOrNo, Comparison.BELOW, 2));
        assertEquals("raised", against(new NodeName(Kind.CAVEAT, "C-06"), Comparison.AT_LEAST, 2));
        assertEquals("clear", against(new NodeName(Kind.CAVEAT, "C-06"), Comparison.AT_MOST, 1));
        assertEquals("at least 0", against(yesOrNo, Comparison.AT_LEAST, 0), "both states pass");
    }

    @Test
    void everyTestOfTheShippedRulesHasWords() {
        Shipped.RULE_BASE.model().rules().stream().flatMap(rule -> rule.instances().stream())
                .flatMap(instance -> instance.premises().stream()).forEach(premise -> premise.test()
                        .ifPresent(test -> assertFalse(TestWords.of(VOCABULARY, premise.node(), test).isBlank())));
    }

    private static String against(NodeName premise, Comparison comparison, int level) {
        return TestWords.of(VOCABULARY, premise, new Against(comparison, Integer.toString(level), level));
    }
}
