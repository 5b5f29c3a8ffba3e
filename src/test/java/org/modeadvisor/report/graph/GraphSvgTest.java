package org.modeadvisor.report.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modeadvisor.Goldens;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.report.graph.Drawing.Placed;
import org.modeadvisor.report.graph.ProofGraph.Bond;
import org.modeadvisor.report.graph.ProofGraph.Link;
import org.modeadvisor.report.graph.ProofGraph.Shown;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The picture of a proof: what it shows, how it is laid out, and that it can be read without seeing it. */
class GraphSvgTest {

    private static final int READABLE = 70;

    @Test
    void aCaseIsDrawnAsReviewed() {
        Goldens.compare("reports/havn-chronic-care.svg", GraphSvg.of(answer("havn-chronic-care")));
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesADrawingOfReadableSizeThatIsXml() {
        return Shipped.reviewed().stream().map(study -> DynamicTest.dynamicTest(study.id(), () -> {
            Recommendation answer = Shipped.ADVISOR.recommend(study);
            ProofGraph graph = ProofGraph.of(answer);
            assertTrue(graph.nodes().size() <= READABLE, graph.nodes().size() + " boxes");
            assertTrue(graph.nodes().size() >= 15, graph.nodes().size() + " boxes");
            Document svg = parse(GraphSvg.of(answer));
            assertEquals("img", svg.getDocumentElement().getAttribute("role"));
            assertEquals(GraphSvg.of(answer), GraphSvg.of(Shipped.ADVISOR.recommend(study)), "equal answers are drawn alike");
        }));
    }

    /** The layout kernel keeps a registry of its own, which many threads must not disturb. */
    @Test
    void manyThreadsDrawAlike() {
        List<Recommendation> answers = Shipped.reviewed().stream().map(Shipped.ADVISOR::recommend).toList();
        List<String> alone = answers.stream().map(GraphSvg::of).toList();
        for (int round = 0; round < 5; round++) {
            assertEquals(alone, answers.parallelStream().map(GraphSvg::of).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsDrawnIsPartOfTheProof() {
        return Shipped.reviewed().stream().map(study -> DynamicTest.dynamicTest(study.id(), () -> {
            Recommendation answer = Shipped.ADVISOR.recommend(study);
            ProofGraph graph = ProofGraph.of(answer);
            Set<NodeName> names = graph.nodes().stream().map(Shown::name).collect(Collectors.toSet());
            answer.modes().forEach(mode -> assertTrue(names.contains(mode.node()), mode.mode()));
            Set<NodeName> linked = new HashSet<>();
            for (Link link : graph.links()) {
                assertTrue(names.containsAll(Set.of(link.from(), link.to())), link.toString());
                linked.add(link.from());
                linked.add(link.to());
                if (link.bond() == Bond.CARRIES) {
                    assertTrue(premises(answer, link.to()).contains(link.from()), link + " is in no derivation");
                }
            }
            names.removeAll(linked);
            assertTrue(names.stream().allMatch(name -> name.kind() == Kind.MODE), "nothing stands alone: " + names);
        }));
    }

    @Test
    void theWeakestLinksAreThoseTheAnswerNames() {
        for (String id : List.of("linhe-tiered-care", "norrvik-precision-oncology", "jade-lake-internet-hospital", "havn-chronic-care")) {
            Recommendation answer = answer(id);
            List<NodeName> weak = ProofGraph.of(answer).nodes().stream().filter(Shown::weakest).map(Shown::name).toList();
            answer.modes().stream().filter(mode -> mode.verdict() != Verdict.NOT_SUPPORTED).map(ModeAnswer::weakest).flatMap(List::stream)
                    .forEach(input -> assertTrue(weak.contains(NodeName.driver(input)), id + ": " + input));
        }
    }

    @Test
    void aWeakLinkIsMarkedByAWordAndNotByColourAlone() {
        ProofGraph graph = ProofGraph.of(answer("linhe-tiered-care"));
        assertTrue(graph.nodes().stream().anyMatch(Shown::weakest));
        graph.nodes().stream().filter(Shown::weakest).forEach(shown -> assertTrue(shown.tag().orElse("").contains("weakest link"),
                shown.label()));
        graph.nodes().stream().filter(shown -> !shown.weakest()).forEach(shown -> assertFalse(shown.tag().orElse("").contains("weakest"),
                shown.label()));
    }

    @Test
    void whatStandsOrMayStandAgainstAModeIsDrawn() {
        ProofGraph graph = ProofGraph.of(answer("havn-chronic-care"));
        Shown caveat = graph.nodes().stream().filter(shown -> shown.name().kind() == Kind.CAVEAT).findFirst().orElseThrow();
        assertEquals(Optional.of("caveat still open"), caveat.tag());
        assertTrue(graph.links().stream().anyMatch(link -> link.from().equals(caveat.name()) && link.bond() == Bond.OPPOSES));
    }

    @Test
    void factsStandLeftOfWhatIsDrawnFromThemAndNoTwoBoxesTouch() {
        for (CaseStudy study : Shipped.reviewed()) {
            Drawing drawing = LayeredLayout.of(ProofGraph.of(Shipped.ADVISOR.recommend(study)));
            Map<NodeName, Placed> places = drawing.boxes().stream().collect(Collectors.toMap(placed -> placed.box().shown().name(),
                    placed -> placed));
            drawing.lines().forEach(line -> assertTrue(places.get(line.link().from()).x() < places.get(line.link().to()).x(),
                    line.link().toString()));
            List<Placed> boxes = drawing.boxes();
            for (int i = 0; i < boxes.size(); i++) {
                for (Placed other : boxes.subList(i + 1, boxes.size())) {
                    assertFalse(overlap(boxes.get(i), other), boxes.get(i) + " covers " + other);
                }
            }
        }
    }

    @Test
    void whatACaseSaysIsNoMarkup() throws Exception {
        Recommendation answer = Shipped.ADVISOR.recommend(CaseStudy.of("hostile", Map.of()));
        CaseStudy.Header header = new CaseStudy.Header("hostile", "</title><script>alert(\"x\")</script> & \u0001 \u202E 🏥", Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
        Recommendation hostile = Shipped.ADVISOR.recommend(new CaseStudy(header, Map.of(), Optional.empty(), Optional.empty(),
                Optional.empty()));
        Document svg = parse(GraphSvg.of(hostile));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
        assertTrue(svg.getElementsByTagName("title").item(0).getTextContent().contains("<script>alert(\"x\")</script> &  \u202E 🏥"));
        assertEquals(parse(GraphSvg.of(answer)).getElementsByTagName("rect").getLength(), svg.getElementsByTagName("rect").getLength());
    }

    private static boolean overlap(Placed one, Placed other) {
        return one.x() < other.x() + other.box().width() && other.x() < one.x() + one.box().width()
                && one.y() < other.y() + other.box().height() && other.y() < one.y() + one.box().height();
    }

    private static List<NodeName> premises(Recommendation answer, NodeName name) {
        List<NodeName> premises = new ArrayList<>();
        answer.derivations().node(name).orElseThrow().derivations().forEach(d -> d.premises().forEach(used -> premises.add(used.node())));
        return premises;
    }

    private static Recommendation answer(String id) {
        return Shipped.ADVISOR.recommend(Shipped.worked(id));
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
