package org.modeadvisor.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.inference.Situations;

/** The counts held against an independent count, cell by cell, over random labels and guesses. */
class ScoringTest {

    private static final List<String> MODES = List.of("x", "y", "z");
    private static final List<String> MODELS = List.of("p", "q");

    /** What one case says and what is said of it, in the plainest form. @param modes null where not observed @param model null likewise */
    record Plain(List<String> modes, List<String> alternative, String model, List<String> said, String saidModel, List<Standing> standings) {}

    @Provide
    Arbitrary<List<Plain>> cases() {
        Arbitrary<List<String>> sets = Arbitraries.of(MODES).set().map(set -> MODES.stream().filter(set::contains).toList());
        Arbitrary<String> models = Arbitraries.of(MODELS).injectNull(0.2);
        return Combinators.combine(sets.injectNull(0.2), sets, models, sets, models, Arbitraries.of(Standing.class).list().ofSize(MODES.size()))
                .as(Plain::new).list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 200, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void eachCellHoldsTheCasesThatBelongThere(@ForAll("cases") List<Plain> plain) {
        for (int mode = 0; mode < MODES.size(); mode++) {
            int[] cells = new int[4];
            for (Plain one : plain) {
                if (one.modes() != null) {
                    boolean said = one.said().contains(MODES.get(mode));
                    boolean seen = one.modes().contains(MODES.get(mode));
                    cells[said && seen ? 0 : said ? 1 : seen ? 2 : 3]++;
                }
            }
            Rates rates = scoring(plain).detection(List.of(MODES.get(mode)), Labels::modes, Guess::modes).rates().get(Method.RULES);
            assertEquals(new Confusion(cells[0], cells[1], cells[2], cells[3]), rates.counts());
            double precision = (double) cells[0] / (cells[0] + cells[1]);
            double recall = (double) cells[0] / (cells[0] + cells[2]);
            assertEquals(precision, rates.precision().share().value().orElse(Double.NaN));
            assertEquals(recall, rates.recall().share().value().orElse(Double.NaN));
            if (cells[0] > 0) {
                assertEquals(2 * precision * recall / (precision + recall), rates.f1().share().value().orElseThrow(), 1e-12);
            }
        }
    }

    @Property(tries = 200, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void theModesTogetherAreTheSumOfEach(@ForAll("cases") List<Plain> plain) {
        Scoring scoring = scoring(plain);
        Confusion sum = MODES.stream().map(mode -> scoring.detection(List.of(mode), Labels::modes, Guess::modes).rates().get(Method.RULES).counts())
                .reduce(Confusion.NONE, Confusion::plus);
        assertEquals(sum, scoring.detection(MODES, Labels::modes, Guess::modes).rates().get(Method.RULES).counts());
    }

    @Property(tries = 200, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void setsAndModelsAreRightAsOftenAsTheyAreEqual(@ForAll("cases") List<Plain> plain) {
        Scoring scoring = scoring(plain);
        List<Plain> labelled = plain.stream().filter(one -> one.modes() != null).toList();
        long exact = labelled.stream().filter(one -> one.said().equals(one.modes())).count();
        long lenient = labelled.stream().filter(one -> one.said().equals(one.modes()) || one.said().equals(one.alternative())).count();
        assertEquals(new Share((int) exact, labelled.size()), scoring.sets(false).shares().get(Method.RULES).share());
        assertEquals(new Share((int) lenient, labelled.size()), scoring.sets(true).shares().get(Method.RULES).share());
        long models = plain.stream().filter(one -> one.model() != null).count();
        long right = plain.stream().filter(one -> one.model() != null && one.model().equals(one.saidModel())).count();
        assertEquals(new Share((int) right, (int) models), scoring.model().shares().get(Method.RULES).share());
        int diagonal = 0;
        int all = 0;
        for (ModelRow row : scoring.models(Method.RULES, MODELS)) {
            diagonal += row.said().get(row.observed());
            all += row.said().values().stream().mapToInt(count -> count).sum() + row.open();
        }
        assertEquals(new Share((int) right, (int) models), new Share(diagonal, all));
    }

    /** Every answer belongs to one part by standing and to one by confidence, so the parts add up to the whole. */
    @Property(tries = 100, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void thePartsAddUpToTheWhole(@ForAll("cases") List<Plain> plain) {
        Scoring scoring = scoring(plain);
        for (Slice.By by : Slice.By.values()) {
            List<Slice> slices = new Slicing(compared(plain), bootstrap()).slices().stream().filter(slice -> slice.by() == by).toList();
            assertEquals(scoring.sets(false).shares().get(Method.RULES).share(), sum(slices.stream().map(Slice::exact)));
            assertEquals(scoring.sets(true).shares().get(Method.RULES).share(), sum(slices.stream().map(Slice::lenient)));
            assertEquals(scoring.model().shares().get(Method.RULES).share(), sum(slices.stream().map(Slice::model)));
            Confusion modes = scoring.detection(MODES, Labels::modes, Guess::modes).rates().get(Method.RULES).counts();
            int right = modes.truePositives() + modes.trueNegatives();
            assertEquals(new Share(right, right + modes.falsePositives() + modes.falseNegatives()), sum(slices.stream().map(Slice::modes)));
        }
    }

    private static Share sum(Stream<Measure> measures) {
        return measures.map(Measure::share).reduce(Share.NONE, Share::plus);
    }

    private static Scoring scoring(List<Plain> plain) {
        return new Scoring(compared(plain), bootstrap());
    }

    /** Few drawings: the shares do not depend on them. */
    private static Bootstrap bootstrap() {
        return new Bootstrap(new Resampling(2, 1));
    }

    private static List<ComparedCase> compared(List<Plain> plain) {
        List<ComparedCase> cases = new ArrayList<>();
        for (Plain one : plain) {
            List<ComparedCase.ModeMark> marks = IntStream.range(0, MODES.size()).mapToObj(i -> new ComparedCase.ModeMark(MODES.get(i),
                    one.said().contains(MODES.get(i)) ? Verdict.CONDITIONAL : Verdict.NOT_SUPPORTED, one.standings().get(i))).toList();
            Labels labels = new Labels(Optional.ofNullable(one.modes()), List.of(one.alternative()), Optional.ofNullable(one.model()), Optional.empty(),
                    Optional.of(one.said().isEmpty() ? "high" : "low"));
            Guess guess = new Guess(one.said(), one.said(), Optional.ofNullable(one.saidModel()), List.of());
            cases.add(new ComparedCase("case-" + cases.size(), "", labels, marks, one.standings().get(0), Map.of(), Map.of(Method.RULES, guess), Optional.empty()));
        }
        return cases;
    }
}
