package org.modeadvisor.report.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.report.graph.Drawing.Placed;
import org.modeadvisor.report.graph.ProofGraph.Bond;
import org.modeadvisor.report.graph.ProofGraph.Link;
import org.modeadvisor.report.graph.ProofGraph.Mark;
import org.modeadvisor.report.graph.ProofGraph.Shown;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The picture of the rules: everything is in it once, leads to where it stands, and can be read without colour. */
class RulesSvgTest {

    private static final RuleBase BASE = Shipped.RULE_BASE;
    private static final NodeName STAGE = new NodeName(Kind.STAGE, "value-creation");

    private static final RuleLinks LINKS = new RuleLinks() {
        @Override
        public Optional<String> of(NodeName name) {
            return Optional.of("#" + name.id());
        }

        @Override
        public Optional<String> of(Rule rule) {
            return Optional.of(rule.at().file() + "#L" + rule.at().line());
        }
    };

    private static final ProofGraph ALL = new RulesPart(BASE, LINKS).of(Optional.empty());

    @Test
    void everyVariableConclusionAndRuleIsInItOnce() {
        Set<NodeName> known = new HashSet<>(BASE.vocabulary().terms().keySet());
        BASE.vocabulary().variables().forEach(variable -> known.add(variable.node()));
        assertEquals(known.size(), ALL.nodes().size());
        assertEquals(known, ALL.nodes().stream().map(Shown::name).collect(Collectors.toSet()));
        assertEquals(BASE.model().rules().stream().map(Rule::id).sorted().toList(),
                ALL.nodes().stream().flatMap(node -> node.marks().stream()).map(Mark::word).sorted().toList());
    }

    @Test
    void everyLinkIsWhatSomeRuleReadsAndSaysWhatItIsFor() {
        Set<Link> expected = new HashSet<>();
        BASE.model().rules().forEach(rule -> rule.reads().forEach(read -> expected.add(new Link(read, rule.consequence().target(),
                rule.consequence().call().derives() ? Bond.CARRIES : Bond.OPPOSES))));
        assertEquals(expected, Set.copyOf(ALL.links()));
        assertEquals(expected.size(), ALL.links().size());
        assertTrue(ALL.links().stream().anyMatch(link -> link.bond() == Bond.OPPOSES));
    }

    @Test
    void linesLeadFromLeftToRight() {
        Drawing drawing = LayeredLayout.of(ALL);
        Map<NodeName, Placed> places = drawing.boxes().stream().collect(Collectors.toMap(placed -> placed.box().shown().name(), Function.identity()));
        drawing.lines().forEach(line -> assertTrue(places.get(line.link().from()).x() < places.get(line.link().to()).x(), line.link().toString()));
    }

    @Test
    void belowOneConclusionIsJustWhatItsRulesRestOn() {
        ProofGraph part = new RulesPart(BASE, LINKS).of(Optional.of(STAGE));
        Set<NodeName> names = part.nodes().stream().map(Shown::name).collect(Collectors.toSet());
        assertTrue(names.contains(STAGE));
        assertTrue(part.links().stream().allMatch(link -> names.containsAll(Set.of(link.from(), link.to()))));
        Set<NodeName> read = part.links().stream().map(Link::from).collect(Collectors.toSet());
        assertEquals(Set.of(STAGE), names.stream().filter(name -> !read.contains(name)).collect(Collectors.toSet()), "all else is read by something");
        assertTrue(names.size() > 10 && names.size() < ALL.nodes().size() / 2, names.size() + " boxes");
    }

    @Test
    void everyRuleLeadsToItsLineAndTellsItsClaims() throws Exception {
        String svg = RulesSvg.of(BASE, Optional.of(STAGE), LINKS);
        assertEquals(svg, RulesSvg.of(BASE, Optional.of(STAGE), LINKS));
        Document picture = parse(svg);
        List<Element> anchors = elements(picture, "a");
        ProofGraph part = new RulesPart(BASE, LINKS).of(Optional.of(STAGE));
        for (Rule rule : BASE.model().rules().stream().filter(r -> part.nodes().stream().anyMatch(n -> n.name().equals(r.consequence().target()))).toList()) {
            Element anchor = anchors.stream().filter(a -> a.getAttribute("href").equals(rule.at().file() + "#L" + rule.at().line())).findFirst().orElseThrow();
            String title = anchor.getElementsByTagName("title").item(0).getTextContent();
            assertTrue(title.contains(rule.title()), title);
            rule.citation().claims().forEach(claim -> assertTrue(title.contains(BASE.vocabulary().claims().get(claim).text()), claim));
        }
    }

    @Test
    void itCanBeReadWithoutSeeingItOrItsColours() throws Exception {
        Document picture = parse(RulesSvg.of(BASE, Optional.of(STAGE), LINKS));
        assertEquals("graphics-document", picture.getDocumentElement().getAttribute("role"));
        assertEquals("title", picture.getDocumentElement().getElementsByTagName("title").item(0).getNodeName());
        assertEquals(1, picture.getElementsByTagName("desc").getLength());
        ALL.nodes().forEach(node -> assertTrue(node.tag().isPresent(), "the kind of " + node.name() + " is said in a word"));
    }

    private static List<Element> elements(Document picture, String tag) {
        return IntStream.range(0, picture.getElementsByTagName(tag).getLength())
                .mapToObj(i -> (Element) picture.getElementsByTagName(tag).item(i)).toList();
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
