package org.modeadvisor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.CaseText;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.report.mutation.MutationJson;
import org.modeadvisor.report.mutation.ProbeText;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.suite.Pinning;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/** What is said of each mutant is so: killed, shown by a situation, or equal everywhere. */
class MutationTestTest {

    private static final RuleBase RULES = Shipped.RULE_BASE;
    private static final LevelReading READING = new LevelReading(RULES);
    private static final MutationTest TEST = new MutationTest(RULES);
    private static final List<CaseStudy> PINNED = Stream.of("linhe-tiered-care", "havn-chronic-care", "drystone-district")
            .map(Shipped::worked).map(MutationTestTest::pinned).toList();

    /** Rules with mutants of every fate: equal ones, and ones that other rules make up for. */
    private static final Set<String> SOME = Set.of("NOT-06a", "SUB-04", "MEC-10c", "MEC-10d", "DEV-07a", "DER-03b");

    private static Mutants mutants;
    private static MutationResult result;

    /** Not while the class is being set up: the processors at work would wait for it, and it for them. */
    @BeforeAll
    static void tryAll() {
        mutants = TEST.mutants(Operator.ALL, rule -> SOME.contains(rule.id()));
        result = TEST.run(mutants, PINNED, () -> { });
    }

    /** The same case pinned to all it comes to. */
    private static CaseStudy pinned(CaseStudy study) {
        return new CaseStudy(study.header(), study.facts(), study.observed(),
                Optional.of(Pinning.of(new DroolsInference(RULES).infer(situation(study)))), study.text());
    }

    private static Situation situation(CaseStudy study) {
        return Situation.of(RULES.vocabulary(), RULES.thresholds(), study);
    }

    @Test
    void everyMutantHasOneFateAndTheSameAgain() {
        AtomicInteger told = new AtomicInteger();
        MutationResult again = new MutationTest(RULES).run(mutants, PINNED, told::incrementAndGet);
        assertEquals(mutants.made().size(), told.get());
        assertEquals(mutants.made(), again.fates().stream().map(Fate::mutant).toList());
        assertEquals(MutationJson.of(result, Map.of()), MutationJson.of(again, Map.of()));
        assertTrue(result.score().killed() > 20 && result.score().survived() > 10 && result.score().equivalent() > 3, result.score().toString());
    }

    @Test
    void aCaseThatKillsDepartsFromWhatItExpects() {
        result.fates().stream().filter(Fate.Killed.class::isInstance).map(Fate.Killed.class::cast).forEach(killed -> {
            assertFalse(killed.departures().isEmpty(), killed.mutant().at().toString());
            assertTrue(PINNED.stream().anyMatch(study -> study.text().orElseThrow().file().equals(killed.file())));
        });
    }

    @Test
    void aSurvivorShowsInItsWitnessAndInNoPinnedCase() {
        for (Fate.Survived survivor : result.survivors()) {
            assertFalse(same(survivor.mutant(), survivor.witness()), survivor.mutant().at().toString());
            assertFalse(survivor.difference().right().equals(survivor.difference().wrong()));
            PINNED.forEach(study -> assertTrue(same(survivor.mutant(), situation(study)), "all it comes to is pinned: " + study.id()));
        }
    }

    @Test
    void anEquivalentMutantShowsInNoCaseDrawnAtRandom() {
        Random random = new Random(20260101);
        List<Situation> drawn = IntStream.range(0, 400).mapToObj(i -> {
            Situation complete = situation(Situations.completion(CaseStudy.of("unknown", Map.of()), random));
            Situation unknown = situation(CaseStudy.of("unknown", Map.of()));
            return complete.with(unknown.facts().values().stream().filter(fact -> random.nextInt(3) == 0).toList());
        }).toList();
        for (Fate.Equivalent equivalent : result.equivalents()) {
            drawn.forEach(situation -> assertTrue(same(equivalent.mutant(), situation), equivalent.mutant().at().toString()));
        }
        assertEquals(Set.of(Fate.Reason.SAME_RULE), Set.copyOf(result.equivalents().stream().map(Fate.Equivalent::reason).toList()));
    }

    @Test
    void aRuleThatAnotherAlwaysOutdoesMayBeMissing(@TempDir Path temporary) throws IOException {
        RulesCopy copy = RulesCopy.in(temporary.resolve("rules")).ruleFile("mechanisms/outdone.drl", """
                rule "TRY-01 A copied policy that fits is imitation"
                  @basis( "judgement" ) @because( "An example." )
                when
                  Driver( id == "gov-template-copying" )
                  Driver( id == "endowment-fit" )
                then
                  conclude( mechanism( "imitation-government" ) );
                end
                """);
        MutationTest test = new MutationTest(RuleBase.load(copy.folder(), "rules"));
        MutationResult outdone = test.run(test.mutants(List.of(new DropRule(), new DropCondition()), rule -> rule.id().equals("TRY-01")), PINNED, () -> { });
        assertEquals(List.of("drop-rule: OTHER_RULES", "drop-condition: survived", "drop-condition: OTHER_RULES"), outdone.fates().stream()
                .map(fate -> fate.mutant().operator().word() + ": " + (fate instanceof Fate.Equivalent equal ? equal.reason() : "survived")).toList());
    }

    private static boolean same(Mutant mutant, Situation situation) {
        Function<NodeName, Bounds> right = READING.read(situation);
        Function<NodeName, Bounds> wrong = new LevelReading(mutant.variant().model(), RULES.vocabulary(), RULES.thresholds()).read(situation);
        return RULES.vocabulary().terms().keySet().stream().allMatch(name -> right.apply(name).equals(wrong.apply(name)));
    }

    @Test
    void theProposedCasesNoticeAllThatWasLeft() {
        List<CaseStudy> more = new ArrayList<>(PINNED);
        for (Probe probe : TEST.probes(result)) {
            String id = "probe-" + probe.topic() + "-" + more.size();
            CaseStudy study = CaseText.of(SourceText.of(id + ".yaml", ProbeText.of(id, probe, RULES.vocabulary()))).study();
            assertEquals(List.of(), CaseCheck.of(RULES.vocabulary(), study));
            more.add(study);
        }
        assertTrue(more.size() - PINNED.size() < result.survivors().size() / 2, "one case notices many");
        assertEquals(List.of(), TEST.run(mutants, more, () -> { }).survivors());
    }

    @Test
    void aCaseThatIsNotPinnedKillsNothingButIsNamed() {
        Rule rule = RULES.model().rules().stream().filter(r -> r.id().equals("MEC-10c")).findFirst().orElseThrow();
        CaseStudy copied = CaseStudy.of("a-copy", situation(Shipped.worked("linhe-tiered-care")).with("gov-template-copying", "4").answers());
        MutationResult unpinned = TEST.run(TEST.mutants(List.of(new DropCap()), rule::equals), List.of(copied), () -> { });
        Fate.Noticed noticed = unpinned.survivors().get(0).noticed().orElseThrow();
        assertEquals("a-copy", noticed.file());
        assertEquals(rule.consequence().target(), noticed.difference().node());
        assertEquals(List.of(), TEST.probes(unpinned), "nothing has to be made up, only to be pinned");
    }
}
