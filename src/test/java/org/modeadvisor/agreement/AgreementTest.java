package org.modeadvisor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modeadvisor.agreement.Outcomes.KBPI;
import static org.modeadvisor.agreement.Outcomes.VNR;
import static org.modeadvisor.agreement.Outcomes.VPI;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.agreement.ComparedCase.ModeMark;
import org.modeadvisor.agreement.ComparedCase.SetMatch;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.Observed;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Truth;

/** What is counted, on the framework's worked cases, whose answers are published, with outcomes made up here. */
class AgreementTest {

    private static final String GOVERNMENT = "government-led";

    /** Advised: VPI; KBPI; VNR; KBPI and VNR; nothing. Models: government-led twice, industry-driven, mixed, and one left open. */
    private static final List<CaseStudy> STUDIES = List.of(
            Outcomes.study("a", "norrvik-precision-oncology", Outcomes.observed(List.of(VPI), List.of(), GOVERNMENT)),
            Outcomes.study("b", "linhe-tiered-care", Outcomes.observed(List.of(), List.of(List.of(KBPI)), "industry-driven")),
            Outcomes.study("c", "havn-chronic-care", Outcomes.observed(List.of(VPI), List.of(List.of(KBPI)), "industry-driven")),
            Outcomes.study("d", "jade-lake-internet-hospital", Outcomes.modes(VNR, KBPI)),
            Outcomes.study("e", "drystone-district", Outcomes.modes(KBPI)));

    @Test
    void countsWhatWasAdvisedAgainstWhatWasObserved() {
        Agreement agreement = agreement(STUDIES);
        assertEquals(new Confusion(1, 0, 1, 3), counts(agreement.modes().get(VPI)));
        assertEquals(new Confusion(1, 1, 1, 2), counts(agreement.modes().get(KBPI)));
        assertEquals(new Confusion(1, 1, 0, 3), counts(agreement.modes().get(VNR)));
        assertEquals(new Confusion(3, 2, 2, 8), counts(agreement.allModes()));
        Rates rates = agreement.modes().get(KBPI).rates().get(Method.RULES);
        assertEquals(List.of(new Share(1, 2), new Share(1, 2), new Share(2, 4)),
                List.of(rates.precision().share(), rates.recall().share(), rates.f1().share()));
    }

    @Test
    void aSetIsRightOnlyAsAWholeOrLenientlyWhereItIsDefensible() {
        Agreement agreement = agreement(STUDIES);
        assertEquals(List.of(SetMatch.EXACT, SetMatch.DEFENSIBLE, SetMatch.OTHER, SetMatch.EXACT, SetMatch.OTHER),
                agreement.cases().stream().map(compared -> compared.match(Method.RULES).orElseThrow()).toList());
        assertEquals(new Share(2, 5), agreement.exact().shares().get(Method.RULES).share());
        assertEquals(new Share(3, 5), agreement.lenient().shares().get(Method.RULES).share());
    }

    @Test
    void theModelIsHeldAgainstTheOneObservedWhereOneWas() {
        Agreement agreement = agreement(STUDIES);
        assertEquals(new Share(2, 3), agreement.model().shares().get(Method.RULES).share());
        Map<String, ModelRow> rows = agreement.modelRows().get(Method.RULES).stream().collect(Collectors.toMap(ModelRow::observed, row -> row));
        assertEquals(5, rows.size());
        assertEquals(Map.of(GOVERNMENT, 1, "industry-driven", 1), nonZero(rows.get("industry-driven")));
        assertEquals(Map.of(GOVERNMENT, 1), nonZero(rows.get(GOVERNMENT)));
        assertEquals(Map.of(), nonZero(rows.get("mixed")));
    }

