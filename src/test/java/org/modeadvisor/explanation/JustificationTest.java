package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Justification.Cut;
import org.modeadvisor.explanation.Justification.Drawn;
import org.modeadvisor.explanation.Justification.Link;
import org.modeadvisor.explanation.Justification.Premise;
import org.modeadvisor.explanation.Justification.ShownAbove;
import org.modeadvisor.explanation.Justification.Stated;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** Why a conclusion came out as it did, as a tree that can be trusted. */
class JustificationTest {

    private static final Adviser ADVISER = new Adviser(Situations.RULES);
    private static final Recommendation LINHE = Shipped.ADVISOR.recommend(Shipped.worked("linhe-tiered-care"));
    private static final Recommendation HAVN = Shipped.ADVISOR.recommend(Shipped.worked("havn-chronic-care"));

    @Property(tries = 300, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void theWholeAnswerIsExplained(@ForAll("cases") CaseStudy study, @ForAll("depths") OptionalInt depth) {
        Recommendation answer = ADVISER.recommend(study, false);
        JustificationLaws.hold(answer, answer.justify(Optional.empty(), depth));
    }

    @Property(tries = 600, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whateverIsAskedForIsExplained(@ForAll("cases") CaseStudy study, @ForAll("names") NodeName name,
            @ForAll("depths") OptionalInt depth) {
        Recommendation answer = ADVISER.recommend(study, false);
        Justifications explained = answer.justify(Optional.of(name), depth);
        assertEquals(List.of(name), explained.trees().stream().map(Justification::name).toList());
        assertEquals(name.kind() == Kind.DRIVER, explained.bearing().isPresent());
        JustificationLaws.hold(answer, explained);
    }

    /** What is cut at a depth is what a deeper explanation goes on to show. */
    @Property(tries = 100, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatIsCutCountsTheInputsBeneath(@ForAll("cases") CaseStudy study) {
        Recommendation answer = ADVISER.recommend(study, false);
        TreeWalk.of(answer.justify(Optional.empty(), OptionalInt.of(1))).stream().map(TreeWalk.Met::node).filter(Cut.class::isInstance)
                .map(Cut.class::cast).forEach(cut -> {
                    Set<NodeName> inputs = new HashSet<>();
                    TreeWalk.of(answer.justify(Optional.of(cut.name()), OptionalInt.empty())).stream().map(met -> met.node().name())
                            .filter(name -> name.kind() == Kind.DRIVER).forEach(inputs::add);
                    assertEquals(inputs.size(), cut.stated() + cut.unknown(), cut.name().toString());
                });
    }

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Situations.partial();
    }

    @Provide
    Arbitrary<OptionalInt> depths() {
        return Arbitraries.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3));
    }

    @Provide
    Arbitrary<NodeName> names() {
        List<NodeName> conclusions = List.copyOf(Situations.RULES.vocabulary().terms().keySet());
        return Arbitraries.oneOf(Arbitraries.of(conclusions),
                Arbitraries.of(Situations.RULES.vocabulary().variables().stream().map(variable -> variable.node()).toList()));
    }

    @Test
    void everyConclusionAndVariableOfAShippedCaseIsExplained() {
        Shipped.reviewed().forEach(study -> {
            Recommendation answer = Shipped.ADVISOR.recommend(study, false);
            answer.vocabulary().terms().keySet().forEach(name ->
                    JustificationLaws.hold(answer, answer.justify(Optional.of(name), OptionalInt.empty())));
        });
    }

    @Test
    void theWeakestPremisesAreMarked() {
        Drawn mode = tree(LINHE, "key-business-process-innovation");
        List<Premise> premises = mode.ways().get(0).premises();
        assertEquals(List.of(Link.WEAKEST, Link.NONE, Link.WEAKEST, Link.PERHAPS_WEAKEST, Link.WEAKEST),
                premises.stream().map(Premise::link).toList(), "value creation 3, bottleneck 4, records 3, carrier 3-4, technology 3");
    }

    @Test
    void whatKeepsAModeFromBeingRecommendedIsExplainedWithIt() {
        Drawn mode = tree(HAVN, "value-network-reconstruction");
        assertEquals(Verdict.CONDITIONAL, HAVN.mode("value-network-reconstruction").orElseThrow().verdict());
        assertEquals(List.of("C-17"), mode.barring().stream().map(caveat -> caveat.name().id()).toList());
        assertEquals(new Bounds(2, 3), mode.bounds());
        assertEquals(Bounds.exactly(3), mode.before(), "before moral constraints that may lower it");
    }

    @Test
    void aClearCaveatShowsHowFarItGot() {
        Drawn caveat = tree(HAVN, "C-01");
        assertEquals(1, caveat.ways().size());
        assertEquals(Bounds.NO, caveat.ways().get(0).bounds());
        assertEquals("at least 2", caveat.ways().get(0).premises().get(0).asked().orElseThrow());
        assertInstanceOf(Drawn.class, caveat.ways().get(0).premises().get(0).fact());
    }

    @Test
    void aVariableSaysWhatTheCaseStatesAndWhatRestsOnIt() {
        Justifications explained = HAVN.justify(Optional.of(NodeName.driver("market-demand")), OptionalInt.empty());
        Stated stated = assertInstanceOf(Stated.class, explained.trees().get(0));
        assertEquals(Optional.of("Insurers and clinics pay for it"), stated.fact().orElseThrow().evidence());
        Bearing bearing = explained.bearing().orElseThrow();
        assertTrue(bearing.uses().stream().anyMatch(use -> use.rule().id().equals("MEC-05") && use.weight() == Bearing.Weight.DECIDES));
        assertTrue(bearing.reaches().contains(new NodeName(Kind.MODE, "value-network-reconstruction")));
    }

    @Test
    void whatSeveralModesRestOnIsShownOnce() {
        Justifications explained = LINHE.justify(Optional.empty(), OptionalInt.empty());
        List<Justification> carriers = TreeWalk.of(explained).stream().map(TreeWalk.Met::node)
                .filter(node -> node.name().id().equals("carrier")).toList();
        assertInstanceOf(Drawn.class, carriers.get(0));
        assertTrue(carriers.size() > 2);
        carriers.subList(1, carriers.size()).forEach(node -> assertInstanceOf(ShownAbove.class, node));
    }

    @Test
    void anEmbedderGetsTheTreeByAnyNameOfTheConclusion() {
        Explanation byCode = LINHE.explain("KBPI").orElseThrow();
        assertEquals(byCode.justification(), LINHE.explain("Key business and process innovation").orElseThrow().justification());
        assertEquals("key-business-process-innovation", byCode.justification().name().id());
        assertEquals(List.of(NodeName.driver("emr-adoption")), LINHE.explain("emr-adoption").orElseThrow().drivers());
        assertEquals(Optional.empty(), LINHE.explain("key-business"));
    }

    @Test
    void aDepthOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LINHE.justify(Optional.empty(), OptionalInt.of(0)));
    }

    private static Drawn tree(Recommendation answer, String conclusion) {
        return assertInstanceOf(Drawn.class, answer.explain(conclusion).orElseThrow().justification());
    }
}
