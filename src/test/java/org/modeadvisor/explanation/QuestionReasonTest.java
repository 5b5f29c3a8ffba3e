package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.QuestionReason.Effect;
import org.modeadvisor.explanation.QuestionReason.Goal;
import org.modeadvisor.explanation.QuestionReason.Step;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** What is said about a question is so: its answers do what is foretold, by the rules that are named. */
class QuestionReasonTest {

    private static final ModeAdvisor ADVISOR = Shipped.ADVISOR;
    private static final Goals GOALS = new Goals(ADVISOR.vocabulary());

    @Test
    void theWorkedExampleIsExplained() {
        CaseStudy havn = Shipped.worked("havn-chronic-care");
        QuestionReason reason = ADVISOR.why(ADVISOR.recommend(havn), ADVISOR.nextQuestion(havn).orElseThrow().variable());
        assertEquals("moral-constraints", reason.variable());
        Goal goal = reason.goals().get(0);
        assertEquals("value-network-reconstruction", goal.goal());
        assertEquals(List.of(true, true, true, true, true), goal.effects().stream().map(Effect::settles).toList());
        assertEquals(List.of("recommended", "recommended", "recommended", "conditional", "conditional"), goal.effects().stream()
                .map(Effect::outcome).toList());
        assertEquals(List.of("MOD-03b"), goal.path().stream().map(step -> step.rule().id()).toList());
    }

    @Test
    void anUnknownVariableIsRefused() {
        Recommendation answer = ADVISOR.recommend(Shipped.worked("havn-chronic-care"), false);
        assertThrows(IllegalArgumentException.class, () -> ADVISOR.why(answer, "moral-constraint"));
    }

    /** Every case, worked or published, asks first what the framework's policy puts first, or nothing. */
    @Test
    void theFirstQuestionOfAWorkedCaseIsTheFrameworks() throws IOException {
        List<String> files = List.of("norrvik-precision-oncology", "linhe-tiered-care", "havn-chronic-care", "jade-lake-internet-hospital",
                "drystone-district", "port-sable-data-park");
        try (InputStream in = QuestionReasonTest.class.getResourceAsStream("/published/worked-cases.json")) {
            JsonNode published = new ObjectMapper().readTree(in);
            for (int i = 0; i < files.size(); i++) {
                JsonNode questions = published.get(i).get("expected").get("nextQuestions");
                Optional<String> first = ADVISOR.nextQuestion(Shipped.worked(files.get(i))).map(NextQuestion::variable);
                assertEquals(questions.path(0).asText(""), first.orElse(""), files.get(i));
            }
        }
    }

    @Property(tries = 150, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void answersDoWhatIsForetold(@ForAll("partial") CaseStudy study) {
        Recommendation now = ADVISOR.recommend(study, false);
        Optional<NextQuestion> next = ADVISOR.nextQuestion(study, Set.of());
        assertEquals(now.openQuestions().isEmpty(), next.isEmpty(), "asks if and only if something can change");
        if (next.isEmpty()) {
            return;
        }
        Variable variable = ADVISOR.vocabulary().variable(next.get().variable()).orElseThrow();
        QuestionReason reason = ADVISOR.why(now, variable.id());
        assertTrue(!reason.goals().isEmpty(), "asked for nothing");
        for (Goal goal : reason.goals()) {
            assertEquals(now.derivations().situation().possible(variable), goal.effects().stream().map(Effect::answer).toList());
            for (Effect effect : goal.effects()) {
                Recommendation then = ADVISOR.recommend(study.with(variable.id(), Situations.answer(variable, effect.answer())), false);
                assertEquals(outcome(then, goal.goal()), effect.outcome());
                assertEquals(then.openQuestions().stream().noneMatch(open -> open.couldChange().contains(goal.goal())), effect.settles());
            }
            path(goal, variable);
        }
    }

    /** The steps join, each by a rule that reads the one and speaks of the other, from the variable to the goal or what bars it. */
    private static void path(Goal goal, Variable variable) {
        assertTrue(!goal.path().isEmpty(), "no way from " + variable.id() + " to " + goal.goal());
        NodeName at = variable.node();
        for (Step step : goal.path()) {
            assertEquals(at, step.from());
            assertTrue(step.rule().reads().contains(step.from()) && step.rule().consequence().target().equals(step.to()), step.toString());
            at = step.to();
        }
        NodeName end = at;
        assertTrue(end.kind() == Kind.MODEL ? goal.goal().equals(OpenQuestions.MODEL)
                : end.id().equals(goal.goal()) || GOALS.barring(new NodeName(Kind.MODE, goal.goal())).contains(end), end.toString());
    }

    private static String outcome(Recommendation answer, String goal) {
        return answer.mode(goal).map(mode -> mode.verdict().word()).orElseGet(() -> answer.developmentModel().model().orElse(""));
    }

    @Property(tries = 100, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatAnAnswerMovedIsAllItMoved(@ForAll("partial") CaseStudy study, @ForAll("variables") Variable variable) {
        Comparison comparison = ADVISOR.whatIf(study, Map.of(variable.id(), new Answer.NotKnown()));
        Map<NodeName, Bounds> moved = comparison.moved().stream().collect(Collectors.toMap(Comparison.Moved::node,
                Comparison.Moved::after));
        comparison.before().derivations().nodes().forEach((name, node) -> assertEquals(comparison.after().derivations().bounds(name),
                moved.getOrDefault(name, node.bounds())));
    }

    @Provide
    Arbitrary<CaseStudy> partial() {
        return Arbitraries.oneOf(Situations.partial(), Situations.nearlyComplete(20));
    }

    @Provide
    Arbitrary<Variable> variables() {
        return Arbitraries.of(Situations.RULES.vocabulary().variables());
    }
}