    private static Map<String, Integer> nonZero(ModelRow row) {
        return row.said().entrySet().stream().filter(entry -> entry.getValue() > 0).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void mechanismsCountByTheStateTheRulesGiveThem() {
        Observed.Mechanism learning = new Observed.Mechanism("learning", "government");
        Observed.Mechanism imitation = new Observed.Mechanism("imitation", "enterprise");
        Agreement agreement = agreement(List.of(Outcomes.study("a", "linhe-tiered-care", Outcomes.mechanisms(learning, imitation)),
                Outcomes.study("b", "drystone-district", Outcomes.mechanisms())));
        Map<String, MechanismRow> rows = agreement.mechanismRows().stream().collect(Collectors.toMap(MechanismRow::mechanism, row -> row));
        assertEquals(15, rows.size());
        List<Recommendation> answers = Stream.of("linhe-tiered-care", "drystone-district").map(Shipped::worked).map(Shipped.ADVISOR::recommend).toList();
        rows.forEach((mechanism, row) -> {
            boolean seen = List.of("learning-government", "imitation-enterprise").contains(mechanism);
            assertEquals(seen ? 1 : 0, row.seen().active() + row.seen().open() + row.seen().inactive(), mechanism);
            assertEquals(seen ? 1 : 2, row.unlisted().active() + row.unlisted().open() + row.unlisted().inactive(), mechanism);
            long active = answers.stream().flatMap(answer -> answer.mechanisms().stream()).filter(m -> m.mechanism().equals(mechanism))
                    .filter(m -> m.state() == Truth.TRUE).count();
            assertEquals(active, row.seen().active() + row.unlisted().active(), mechanism);
        });
        assertEquals(1, counts(agreement.mechanisms()).truePositives());
        assertEquals(1, counts(agreement.mechanisms()).falseNegatives());
    }

    @Test
    void anUndeterminedModeCountsByItsLeaning() {
        CaseStudy leaning = Shipped.worked("linhe-tiered-care").with("service-process-bottleneck", new Answer.NotKnown());
        Agreement agreement = agreement(List.of(Outcomes.named("a", leaning, Optional.of(Outcomes.modes(KBPI)))));
        ModeMark mark = agreement.cases().get(0).modes().stream().filter(m -> m.mode().equals(KBPI)).findFirst().orElseThrow();
        assertEquals(Standing.LEANING, mark.standing());
        Recommendation answer = Shipped.ADVISOR.recommend(leaning);
        assertEquals(answer.mode(KBPI).orElseThrow().leaning().orElseThrow().verdict(), mark.verdict());
        assertEquals(mark.advised(), counts(agreement.modes().get(KBPI)).truePositives() == 1);
    }

    @Test
    void onlyRecommendedAndConditionalAreAdvised() {
        assertEquals(List.of(Verdict.RECOMMENDED, Verdict.CONDITIONAL),
                Stream.of(Verdict.values()).filter(verdict -> new ModeMark(VPI, verdict, Standing.DECIDED).advised()).toList());
    }

    /** A case that lists no modes because none developed is another thing than one that does not say. */
    @Test
    void whatACaseDoesNotSayIsNotCounted() {
        Observed onlyModel = new Observed(Optional.empty(), List.of(), Optional.of(GOVERNMENT), Optional.empty(), Optional.empty(), "", Optional.empty());
        Agreement agreement = agreement(List.of(Outcomes.study("a", "linhe-tiered-care", onlyModel), Outcomes.study("b", "linhe-tiered-care", Outcomes.modes())));
        assertEquals(new Confusion(0, 1, 0, 0), counts(agreement.modes().get(KBPI)));
        assertEquals(new Share(0, 1), agreement.exact().shares().get(Method.RULES).share());
        assertEquals(new Share(1, 1), agreement.model().shares().get(Method.RULES).share());
        assertEquals(Confusion.NONE, counts(agreement.mechanisms()));
    }

    @Test
    void theOrderOfTheCasesDoesNotMatter() {
        List<CaseStudy> shuffled = new ArrayList<>(STUDIES);
        Collections.shuffle(shuffled, new Random(7));
        assertFalse(shuffled.equals(STUDIES));
        assertEquals(agreement(STUDIES), agreement(shuffled));
    }

    @Test
    void amongCopiesTheNearestNeighbourIsAlwaysRight() {
        List<CaseStudy> doubled = new ArrayList<>();
        for (CaseStudy study : Stream.concat(STUDIES.stream(), Shipped.cases().stream().filter(Agreement::labelled)).toList()) {
            doubled.add(Outcomes.named(study.id() + "-1", study, study.observed()));
            doubled.add(Outcomes.named(study.id() + "-2", study, study.observed()));
        }
        Agreement agreement = agreement(doubled);
        for (Accuracy accuracy : List.of(agreement.exact(), agreement.lenient())) {
            assertEquals(Optional.of(new Interval(1, 1)), accuracy.shares().get(Method.NEAREST_NEIGHBOUR).interval());
        }
        assertEquals(1, agreement.allModes().rates().get(Method.NEAREST_NEIGHBOUR).f1().share().value().orElseThrow());
        assertTrue(agreement.cases().stream().allMatch(compared -> compared.neighbour().orElseThrow().distance() == 0));
    }

    @Test
    void oneCaseAloneHasNoOtherToBeComparedWith() {
        Agreement alone = agreement(STUDIES.subList(0, 1));
        for (Method baseline : Method.BASELINES) {
            assertEquals(new Measure(Share.NONE, Optional.empty(), alone.resampling().drawings()), alone.exact().shares().get(baseline));
            assertTrue(alone.exact().lead().get(baseline).value().isEmpty());
        }
        assertEquals(new Interval(1, 1), alone.exact().shares().get(Method.RULES).interval().orElseThrow());
    }

    @Test
    void everyShippedCaseIsComparedOrSkipped() {
        List<CaseStudy> studies = Shipped.cases();
        Agreement agreement = agreement(studies);
        assertEquals(studies.stream().map(CaseStudy::id).sorted().toList(),
                Stream.concat(agreement.cases().stream().map(ComparedCase::id), agreement.skipped().stream()).sorted().toList());
        assertTrue(agreement.skipped().contains("linhe-tiered-care"), "the worked cases have no outcome");
    }

    @Test
    void twoCasesOfOneIdAreTold() {
        ProblemException told = assertThrows(ProblemException.class, () -> agreement(List.of(STUDIES.get(0), STUDIES.get(1), STUDIES.get(0))));
        assertEquals(List.of("duplicate-id"), told.problems().stream().map(problem -> problem.code()).toList());
    }

    @Test
    void casesWithoutAnOutcomeLeaveNothingToCompare() {
        assertThrows(IllegalArgumentException.class, () -> agreement(List.of(Shipped.worked("linhe-tiered-care"))));
    }

    private static Confusion counts(Detection detection) {
        return detection.rates().get(Method.RULES).counts();
    }

    private static Agreement agreement(List<CaseStudy> studies) {
        return Agreement.of(Shipped.ADVISOR, studies);
    }
}
