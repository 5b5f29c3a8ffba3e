package org.modeadvisor.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.rulebase.RuleBase;

/** What each operator makes of five small rules: what stood there, and what stands there then. */
class OperatorTest {

    @TempDir
    static Path temporary;

    private static RuleBase rules;

    @BeforeAll
    static void addSmallRules() throws IOException {
        RulesCopy copy = RulesCopy.in(temporary.resolve("rules"));
        copy.ruleFile("mechanisms/small.drl", """
                rule "TRY-01 Routines and success on either side make learning"
                  @basis( "judgement" ) @because( "An example." )
                when
                  Driver( id == "gov-learning-routines" )
                  Driver( id in ( "lower-level-success", "neighbour-success" ), atLeast( "FIRE" ) )
                then
                  conclude( mechanism( "learning-government" ) );
                end

                rule "TRY-02 Nobody moved and government limits, or it keeps silent"
                  @basis( "judgement" ) @because( "An example." )
                when
                  Driver( id == "rival-region-first-move", is( "no" ) )
                  ( Choice( id == "gov-diffusion-stance", is( "limit" ) )
                    or Choice( id == "gov-diffusion-stance", isNot( "promote" ) ) )
                then
                  weaken( mechanism( "competition-government" ) );
                end

                rule "TRY-03 A weak market limits learning"
                  @basis( "judgement" ) @because( "An example." )
                when
                  ( ( Driver( id == "market-size", atMost( 1 ) ) and Driver( id == "market-demand", below( "STRONG" ) ) ) )
                then
                  cap( mechanism( "learning-enterprise" ), "IMITATION-CAP" );
                end
                """);
        copy.ruleFile("composites/small.drl", """
                rule "TRY-04 Two of three conditions make technology support"
                  @basis( "judgement" ) @because( "An example." )
                when
                  $one : Driver( id in ( "emr-adoption", "data-linkage", "analytics-capability" ) )
                  Driver( id in ( "emr-adoption", "data-linkage", "analytics-capability" ), id != $one.id )
                then
                  conclude( composite( "technology-support" ) );
                end
                """);
        copy.ruleFile("model/small.drl", """
                rule "TRY-05 Market and society weigh the same, and no mode is live"
                  @basis( "judgement" ) @because( "An example." )
                when
                  $market : Composite( id == "market-influence", atLeast( "FIRE" ) )
                  Composite( id == "society-influence", sameAs( $market ) )
                  Every( kind == "mode", below( "FIRE" ) )
                then
                  conclude( model( "mixed" ) );
                end
                """);
        rules = RuleBase.load(copy.folder(), "rules");
    }

    static List<Operator> operators() {
        return Operator.ALL;
    }

    @ParameterizedTest
    @MethodSource("operators")
    void makesTheseMistakes(Operator operator) {
        String made = new MutationTest(rules).mutants(List.of(operator), rule -> rule.id().startsWith("TRY")).made().stream()
                .map(mutant -> mutant.rule().id() + " line " + mutant.at().line() + "\n  " + mutant.before() + "\n  "
                        + (mutant.after().isEmpty() ? "nothing" : mutant.after()) + "\n")
                .collect(Collectors.joining());
        Goldens.compare("mutations/operators/" + operator.word() + ".txt", made);
    }

    @Test
    void noReviewedTextIsLeftOver() {
        Goldens.noneWithoutInput("mutations/operators", Operator.ALL.stream().map(Operator::word).toList());
    }

    @Test
    void whatLeavesNoRuleSetIsCountedAndNotMade() {
        Mutants mutants = new MutationTest(rules).mutants(List.of(new DropCondition()), rule -> rule.id().equals("TRY-05"));
        assertEquals(List.of(10, 11), mutants.made().stream().map(mutant -> mutant.at().line()).toList(), "others refer to the first by its name");
        Mutants notes = new MutationTest(rules).mutants(List.of(new SwapConclusion()), rule -> rule.id().equals("CMB-06"));
        assertEquals(new Mutants(List.of(), 1), notes, "all other notes are drawn in a later phase");
    }

    @Test
    void whatSaysTheSameIsMadeOnce() {
        List<Mutant> alone = new MutationTest(rules).mutants(List.of(new InvertCondition()), rule -> rule.id().equals("C-06")).made();
        List<Mutant> beside = new MutationTest(rules).mutants(Operator.ALL, rule -> rule.id().equals("C-06")).made();
        assertEquals(1, alone.size());
        assertEquals(beside.size(), beside.stream().map(mutant -> mutant.variant().meaning()).distinct().count());
    }
}
