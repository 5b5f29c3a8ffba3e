package org.modeadvisor.solving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** What is found or excluded over all situations is what reading the rules for one situation says. */
class RuleSolverTest {

    private static final RuleBase RULES = Situations.RULES;
    private static final LevelReading READING = new LevelReading(RULES);
    private static final List<NodeName> CONCLUSIONS = RULES.model().layers().stream().flatMap(List::stream).toList();

    private static final DroolsInference DROOLS = new DroolsInference(RULES);

    private final RuleSolver solver = new RuleSolver(RULES.vocabulary(), RULES.thresholds());
    private final Encoding encoding = solver.encode(RULES.model());

    @Property(tries = 150, seed = Situations.SEED)
    void inEverySituationTheStatementsGiveTheBoundsThatTheReadingGives(@ForAll("cases") CaseStudy study) {
        Situation situation = situation(study);
        Function<NodeName, Bounds> read = READING.read(situation);
        Statement there = solver.exactly(situation);
        Statement asRead = Statement.all(CONCLUSIONS.stream().map(node -> encoding.is(node, read.apply(node))).toList());
        assertTrue(solver.find(there.and(asRead)).isPresent(), "the statements allow what the reading reads");
        assertEquals(Optional.empty(), solver.find(there.and(asRead.not())), "and nothing else");
    }

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Situations.partial();
    }

    @Test
    void aSituationIsFoundForEveryLevelAConclusionCanReachAndTheReadingAgrees() {
        for (NodeName node : CONCLUSIONS) {
            solver.find(encoding.certainly(node, Bounds.HIGHEST)).ifPresent(found ->
                    assertEquals(Bounds.HIGHEST, READING.read(found).apply(node).lo(), node.toString()));
        }
    }

    @Test
    void aSparseSituationStatesNothingThatCouldBeLeftOut() {
        for (NodeName mode : RULES.model().conclusions(Kind.MODE)) {
            Situation sparse = solver.sparse(encoding.certainly(mode, 3)).orElseThrow();
            assertTrue(READING.read(sparse).apply(mode).lo() >= 3);
            Situation unknown = situation(CaseStudy.of("unknown", Map.of()));
            sparse.facts().forEach((id, fact) -> {
                Situation without = sparse.with(List.of(unknown.facts().get(id)));
                assertTrue(without.equals(sparse) || READING.read(without).apply(mode).lo() < 3, id + " is stated in vain");
            });
        }
    }

    @Test
    void aSituationNearACaseDiffersFromItWhereItMust() {
        CaseStudy study = Shipped.worked("havn-chronic-care");
        Situation base = situation(study);
        NodeName mode = new NodeName(Kind.MODE, "value-network-reconstruction");
        Situation near = solver.near(base, encoding.certainly(mode, 3).not()).orElseThrow();
        long changed = base.facts().keySet().stream().filter(id -> !base.facts().get(id).equals(near.facts().get(id))).count();
        assertTrue(changed <= 1, "one weak condition suffices, but " + changed + " facts differ");
    }

    @Test
    void gatesHaveTheTruthTheyAreAskedFor() {
        for (Rule rule : RULES.model().rules()) {
            rule.instances().stream().flatMap(way -> way.premises().stream()).filter(premise -> premise.test().isPresent()).limit(2).forEach(gate -> {
                for (Truth truth : Truth.values()) {
                    solver.find(encoding.truth(gate, truth)).ifPresent(found -> {
                        Derivations derived = DROOLS.infer(found);
                        assertEquals(truth, gate.test().orElseThrow().of(derived.fact(gate.node()), derived::fact), rule.id());
                    });
                }
            });
        }
    }

    @Property(tries = 100, seed = Situations.SEED)
    void whatIsFoundCanBeWrittenAsACase(@ForAll("cases") CaseStudy study) {
        Situation situation = situation(study);
        assertEquals(situation, situation(CaseStudy.of("again", situation.answers())));
    }

    @Test
    void aConclusionUnderOtherRulesIsWhatTheseGive() {
        for (NodeName node : CONCLUSIONS) {
            List<Rule> about = RULES.model().targeting(node);
            assertFalse(solver.possible(encoding.same(encoding.with(node, about), node).not()), node + " is another under the same rules");
            assertFalse(solver.possible(encoding.with(node, List.of()).possibly(node, 1)), node + " follows from nothing");
            List<Rule> uncapped = about.stream().filter(rule -> rule.consequence().call().derives()).toList();
            assertFalse(solver.possible(encoding.certainly(node, 1).and(encoding.with(node, uncapped).certainly(node, 1).not())), node + " gains by an adjustment");
        }
    }

    @Property(tries = 40, seed = Situations.SEED)
    void aDriverThatIsGivenHasThatLevelWhateverIsKnownOfIt(@ForAll("cases") CaseStudy study) {
        Situation situation = situation(study);
        NodeName driver = NodeName.driver("data-linkage");
        Encoding given = solver.encode(RULES.model(), driver, 3);
        Function<NodeName, Bounds> read = READING.read(situation.with(driver.id(), "3"));
        for (NodeName mode : RULES.model().conclusions(Kind.MODE)) {
            assertTrue(solver.possible(solver.exactly(situation).and(given.is(mode, read.apply(mode)))), mode.toString());
        }
    }

    private static Situation situation(CaseStudy study) {
        return Situation.of(RULES.vocabulary(), RULES.thresholds(), study);
    }
}
