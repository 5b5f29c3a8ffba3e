package org.modeadvisor.inference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** The bounds of modes and stages are no wider than they must be: some completion reaches either end. */
class ExactnessTest {

    private static final LevelReading MODEL = new LevelReading(Situations.RULES);

    private static final List<NodeName> MODES_AND_STAGES = Stream.of(Kind.MODE, Kind.STAGE)
            .flatMap(kind -> Situations.RULES.model().conclusions(kind).stream()).toList();

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void someCompletionReachesTheLowerEnd(@ForAll("partialCases") CaseStudy study) {
        reached(Situations.of(study), Bounds::lo, "lower");
    }

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    void someCompletionReachesTheUpperEnd(@ForAll("partialCases") CaseStudy study) {
        reached(Situations.of(study), Bounds::hi, "upper");
    }

    private static void reached(Situation situation, ToIntFunction<Bounds> end, String word) {
        for (NodeName name : MODES_AND_STAGES) {
            Bounds bounds = MODEL.read(situation).apply(name);
            Optional<Situation> witness = witness(situation, name, end);
            assertTrue(witness.isPresent(), () -> "no completion gives " + name + " the " + word + " end of its bounds " + bounds);
            Statistics.label("bounds").collect(bounds.exact());
        }
        // Both ends of settled bounds are reached trivially; enough others must be drawn.
        Statistics.label("bounds").coverage(drawn -> drawn.check(false).percentage(share -> share >= 20));
    }

    /**
     * Settles one open input after the other at an answer that keeps the end where it is. Which answers do is tried out, so that
     * nothing about the direction of an input is presumed; an end that a complete case still has is reached by it.
     */
    private static Optional<Situation> witness(Situation situation, NodeName name, ToIntFunction<Bounds> end) {
        int wanted = end.applyAsInt(MODEL.read(situation).apply(name));
        Situation settled = situation;
        for (Variable variable : situation.open()) {
            Situation soFar = settled;
            Optional<Situation> kept = soFar.possible(variable).stream().map(answer -> soFar.with(variable.id(), answer))
                    .filter(tried -> end.applyAsInt(MODEL.read(tried).apply(name)) == wanted).findFirst();
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            settled = kept.get();
        }
        Bounds reached = MODEL.read(settled).apply(name);
        return reached.exact() && reached.lo() == wanted ? Optional.of(settled) : Optional.empty();
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Situations.partial();
    }
}
