package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Recommendation.OpenQuestion;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** An unknown input that is not among the open questions changes nothing, whatever the other answers turn out to be. */
class OpenQuestionsTest {

    private static final int WAYS_TO_TURN_OUT = 3;
    private static final String MODEL_QUESTION = "development-model";

    private static final Adviser ADVISER = new Adviser(Situations.RULES);
    private static final LevelReading MODEL = new LevelReading(Situations.RULES);
    private static final Goals GOALS = new Goals(Situations.RULES.vocabulary());

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatIsNotAskedChangesNoVerdictAndNoModel(@ForAll("partialCases") CaseStudy study, @ForAll long seed) {
        Situation open = Situations.of(study);
        Map<String, Set<String>> couldChange = ADVISER.recommend(study, false).openQuestions().stream()
                .collect(Collectors.toMap(OpenQuestion::variable, question -> Set.copyOf(question.couldChange())));
        Random random = new Random(seed);
        for (int way = 0; way < WAYS_TO_TURN_OUT; way++) {
            Situation turnedOut = Situations.of(Situations.completion(study, random));
            Map<String, String> outcome = outcome(turnedOut);
            for (Variable variable : open.open()) {
                for (String answer : open.possible(variable)) {
                    Map<String, String> changed = outcome(turnedOut.with(variable.id(), answer));
                    outcome.forEach((goal, was) -> {
                        if (!couldChange.getOrDefault(variable.id(), Set.of()).contains(goal)) {
                            assertEquals(was, changed.get(goal), () -> goal + " changed with " + variable.id() + " = " + answer);
                        }
                    });
                }
            }
        }
    }

    /** The verdict on each mode, and the model, by the ids that a question uses for what it could change. */
    private static Map<String, String> outcome(Situation situation) {
        Function<NodeName, Bounds> bounds = MODEL.read(situation);
        Map<String, String> outcome = new LinkedHashMap<>();
        GOALS.modes().forEach(mode -> outcome.put(mode.node().id(), GOALS.verdict(mode.node(), bounds).word()));
        outcome.put(MODEL_QUESTION, GOALS.model(bounds).map(NodeName::id).orElse(""));
        return outcome;
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Arbitraries.oneOf(Situations.partial(), Situations.nearlyComplete(20));
    }
}
