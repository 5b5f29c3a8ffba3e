package org.modeadvisor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modeadvisor.agreement.Outcomes.KBPI;
import static org.modeadvisor.agreement.Outcomes.VNR;
import static org.modeadvisor.agreement.Outcomes.VPI;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;

/** The two methods that know no rules. */
class BaselinesTest {

    private static final String LEVEL = "emr-adoption";

    @Test
    void theMajorityIsThatOfTheOtherCases() {
        MajorityLabel majority = majority(List.of(VPI), List.of(VPI), List.of(VPI), List.of(KBPI));
        assertEquals(List.of(VPI), majority.guess(0).modes());
        assertEquals(List.of(VPI), majority.guess(3).set());
        assertEquals(List.of(), majority(List.of(VPI), List.of(VPI), List.of()).guess(0).modes(), "half of the others is no majority");
    }

    /** No mode has a majority by itself here, yet one set is more frequent than any other. */
    @Test
    void theMostFrequentSetIsGuessedAsAWhole() {
        MajorityLabel majority = majority(List.of(KBPI), List.of(KBPI), List.of(VPI, VNR), List.of(VPI), List.of(VNR), List.of());
        assertEquals(List.of(), majority.guess(5).modes());
        assertEquals(List.of(KBPI), majority.guess(5).set());
        assertEquals(List.of(), majority.guess(0).set(), "of equally frequent sets the smallest");
        assertEquals(List.of(VPI), majority(List.of(VNR), List.of(VPI), List.of(KBPI)).guess(2).set(), "then the one with the earlier mode");
    }

    @Test
    void ofEquallyNearCasesTheFirstIsTaken() {
        List<Situation> same = Stream.of(2, 1, 1, 3).map(level -> situation(Answer.level(level))).toList();
        NearestNeighbour nearest = new NearestNeighbour(labels(List.of(List.of(), List.of(VPI), List.of(KBPI), List.of(VNR))), same);
        assertEquals(List.of(VPI), nearest.guess(0).modes());
        assertEquals(List.of(KBPI), nearest.guess(1).modes());
        assertEquals(Optional.of(0), nearest.nearest(3, labels -> true));
    }

    @Test
    void aLabelIsTakenFromTheNearestCaseThatStatesIt() {
        List<Labels> labels = List.of(label(List.of()), new Labels(Optional.empty(), List.of(), Optional.of("mixed"), Optional.empty(), Optional.empty()),
                label(List.of(VPI)));
        NearestNeighbour nearest = new NearestNeighbour(labels, Stream.of(0, 1, 4).map(level -> situation(Answer.level(level))).toList());
        assertEquals(new Guess(List.of(VPI), List.of(VPI), Optional.of("mixed"), List.of()), nearest.guess(0));
    }

    /** In eighths of one variable's scale. */
    @Test
    void distancesAreAsDefined() {
        assertEquals(0, apart(LEVEL, Answer.between(1, 3), Answer.between(1, 3)));
        assertEquals(8, apart(LEVEL, Answer.level(0), Answer.level(4)));
        assertEquals(2, apart(LEVEL, Answer.level(2), Answer.level(3)));
        assertEquals(1, apart(LEVEL, Answer.level(2), Answer.between(2, 3)));
        assertEquals(4, apart(LEVEL, Answer.level(3), new Answer.NotKnown()));
        assertEquals(8, apart("political-change", Answer.yes(true), Answer.yes(false)));
        assertEquals(4, apart("political-change", Answer.yes(true), new Answer.NotKnown()));
        assertEquals(8, apart("network-anchor", Answer.option("leading-product"), Answer.option("none")));
        assertEquals(4, apart("network-anchor", Answer.option("leading-product"), new Answer.NotKnown()));
        assertEquals(0, apart("network-anchor", new Answer.NotKnown(), new Answer.NotKnown()));
    }

    private static int apart(String variable, Answer one, Answer other) {
        Share distance = Distance.between(Situations.of(CaseStudy.of("a", Map.of(variable, one))), Situations.of(CaseStudy.of("b", Map.of(variable, other))));
        assertEquals(8 * Situations.RULES.vocabulary().variables().size(), distance.whole());
        return distance.part();
    }

    @Property(tries = 300, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void theDistanceIsAMetric(@ForAll("cases") CaseStudy one, @ForAll("cases") CaseStudy two, @ForAll("cases") CaseStudy three) {
        Situation a = Situations.of(one);
        Situation b = Situations.of(two);
        Situation c = Situations.of(three);
        assertEquals(0, Distance.between(a, a).part());
        assertEquals(Distance.between(a, b), Distance.between(b, a));
        assertTrue(Distance.between(a, c).part() <= Distance.between(a, b).part() + Distance.between(b, c).part());
        assertTrue(Distance.between(a, b).part() <= Distance.between(a, b).whole());
    }

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Arbitraries.oneOf(Situations.partial(), Situations.complete());
    }

    private static Situation situation(Answer answer) {
        return Situations.of(CaseStudy.of("a", Map.of(LEVEL, answer)));
    }

    @SafeVarargs
    private static MajorityLabel majority(List<String>... modes) {
        return new MajorityLabel(Shipped.RULE_BASE.vocabulary(), labels(List.of(modes)));
    }

    private static List<Labels> labels(List<List<String>> modes) {
        return modes.stream().map(BaselinesTest::label).toList();
    }

    private static Labels label(List<String> modes) {
        return new Labels(Optional.of(modes), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
