package org.modeadvisor.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Recommendation.CaveatAnswer;
import org.modeadvisor.explanation.Recommendation.MechanismAnswer;
import org.modeadvisor.explanation.Recommendation.NoteAnswer;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** What is decided while facts are missing is never overturned by the missing facts. */
class SoundnessTest {

    private static final int WAYS_TO_TURN_OUT = 20;

    private static final DroolsInference DROOLS = new DroolsInference(Situations.RULES);
    private static final LevelReading MODEL = new LevelReading(Situations.RULES);
    private static final Adviser ADVISER = new Adviser(Situations.RULES);

    @Property(tries = 1_500, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void everyConclusionEndsWithinTheBoundsItHad(@ForAll("partialCases") CaseStudy study, @ForAll long seed) {
        Derivations before = DROOLS.infer(Situations.of(study));
        Random random = new Random(seed);
        for (int way = 0; way < WAYS_TO_TURN_OUT; way++) {
            CaseStudy turnedOut = Situations.completion(study, random);
            Function<NodeName, Bounds> after = MODEL.read(Situations.of(turnedOut));
            before.nodes().forEach((name, node) -> assertTrue(node.bounds().holds(after.apply(name)),
                    () -> name + " was " + node.bounds() + " and turned out as " + after.apply(name) + " in " + turnedOut.facts()));
        }
    }

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void noAdviceGivenEarlyIsTakenBack(@ForAll("partialCases") CaseStudy study, @ForAll long seed) {
        Recommendation early = ADVISER.recommend(study, false);
        Recommendation late = ADVISER.recommend(Situations.completion(study, new Random(seed)), false);
        early.modes().forEach(mode -> {
            Verdict verdict = late.mode(mode.mode()).orElseThrow().verdict();
            assertTrue(allowedAfter(mode.verdict()).contains(verdict),
                    () -> mode.mode() + " was " + mode.verdict() + " and turned out as " + verdict);
            forms(mode, late.mode(mode.mode()).orElseThrow());
            if (!early.derivations().situation().open().isEmpty()) {
                Statistics.label("early verdicts").collect(mode.verdict());
            }
        });
        assertStay(states(early), states(late));
        early.developmentModel().model().ifPresent(model -> assertEquals(model, late.developmentModel().model().orElseThrow()));
        if (early.combination().settled()) {
            assertEquals(early.combination().id(), late.combination().id());
        }
        notes(early, late);
        // The property says nothing unless verdicts of every sort are drawn.
        Statistics.label("early verdicts").coverage(drawn -> {
            for (Verdict verdict : Verdict.values()) {
                drawn.check(verdict).count(count -> count >= 25);
            }
        });
    }

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whereEverythingIsKnownNothingStaysOpen(@ForAll("completeCases") CaseStudy study) {
        Recommendation answer = ADVISER.recommend(study, true);
        answer.derivations().nodes().values().forEach(node -> assertTrue(node.bounds().exact(), () -> node.name() + " is open"));
        answer.modes().forEach(mode -> assertTrue(mode.verdict() != Verdict.UNDETERMINED && mode.leaning().isEmpty()));
        assertTrue(answer.developmentModel().model().isPresent());
        assertTrue(answer.combination().settled());
        assertTrue(answer.openQuestions().isEmpty());
    }

    private static Set<Verdict> allowedAfter(Verdict early) {
        return switch (early) {
            case RECOMMENDED, NOT_SUPPORTED -> Set.of(early);
            case CONDITIONAL -> Set.of(Verdict.CONDITIONAL, Verdict.RECOMMENDED);
            case UNDETERMINED -> Set.of(Verdict.RECOMMENDED, Verdict.CONDITIONAL, Verdict.NOT_SUPPORTED);
        };
    }

    private static void forms(ModeAnswer early, ModeAnswer late) {
        assertStay(early.forms().stream().collect(Collectors.toMap(ModeAnswer.FormAnswer::form, ModeAnswer.FormAnswer::state)),
                late.forms().stream().collect(Collectors.toMap(ModeAnswer.FormAnswer::form, ModeAnswer.FormAnswer::state)));
    }

    /** Caveats and mechanisms with their states. */
    private static Map<String, Truth> states(Recommendation answer) {
        Map<String, Truth> states = answer.caveats().stream().collect(Collectors.toMap(CaveatAnswer::caveat, CaveatAnswer::state));
        answer.mechanisms().stream().collect(Collectors.toMap(MechanismAnswer::mechanism, MechanismAnswer::state)).forEach(states::put);
        return states;
    }

    private static void assertStay(Map<String, Truth> early, Map<String, Truth> late) {
        early.forEach((id, state) -> assertTrue(state == Truth.OPEN || state == late.get(id),
                () -> id + " was " + state + " and turned out as " + late.get(id)));
    }

    /** A note is printed only where it holds; one that was printed stays, and one that was ruled out does not come. */
    private static void notes(Recommendation early, Recommendation late) {
        Set<String> printed = late.notes().stream().map(NoteAnswer::note).collect(Collectors.toSet());
        early.notes().forEach(note -> assertTrue(printed.contains(note.note()), () -> note.note() + " was printed and vanished"));
        early.vocabulary().conclusions().ofKind(Kind.NOTE).stream()
                .filter(note -> early.derivations().bounds(note.node()).truth() == Truth.FALSE)
                .forEach(note -> assertTrue(!printed.contains(note.code()), () -> note.code() + " was ruled out and came"));
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Arbitraries.oneOf(Situations.partial(), Situations.nearlyComplete(20));
    }

    @Provide
    Arbitrary<CaseStudy> completeCases() {
        return Situations.complete();
    }
}
