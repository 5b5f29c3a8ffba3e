package org.modeadvisor.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.suite.Departure.Part;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** An answer is held against what a case is pinned to: nothing listed is passed over, and nothing else is compared. */
class ExpectationTest {

    private static final DroolsInference INFERENCE = new DroolsInference(Situations.RULES);
    private static final CaseStudy HAVN = Shipped.worked("havn-chronic-care");
    private static final NodeName NETWORK = new NodeName(Kind.MODE, "value-network-reconstruction");

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Situations.partial();
    }

    @Property(tries = 80, seed = Situations.SEED)
    void whatAnAnswerIsPinnedToIsThatAnswer(@ForAll("cases") CaseStudy study) {
        assertEquals(List.of(), Expectation.departures(Pinning.of(derived(study)), derived(study)));
    }

    @Property(tries = 80, seed = Situations.SEED)
    void everyConclusionThatDiffersDepartsAndNoOther(@ForAll("cases") CaseStudy pinned, @ForAll("cases") CaseStudy other) {
        Derivations before = derived(pinned);
        Derivations after = derived(other);
        List<Departure> departures = Expectation.departures(Pinning.of(before), after);
        Set<NodeName> differing = before.nodes().keySet().stream().filter(name -> !before.bounds(name).equals(after.bounds(name))).collect(Collectors.toSet());
        List<Departure> nodes = departures.stream().filter(departure -> departure.part() == Part.NODES_EXACTLY).toList();
        assertEquals(differing, nodes.stream().map(departure -> departure.node().orElseThrow()).collect(Collectors.toSet()));
        assertEquals(differing.size(), nodes.size());
        assertEquals(departures.stream().map(Departure::part).sorted().toList(), departures.stream().map(Departure::part).toList());
    }

    @Property(tries = 20, seed = Situations.SEED)
    void whatIsNotListedIsNotCompared(@ForAll("cases") CaseStudy study) {
        assertEquals(List.of(), Expectation.departures(Expected.NOTHING, derived(study)));
    }

    @Test
    void eachPartTellsWhatWasExpectedAndWhatItIs() {
        Derivations derived = derived(HAVN.with("moral-constraints", Answer.level(2)));
        Expected expected = new Expected(Map.of(NETWORK.id(), "conditional"), Optional.of("mixed"), Map.of("learning-enterprise", "active"),
                List.of("C-01"), Optional.of(List.of("C-05")), List.of("MEC-08", "MEC-99"), new TreeMap<>(Map.of(NETWORK, Bounds.exactly(1),
                caveat("C-01"), Bounds.OPEN)), Optional.empty());
        assertEquals(List.of("modes value-network-reconstruction: conditional, now recommended", "development-model development-model: mixed, now industry-driven",
                "mechanisms learning-enterprise: active, now open", "caveats C-01: raised, now clear", "caveats-exactly C-26: not-raised, now raised",
                "rules MEC-99: stands, now missing", "nodes value-network-reconstruction: 1, now 3", "nodes C-01: open, now no"),
                Expectation.departures(expected, derived).stream().map(ExpectationTest::said).toList());
    }

    @Test
    void anUnknownConclusionComesToNothing() {
        NodeName unheardOf = new NodeName(Kind.STAGE, "value-of-old");
        assertEquals(List.of(), depart(e -> with(e, Map.of(unheardOf, Bounds.NO))));
        assertEquals(List.of("nodes value-of-old: 2, now 0"), depart(e -> with(e, Map.of(unheardOf, Bounds.exactly(2)))));
    }

    private static List<String> depart(UnaryOperator<Expected> expectation) {
        return Expectation.departures(expectation.apply(Expected.NOTHING), derived(HAVN)).stream().map(ExpectationTest::said).toList();
    }

    private static Expected with(Expected e, Map<NodeName, Bounds> nodes) {
        return new Expected(e.modes(), e.developmentModel(), e.mechanisms(), e.caveats(), e.caveatsExactly(), e.rules(), nodes, e.nodesExactly());
    }

    private static NodeName caveat(String id) {
        return new NodeName(Kind.CAVEAT, id);
    }

    private static String said(Departure departure) {
        return departure.part().word() + " " + departure.about() + ": " + departure.expected() + ", now " + departure.actual();
    }

    private static Derivations derived(CaseStudy study) {
        return INFERENCE.infer(Situations.of(study));
    }
}
