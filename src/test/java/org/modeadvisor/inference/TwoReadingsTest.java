package org.modeadvisor.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.rulebase.DroolsCompiler;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** The two readings of the rules, in Drools and from the rule model, are one. */
class TwoReadingsTest {

    private static final int ROWS = 200;
    private static final int CASES_IN_A_ROW = 500;
    private static final int MOST_ATTEMPTS = 60;
    private static final int LOOKS = 4;

    private static final DroolsInference DROOLS = new DroolsInference(Situations.RULES);
    private static final DroolsInference COMPILED = new DroolsInference(DroolsCompiler.compiled(Situations.RULES));
    private static final LevelReading MODEL = new LevelReading(Situations.RULES);
    private static final List<Variable> VARIABLES = Situations.RULES.vocabulary().variables();
    private static final List<NodeName> CONCLUSIONS = Situations.RULES.model().layers().stream().flatMap(List::stream).toList();

    /**
     * Each case is read twice from the model: as if it were the first, and by changing what differs from the case before it. Half of the cases
     * are neighbours of the one before, the others have nothing to do with it.
     */
    @Test
    void onAHundredThousandCasesBothGiveTheSameBoundsToEveryConclusion() {
        long open = IntStream.range(0, ROWS).parallel().mapToLong(TwoReadingsTest::row).sum();
        assertTrue(open > ROWS * CASES_IN_A_ROW, "bounds that are not exact must be among them: " + open);
    }

    /** @return how many of the bounds were open */
    private static long row(int seed) {
        RandomCases cases = new RandomCases(VARIABLES, seed);
        Random random = new Random(seed);
        CaseStudy study = cases.next();
        Situation before = Situations.of(study);
        Levels changing = MODEL.levels(before);
        long open = 0;
        for (int i = 0; i < CASES_IN_A_ROW; i++) {
            study = i % 2 == 0 ? cases.next() : cases.neighbour(study);
            Situation now = Situations.of(study);
            change(changing, before, now, random);
            Derivations decided = DROOLS.infer(now);
            same(decided, MODEL.read(now), study);
            same(decided, changing.read()::bounds, study);
            open += decided.nodes().values().stream().filter(node -> !node.bounds().exact()).count();
            before = now;
        }
        return open;
    }

    /** Whatever was tried before, and in whatever order, does not show. */
    @Property(tries = 2_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void levelsTellOfWhatIsTheCaseAndNotOfHowTheyCameToIt(@ForAll("partialCases") CaseStudy study, @ForAll("partialCases") CaseStudy other,
            @ForAll Random random) {
        Situation situation = Situations.of(study);
        Levels levels = MODEL.levels(situation);
        attempts(levels, random);
        shuffled(random).forEach(levels::restore);
        same(MODEL.levels(situation).read(), levels.read());
        attempts(levels, random);
        Situation then = Situations.of(other);
        shuffled(random).forEach(number -> give(levels, number, then));
        same(MODEL.levels(then).read(), levels.read());
        attempts(levels, random);
        same(MODEL.levels(then).read(), levels.take(then).read());
    }

    /** What was not asked for is read as soon as it is. */
    @Property(tries = 500, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatALimitedReadingLeavesOutIsMadeUpForLater(@ForAll("partialCases") CaseStudy study, @ForAll Random random) {
        Situation situation = Situations.of(study);
        List<NodeName> all = CONCLUSIONS;
        List<NodeName> wanted = List.of(all.get(random.nextInt(all.size())), all.get(random.nextInt(all.size())));
        Levels limited = MODEL.levels().only(wanted).take(situation).read();
        Levels whole = MODEL.levels(situation).read();
        wanted.forEach(name -> assertEquals(whole.bounds(name), limited.bounds(name)));
        attempts(limited, random);
        same(whole, limited.only(all).take(situation).read());
    }

    /** Drools' own compiler is the referee of what a rule's text means: the same conclusions, by the same rules, in the same ways. */
    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatDroolsIsHandedIsWhatItsOwnCompilerReadsInTheText(@ForAll("partialCases") CaseStudy study) {
        Situation situation = Situations.of(study);
        Derivations handed = DROOLS.infer(situation);
        Derivations compiled = COMPILED.infer(situation);
        Situations.RULES.vocabulary().terms().keySet().forEach(name -> assertEquals(compiled.node(name), handed.node(name)));
    }

    private static void same(Derivations decided, Function<NodeName, Bounds> read, CaseStudy study) {
        for (NodeName name : CONCLUSIONS) {
            if (!decided.bounds(name).equals(read.apply(name))) {
                fail(name + " is " + decided.bounds(name) + " in Drools and " + read.apply(name) + " from the model in " + study.facts().values());
            }
        }
    }

    private static void same(Levels expected, Levels levels) {
        CONCLUSIONS.forEach(name -> assertEquals(expected.bounds(name), levels.bounds(name), name::toString));
    }

    /** Makes the one situation of the other, one variable after the other, with a look at the levels now and then. */
    private static void change(Levels levels, Situation before, Situation now, Random random) {
        for (int number : shuffled(random)) {
            String id = VARIABLES.get(number).id();
            if (!before.facts().get(id).equals(now.facts().get(id))) {
                give(levels, number, now);
                if (random.nextInt(LOOKS) == 0) {
                    levels.read();
                }
            }
        }
    }

    private static void give(Levels levels, int number, Situation situation) {
        Variable variable = VARIABLES.get(number);
        List<String> possible = situation.possible(variable);
        if (possible.size() == 1) {
            levels.settle(variable.id(), possible.get(0));
        } else if (possible.size() == variable.answers().size()) {
            levels.forget(number);
        } else {
            levels.settle(number, ((Driver) situation.facts().get(variable.id())).bounds());
        }
    }

    private static void attempts(Levels levels, Random random) {
        for (int left = random.nextInt(MOST_ATTEMPTS); left > 0; left--) {
            int number = random.nextInt(VARIABLES.size());
            switch (random.nextInt(5)) {
                case 0 -> levels.release(number);
                case 1 -> levels.forget(number);
                case 2 -> levels.restore(number);
                case 3 -> levels.read();
                default -> levels.settle(number, random.nextInt(VARIABLES.get(number).answers().size()));
            }
        }
    }

    private static List<Integer> shuffled(Random random) {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, VARIABLES.size()).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers;
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Situations.partial();
    }
}
