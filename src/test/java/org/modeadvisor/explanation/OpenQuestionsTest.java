package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** What is not asked would not matter: no answer to it changes a verdict or the model, however the rest turns out. */
class OpenQuestionsTest {

    private static final int WAYS_TO_TURN_OUT = 4;

    private static final Adviser ADVISER = new Adviser(Situations.RULES);
    private static final LevelReading READING = new LevelReading(Situations.RULES);
    private static final Goals GOALS = new Goals(Situations.RULES.vocabulary());

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void anInputThatIsNotListedChangesNothing(@ForAll("partialCases") CaseStudy study, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, List<String>> couldChange = ADVISER.recommend(study, false).openQuestions().stream()
                .collect(Collectors.toMap(Recommendation.OpenQuestion::variable, Recommendation.OpenQuestion::couldChange));
        Situation open = Situations.of(study);
        for (int way = 0; way < WAYS_TO_TURN_OUT; way++) {
            Situation complete = Situations.of(Situations.completion(study, random));
            Map<String, String> before = outcome(complete);
            for (Variable variable : open.open()) {
                for (String answer : open.possible(variable)) {
                    Map<String, String> after = outcome(complete.with(variable.id(), answer));
                    List<String> listed = couldChange.getOrDefault(variable.id(), List.of());
                    before.keySet().stream().filter(goal -> !listed.contains(goal)).forEach(goal ->
                            assertEquals(before.get(goal), after.get(goal), () -> variable.id() + " = " + answer + " changes " + goal));
                }
            }
        }
    }

    private static Map<String, String> outcome(Situation situation) {
        Function<NodeName, Bounds> bounds = READING.read(situation);
        Map<String, String> outcome = new TreeMap<>();
        GOALS.modes().forEach(mode -> outcome.put(mode.node().id(), GOALS.verdict(mode.node(), bounds).word()));
        outcome.put("development-model", GOALS.model(bounds).map(NodeName::id).orElse(""));
        return outcome;
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Situations.partial();
    }
}
