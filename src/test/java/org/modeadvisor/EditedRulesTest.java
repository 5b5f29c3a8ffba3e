package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Truth;

/** What an expert can do with an editor alone: every test edits a copy of the rules folder and nothing else. */
class EditedRulesTest {

    private static final String PROCESS = "key-business-process-innovation";
    private static final CaseStudy LINHE = Shipped.worked("linhe-tiered-care");
    private static final CaseStudy NORRVIK = Shipped.worked("norrvik-precision-oncology");
    private static final CaseStudy DRYSTONE = Shipped.worked("drystone-district");

    @TempDir
    Path temporary;

    private RulesCopy copy() throws IOException {
        return RulesCopy.in(temporary.resolve("rules"));
    }

    private static ModeAnswer mode(Recommendation answer, String mode) {
        return answer.mode(mode).orElseThrow();
    }

    private static Truth caveat(Recommendation answer, String id) {
        return answer.caveats().stream().filter(caveat -> caveat.caveat().equals(id)).findFirst().orElseThrow().state();
    }

    @Test
    void anUneditedCopyAnswersAsTheOriginal() throws IOException {
        ModeAdvisor advisor = copy().load();
        Recommendation answer = advisor.recommend(LINHE);
        assertEquals(Shipped.ADVISOR.recommend(LINHE).modes(), answer.modes());
        assertEquals(Verdict.RECOMMENDED, mode(answer, PROCESS).verdict());
    }

    @Test
    void aThresholdChangedInParametersChangesTheAnswer() throws IOException {
        ModeAdvisor strict = copy().replace("parameters.yaml", "  - id: STRONG\n    value: 3\n", "  - id: STRONG\n    value: 4\n").load();
        Recommendation answer = strict.recommend(LINHE);
        assertEquals(Verdict.CONDITIONAL, mode(answer, PROCESS).verdict());
        assertEquals(Bounds.exactly(3), mode(answer, PROCESS).bounds(), "the strength stays; what it is worth changed");
        assertEquals(Truth.FALSE, caveat(answer, "C-01"), "rules that name the parameter follow it: power stands at 3, no longer strong");
    }

    @Test
    void aNewCaveatIsRaisedAndWeighsOnItsMode() throws IOException {
        ModeAdvisor advisor = copy()
                .insertBefore("conclusions.yaml", "# {composite:…} prints a level", """
                          - id: C-28
                            slug: bottleneck-blocks
                            name: blocked reform
                            severity: serious
                            attached: [key-business-process-innovation]
                            text: The bottleneck blocks a reform, so a failure would be seen by everybody.

                        """)
                .ruleFile("caveats/blocked-reform.drl", """
                        // A bottleneck at the highest level puts the change under everybody's eyes.

                        rule "C-28 The bottleneck blocks a reform"
                          @basis( "judgement" ) @claims( "P3.3-24" )
                          @because( "A change that everybody waits for leaves no room for a second try." )
                        when
                          Driver( id == "service-process-bottleneck", atLeast( 4 ) )
                        then
                          raise( caveat( "C-28" ) );
                        end
                        """)
                .load();
        Recommendation answer = advisor.recommend(LINHE);
        assertEquals(Truth.TRUE, caveat(answer, "C-28"));
        assertTrue(mode(answer, PROCESS).caveats().contains("C-28"));
        assertEquals(Verdict.CONDITIONAL, mode(answer, PROCESS).verdict(), "a serious caveat bars the recommendation");
        assertEquals("C-28", answer.explain("C-28").orElseThrow().nodes().get(0).derivations().get(0).rule().id());
        assertEquals(Truth.FALSE, caveat(advisor.recommend(DRYSTONE), "C-28"), "there the bottleneck stands at 3");
    }

    @Test
    void aFourthModeIsAdvisedLikeTheOthers() throws IOException {
        ModeAdvisor advisor = withStewardship();
        Recommendation answer = advisor.recommend(NORRVIK);
        assertEquals(List.of("value-proposition-innovation", PROCESS, "value-network-reconstruction", "data-stewardship"),
                answer.modes().stream().map(ModeAnswer::mode).toList());
        assertEquals(Verdict.RECOMMENDED, mode(answer, "data-stewardship").verdict());
        assertEquals(Optional.of("VPI+DST"), answer.combination().id());
        assertTrue(mode(answer, "data-stewardship").primary(), "it is the strongest");
        assertTrue(answer.nextSteps().stream().anyMatch(step -> step.id().equals("DST-S1")));
        assertEquals(List.of("data-legislation", "government-data-accumulation"),
                answer.explain("data-stewardship").orElseThrow().drivers().stream().map(driver -> driver.id()).toList());
        assertEquals(mode(Shipped.ADVISOR.recommend(NORRVIK), "value-proposition-innovation").verdict(),
                mode(answer, "value-proposition-innovation").verdict(), "the other modes stay as they were");
    }

