package org.modeadvisor.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.difference.RuleChange.Part;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.RuleSolver;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** What a change of rules does is told, wherever it shows. */
class DifferTest {

    private static final RuleBase RULES = Situations.RULES;
    private static final NodeName PROCESS = new NodeName(Kind.MODE, "key-business-process-innovation");

    @TempDir
    private Path temp;

    @Property(tries = 40, seed = Situations.SEED)
    void whatTheAnswerSaysIsTheOneStatementThatIsTrue(@ForAll("cases") CaseStudy study) {
        Standings standings = new Standings(RULES.vocabulary());
        Situation situation = Situation.of(RULES.vocabulary(), RULES.thresholds(), study);
        Function<NodeName, Bounds> bounds = new LevelReading(RULES).read(situation);
        RuleSolver solver = new RuleSolver(RULES.vocabulary(), RULES.thresholds());
        Encoding encoding = solver.encode(RULES.model());
        Statement there = solver.exactly(situation);
        for (NodeName subject : standings.subjects()) {
            List<String> open = standings.statements(subject, encoding).entrySet().stream()
                    .filter(said -> solver.find(there.and(said.getValue())).isPresent()).map(Map.Entry::getKey).toList();
            assertEquals(List.of(standings.word(subject, bounds)), open, subject.toString());
        }
    }

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Situations.partial();
    }

    @Test
    void theSameRulesInOtherWordsAnswerEverythingAlike() throws IOException {
        RulesCopy copy = RulesCopy.in(temp.resolve("rules")).replace("mechanisms/compulsory.drl", "MEC-04 An order with power behind it compels",
                "MEC-04 Orders compel where there is power behind them");
        Difference difference = compare(copy);
        assertEquals(List.of(Part.TITLE), difference.changes().changed().get(0).parts());
        assertTrue(difference.moved().isEmpty() && difference.witnesses().isEmpty() && difference.proved());
    }

    @Test
    void anotherLayoutIsNoChange() throws IOException {
        Difference difference = compare(RulesCopy.in(temp.resolve("rules")).insertBefore("mechanisms/compulsory.drl", "rule \"MEC-04", "// A remark.\n\n"));
        assertTrue(difference.changes().none());
    }

    @Test
    void aChangeThatNoCaseShowsGetsACaseMadeUpForIt() throws IOException {
        RulesCopy copy = RulesCopy.in(temp.resolve("rules")).replace("caveats/interest.drl",
                "rule \"C-08 Leading enterprises limit diffusion\"", "rule \"C-08x Whatever enterprises do\"\n  @basis( \"judgement\" ) @because( \"A try.\" )\n"
                        + "when\n  Choice( id == \"ent-diffusion-stance\", is( \"promote\" ) )\nthen\n  raise( caveat( \"C-08\" ) );\nend\n\n"
                        + "rule \"C-08 Leading enterprises limit diffusion\"");
        Difference difference = new Differ("old", RULES, "new", load(copy)).compare(List.of());
        NodeName caveat = new NodeName(Kind.CAVEAT, "C-08");
        assertEquals(List.of(new Move(caveat, "clear", "raised")), difference.witnesses().get(0).moves().stream().filter(m -> m.about().equals(caveat)).toList(),
                "it is raised by either stance now");
        difference.witnesses().forEach(witness -> witness.moves().forEach(move -> assertFalse(move.before().equals(move.after()))));
    }

    @Test
    void aWeakenedRuleMovesTheCasesThatRestOnItAndBothAnswersAreKept() throws IOException {
        RulesCopy copy = RulesCopy.in(temp.resolve("rules")).replace("modes/process.drl", "Driver( id == \"emr-adoption\" )",
                "Driver( id == \"emr-adoption\" )\n  Driver( id == \"omics-data-availability\", is( \"yes\" ) )");
        Difference difference = compare(copy);
        CaseMove linhe = difference.moved().stream().filter(move -> move.after().study().id().equals("linhe-tiered-care")).findFirst().orElseThrow();
        assertTrue(linhe.moves().stream().anyMatch(move -> move.about().equals(PROCESS) && move.before().equals("recommended")));
        assertTrue(linhe.before().mode(PROCESS.id()).orElseThrow().bounds().lo() > linhe.after().mode(PROCESS.id()).orElseThrow().bounds().lo());
    }

    @Test
    void everyKindOfChangeIsShownByACaseOrAWitnessOrIsImpossible() throws IOException {
        RulesCopy copy = RulesCopy.in(temp.resolve("rules")).replace("mechanisms/compulsory.drl",
                "  Driver( id == \"administrative-mandate\" )\n  Driver( id == \"power-asymmetry\" )", "  Driver( id == \"administrative-mandate\" )");
        Difference difference = compare(copy);
        RuleBase after = load(copy);
        RuleSolver solver = new RuleSolver(RULES.vocabulary(), RULES.thresholds());
        Encoding old = solver.encode(RULES.model());
        Encoding now = solver.encode(after.model());
        Standings standings = new Standings(RULES.vocabulary());
        List<Move> told = Stream.concat(difference.moved().stream().flatMap(move -> move.moves().stream()),
                difference.witnesses().stream().flatMap(witness -> witness.moves().stream())).toList();
        assertFalse(told.isEmpty());
        for (NodeName subject : standings.subjects()) {
            standings.statements(subject, old).forEach((before, first) -> standings.statements(subject, now).forEach((then, second) ->
                    assertEquals(!before.equals(then) && solver.find(first.and(second)).isPresent(), told.contains(new Move(subject, before, then)),
                            subject + ": " + before + " to " + then)));
        }
    }

    @Test
    void aRuleAndAVariableThatAreNewAreListedAndSearched() throws IOException {
        RulesCopy copy = RulesCopy.in(temp.resolve("rules")).replace("composites/technology-and-market.drl", firstRule("composites/technology-and-market.drl"), "");
        Difference difference = compare(copy);
        Rule gone = difference.changes().removed().get(0);
        assertEquals(129, difference.after().rules());
        assertTrue(RULES.model().rules().contains(gone));
    }

    private Difference compare(RulesCopy copy) {
        return new Differ("old", RULES, "new", load(copy)).compare(Shipped.cases());
    }

    private static RuleBase load(RulesCopy copy) {
        return RuleBase.load(copy.folder(), "new");
    }

    private static String firstRule(String file) throws IOException {
        String text = Files.readString(Shipped.RULES.resolve(file));
        return text.substring(text.indexOf("rule \""), text.indexOf("\nend\n") + 5);
    }
}
