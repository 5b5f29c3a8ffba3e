package org.modeadvisor.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.rulebase.DroolsCompiler;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/** The two readings of the rules, in Drools and from the rule model, are one. */
class TwoReadingsTest {

    private static final DroolsInference DROOLS = new DroolsInference(Situations.RULES);
    private static final DroolsInference COMPILED = new DroolsInference(DroolsCompiler.compiled(Situations.RULES));
    private static final LevelReading MODEL = new LevelReading(Situations.RULES);

    @Property(tries = 3_500, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void bothGiveTheSameBoundsToEveryConclusion(@ForAll("partialCases") CaseStudy study) {
        same(study);
    }

    @Property(tries = 1_500, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void bothGiveTheSameLevelsWhereEverythingIsSettled(@ForAll("completeCases") CaseStudy study) {
        same(study);
    }

    /** Drools' own compiler is the referee of what a rule's text means: the same conclusions, by the same rules, in the same ways. */
    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatDroolsIsHandedIsWhatItsOwnCompilerReadsInTheText(@ForAll("partialCases") CaseStudy study) {
        Situation situation = Situations.of(study);
        Derivations handed = DROOLS.infer(situation);
        Derivations compiled = COMPILED.infer(situation);
        Situations.RULES.vocabulary().terms().keySet().forEach(name -> assertEquals(compiled.node(name), handed.node(name)));
    }

    private static void same(CaseStudy study) {
        Situation situation = Situations.of(study);
        Derivations decided = DROOLS.infer(situation);
        Function<NodeName, Bounds> read = MODEL.read(situation);
        Map<NodeName, Bounds> inDrools = new TreeMap<>();
        Map<NodeName, Bounds> fromModel = new TreeMap<>();
        Situations.RULES.vocabulary().terms().keySet().forEach(name -> {
            inDrools.put(name, decided.bounds(name));
            fromModel.put(name, read.apply(name));
        });
        assertEquals(inDrools, fromModel);
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Situations.partial();
    }

    @Provide
    Arbitrary<CaseStudy> completeCases() {
        return Situations.complete();
    }
}