    @Test
    void noModeIsAdvisedOnlyWhereTheFourthIsOutAsWell() throws IOException {
        ModeAdvisor advisor = withStewardship();
        CaseStudy onlyTheFourth = DRYSTONE.with("data-legislation", Answer.level(3)).with("government-data-accumulation", Answer.level(2));
        assertEquals(Optional.of("NONE"), Shipped.ADVISOR.recommend(onlyTheFourth).combination().id());
        assertEquals(Optional.of("DST"), advisor.recommend(onlyTheFourth).combination().id());
        assertTrue(advisor.recommend(onlyTheFourth).notes().stream().anyMatch(note -> note.note().equals("NOT-10")),
                "benefits of any live mode");
        assertEquals(Truth.FALSE, state(advisor.recommend(onlyTheFourth), "combination:NONE"));

        assertEquals(Optional.empty(), advisor.recommend(DRYSTONE).combination().id(), "the fourth is open there, so NONE would be rash");
        assertEquals(Truth.OPEN, state(advisor.recommend(DRYSTONE), "combination:NONE"));

        CaseStudy noneAtAll = DRYSTONE.with("data-legislation", Answer.level(0));
        assertEquals(Optional.of("NONE"), advisor.recommend(noneAtAll).combination().id());
    }

    private static Truth state(Recommendation answer, String conclusion) {
        return answer.explain(conclusion).orElseThrow().nodes().get(0).bounds().truth();
    }

    /** A mode for places that have law and data in order before they have anything else. */
    private ModeAdvisor withStewardship() throws IOException {
        return copy()
                .insertBefore("conclusions.yaml", "# The higher the reach, the wider the form", """
                          - id: data-stewardship
                            code: DST
                            name: data stewardship
                            order: 4
                            aliases: []
                            meaning: Health data are kept in trust for those who may use them.
                            conditions: The mode needs law that is enforced and data that are worth keeping.
                            risks:
                              - Data may be kept and never used.
                            first-steps:
                              - id: DST-S1
                                text: Name the steward and publish the terms of access.
                                basis: judgement
                                claims: []
                                because: Nobody can ask for data while nobody answers for them.

                        """)
                .ruleFile("modes/stewardship.drl", """
                        // Data stewardship: keeping accumulated data in trust, under law.

                        rule "MOD-04a Law and accumulated data make stewardship"
                          @basis( "judgement" ) @claims( "P3.3-08", "P3.1-32" )
                          @because( "The list of modes is open, and data kept under law can be lent to others." )
                        when
                          Driver( id == "data-legislation" )
                          Driver( id == "government-data-accumulation" )
                        then
                          conclude( mode( "data-stewardship" ) );
                        end
                        """)
                .load();
    }

    @Test
    void aNewVariableCountsAsSoonAsARuleReadsIt() throws IOException {
        ModeAdvisor advisor = copy()
                .append("vocabulary.yaml", """

                          - id: clinical-champion
                            name: A clinician who stands up for the change
                            group: MODE
                            actor: public sector
                            kind: ordinal
                            polarity: supports
                            role: core
                            question: Does a respected clinician stand up for the change?
                            answers:
                              "0": nobody
                              "1": somebody in private
                              "2": somebody in one department
                              "3": somebody heard in the whole institution
                              "4": several, in every department
                            indicator: Interviews
                            basis: judgement
                            claims: []
                            lever:
                              pullable: true
                              owner: health authority
                              effort: 2
                              because: Champions can be won, given time to listen.
                        """)
                .append("modes/process.drl", """

                        rule "MOD-02c Process innovation is weaker while no clinician stands up for it"
                          @basis( "judgement" ) @claims( "P3.2-12" )
                          @because( "Those who must change follow one of their own sooner than an order." )
                        when
                          Driver( id == "clinical-champion", atMost( "WEAK" ) )
                        then
                          weaken( mode( "key-business-process-innovation" ) );
                        end
                        """)
                .load();
        assertEquals(new Bounds(2, 3), process(advisor, LINHE).bounds(), "nobody was asked yet");
        assertEquals(Verdict.CONDITIONAL, process(advisor, LINHE).verdict());
        assertTrue(advisor.recommend(LINHE).openQuestions().stream().anyMatch(question -> question.variable().equals("clinical-champion")));
        assertEquals("clinical-champion", advisor.nextQuestion(LINHE).orElseThrow().variable());

        assertEquals(Verdict.RECOMMENDED, process(advisor, LINHE.with("clinical-champion", Answer.level(3))).verdict());
        ModeAnswer without = process(advisor, LINHE.with("clinical-champion", Answer.level(0)));
        assertEquals(Bounds.exactly(2), without.bounds());
        assertTrue(without.limits().contains("clinical-champion"));
        assertThrows(ProblemException.class, () -> Shipped.ADVISOR.recommend(LINHE.with("clinical-champion", Answer.level(3))),
                "the shipped vocabulary does not know it");
    }

    @Test
    void oneFactMayMeetTwoPatterns() throws IOException {
        ModeAdvisor advisor = copy().replace("modes/process.drl", "  Driver( id == \"emr-adoption\" )\n",
                "  Driver( id == \"emr-adoption\" )\n  Driver( id == \"emr-adoption\", atLeast( \"FIRE\" ) )\n").load();
        assertEquals(mode(Shipped.ADVISOR.recommend(LINHE), PROCESS).bounds(), process(advisor, LINHE).bounds(), "it lends its strength, and passes");
        assertEquals(Bounds.exactly(0), process(advisor, LINHE.with("emr-adoption", Answer.level(1))).bounds(), "it fails the test");
    }

    private static ModeAnswer process(ModeAdvisor advisor, CaseStudy study) {
        return mode(advisor.recommend(study), PROCESS);
    }
}
