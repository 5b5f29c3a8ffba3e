package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Leaning.Presumed;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** What a leaning rests on is enough for it, nothing in it can be spared, and no smaller set would do. */
class LeaningTest {

    /** So few that every set of them can be tried. */
    private static final int FEW = 12;

    private static final Adviser ADVISER = new Adviser(Situations.RULES);
    private static final LevelReading MODEL = new LevelReading(Situations.RULES);
    private static final Goals GOALS = new Goals(Situations.RULES.vocabulary());

    /** A verdict or model leaned to. @param reached whether bounds settle the same */
    private record Leant(String about, List<Presumed> restsOn, Predicate<Function<NodeName, Bounds>> reached) {}

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatItRestsOnSufficesAndNothingOfItCanBeSpared(@ForAll("partialCases") CaseStudy study) {
        Situation situation = Situations.of(study);
        for (Leant leant : leant(ADVISER.recommend(study, true))) {
            assertTrue(reached(leant, situation, leant.restsOn()), () -> leant.about() + " does not follow from " + leant.restsOn());
            for (Presumed spared : leant.restsOn()) {
                List<Presumed> others = leant.restsOn().stream().filter(presumed -> presumed != spared).toList();
                assertFalse(reached(leant, situation, others), () -> leant.about() + " follows without " + spared);
            }
        }
    }

    @Property(tries = 2_500, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void itRestsOnTheFirstOfTheSmallestSetsThatSuffice(@ForAll("casesWithLittleOpen") CaseStudy study) {
        Situation situation = Situations.of(study);
        List<Presumed> all = presumptions(situation);
        for (Leant leant : leant(ADVISER.recommend(study, true))) {
            assertEquals(first(all, chosen -> reached(leant, situation, chosen)), Optional.of(leant.restsOn()), leant::about);
            Statistics.label("presumptions a leaning rests on").collect(leant.restsOn().size());
        }
        // Sets of one are found by looking once; larger ones must be drawn as well.
        Statistics.label("presumptions a leaning rests on").coverage(drawn ->
                drawn.checkQuery(values -> (int) values.get(0) > 1).count(count -> count >= 100));
    }

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void itIsTheVerdictWithEveryUnknownReadAtItsPresumedValue(@ForAll("partialCases") CaseStudy study) {
        Situation situation = Situations.of(study);
        Function<NodeName, Bounds> presumed = MODEL.read(with(situation, presumptions(situation)));
        Recommendation answer = ADVISER.recommend(study, true);
        answer.modes().forEach(mode -> {
            assertEquals(mode.verdict() == Verdict.UNDETERMINED, mode.leaning().isPresent(), mode::mode);
            mode.leaning().ifPresent(leaning -> {
                assertEquals(GOALS.verdict(mode.node(), presumed), leaning.verdict(), mode::mode);
                assertEquals(presumed.apply(mode.node()), leaning.bounds(), mode::mode);
            });
        });
        if (answer.developmentModel().model().isEmpty()) {
            assertEquals(GOALS.model(presumed).map(NodeName::id), answer.developmentModel().leaning().map(ModelAnswer.Leaning::model));
        }
    }

    @Example
    void everyPresumptionSaysWhy() {
        Shipped.cases().forEach(study -> leant(ADVISER.recommend(study, true)).stream().flatMap(leant -> leant.restsOn().stream())
                .forEach(presumed -> assertTrue(presumed.because().endsWith("."), () -> study.id() + " " + presumed)));
    }

    private static List<Leant> leant(Recommendation answer) {
        List<Leant> leant = new ArrayList<>();
        answer.modes().forEach(mode -> mode.leaning().filter(leaning -> leaning.verdict() != Verdict.UNDETERMINED)
                .ifPresent(leaning -> leant.add(new Leant(mode.mode() + " leaning to " + leaning.verdict(), leaning.restsOn(),
                        bounds -> GOALS.verdict(mode.node(), bounds) == leaning.verdict()))));
        answer.developmentModel().leaning().ifPresent(leaning -> leant.add(new Leant("the model leaning to " + leaning.model(),
                leaning.restsOn(), bounds -> GOALS.model(bounds).map(NodeName::id).equals(Optional.of(leaning.model())))));
        return leant;
    }

    private static boolean reached(Leant leant, Situation situation, List<Presumed> presumed) {
        return leant.reached().test(MODEL.read(with(situation, presumed)));
    }

    private static Situation with(Situation situation, List<Presumed> presumed) {
        Situation settled = situation;
        for (Presumed one : presumed) {
            settled = settled.with(one.variable(), one.value());
        }
        return settled;
    }

    /** What is presumed of everything open: the possible answer nearest to the presumed value, in the vocabulary's order. */
    private static List<Presumed> presumptions(Situation situation) {
        return situation.open().stream().flatMap(variable -> variable.presumed().stream().map(presumption -> new Presumed(variable.id(),
                nearest(variable, presumption.value(), situation.possible(variable)), presumption.because()))).toList();
    }

    private static String nearest(Variable variable, String value, List<String> possible) {
        List<String> answers = List.copyOf(variable.answers().keySet());
        return possible.stream()
                .min(Comparator.comparingInt(answer -> Math.abs(answers.indexOf(answer) - answers.indexOf(value)))).orElseThrow();
    }

    /** Tries sets of none, of one, of two and so on, each size in the order of its members. */
    private static Optional<List<Presumed>> first(List<Presumed> all, Predicate<List<Presumed>> suffices) {
        for (int size = 0; size <= all.size(); size++) {
            Optional<List<Presumed>> found = first(all, size, List.of(), suffices);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Presumed>> first(List<Presumed> left, int more, List<Presumed> chosen,
            Predicate<List<Presumed>> suffices) {
        if (more == 0) {
            return suffices.test(chosen) ? Optional.of(chosen) : Optional.empty();
        }
        for (int i = 0; i + more <= left.size(); i++) {
            List<Presumed> extended = new ArrayList<>(chosen);
            extended.add(left.get(i));
            Optional<List<Presumed>> found = first(left.subList(i + 1, left.size()), more - 1, extended, suffices);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Situations.partial();
    }

    @Provide
    Arbitrary<CaseStudy> casesWithLittleOpen() {
        return Situations.nearlyComplete(FEW);
    }
}
