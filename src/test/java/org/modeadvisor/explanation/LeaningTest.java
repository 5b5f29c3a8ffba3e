package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Leaning.Presumed;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** A leaning rests on a smallest set of presumptions that suffices for it, and of several on the first. */
class LeaningTest {

    private static final Adviser ADVISER = new Adviser(Situations.RULES);
    private static final LevelReading READING = new LevelReading(Situations.RULES);
    private static final Goals GOALS = new Goals(Situations.RULES.vocabulary());

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatALeaningRestsOnSufficesAndNothingSmallerDoes(@ForAll("casesWithFewUnknowns") CaseStudy study) {
        Situation situation = Situations.of(study);
        Recommendation answer = ADVISER.recommend(study, true);
        answer.modes().forEach(mode -> mode.leaning().filter(leaning -> leaning.verdict() != Verdict.UNDETERMINED).ifPresent(leaning -> {
            Statistics.label("leanings").collect(leaning.restsOn().size());
            assertEquals(smallest(situation, bounds -> GOALS.verdict(mode.node(), bounds) == leaning.verdict()), variables(leaning.restsOn()));
        }));
        answer.developmentModel().leaning().ifPresent(leaning -> assertEquals(smallest(situation, bounds ->
                GOALS.model(bounds).map(NodeName::id).equals(Optional.of(leaning.model()))), variables(leaning.restsOn())));
    }

    @Example
    void aLeaningIsGivenOnlyWhereTheFactsDoNotDecide() {
        Shipped.cases().forEach(study -> ADVISER.recommend(study, true).modes().forEach(mode ->
                assertEquals(mode.verdict() == Verdict.UNDETERMINED, mode.leaning().isPresent(), study.id() + " " + mode.mode())));
    }

    @Example
    void everyPresumptionSaysWhy() {
        Shipped.cases().forEach(study -> ADVISER.recommend(study, true).modes().stream().flatMap(mode -> mode.leaning().stream())
                .flatMap(leaning -> leaning.restsOn().stream()).forEach(presumed -> assertTrue(presumed.because().endsWith("."))));
    }

    /** By trying every set of presumptions, the smaller first and among equals the first in the vocabulary's order. */
    private static List<String> smallest(Situation situation, Predicate<Function<NodeName, Bounds>> reached) {
        List<Variable> open = situation.open().stream().filter(variable -> variable.presumed().isPresent()).toList();
        List<List<Variable>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << open.size(); bits++) {
            int chosen = bits;
            sets.add(open.stream().filter(variable -> (chosen >> (open.size() - 1 - open.indexOf(variable)) & 1) == 1).toList());
        }
        sets.sort(Comparator.comparingInt((List<Variable> set) -> set.size()).thenComparing(set -> -order(set, open)));
        return sets.stream().filter(set -> reached.test(READING.read(with(situation, set)))).findFirst().orElseThrow().stream().map(Variable::id).toList();
    }

    /** Higher where an earlier variable is in the set. */
    private static long order(List<Variable> set, List<Variable> open) {
        return set.stream().mapToLong(variable -> 1L << (open.size() - 1 - open.indexOf(variable))).sum();
    }

    private static Situation with(Situation situation, List<Variable> presumed) {
        Situation settled = situation;
        for (Variable variable : presumed) {
            List<String> possible = situation.possible(variable);
            String value = variable.presumed().orElseThrow().value();
            String nearest = possible.contains(value) || variable.scale() != Variable.Scale.ORDINAL ? value
                    : possible.stream().min(Comparator.comparingInt(level -> Math.abs(Integer.parseInt(level) - Integer.parseInt(value)))).orElseThrow();
            settled = settled.with(variable.id(), nearest);
        }
        return settled;
    }

    private static List<String> variables(List<Presumed> presumed) {
        return presumed.stream().map(Presumed::variable).toList();
    }

    @Provide
    Arbitrary<CaseStudy> casesWithFewUnknowns() {
        return Situations.nearlyComplete(9);
    }
}
