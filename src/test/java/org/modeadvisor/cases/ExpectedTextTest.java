package org.modeadvisor.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** Another expected answer is put into a case file, and nothing else of it changes. */
class ExpectedTextTest {

    private static final NodeName CREATION = new NodeName(Kind.STAGE, "value-creation");
    private static final NodeName DISCOVERY = new NodeName(Kind.STAGE, "value-discovery");
    private static final NodeName RAISED = new NodeName(Kind.CAVEAT, "C-02");
    private static final NodeName SECOND = new NodeName(Kind.CAVEAT, "C-03");

    /** Each text of an {@code expected} before and after, and the change. */
    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("a verdict", "  modes:\n    m:   recommended # c\n    n: conditional\n", "  modes:\n    m:   conditional # c\n    n: conditional\n",
                        modes("m", "conditional", "n", "conditional")),
                Arguments.of("the model in braces", "  {development-model: mixed, rules: [A]} # c\n",
                        "  {development-model: government-led, rules: [A]} # c\n", withModel(rules("A"), "government-led")),
                Arguments.of("an item less", "  rules: [A, B, C] # c\n", "  rules: [A, C] # c\n", rules("A", "C")),
                Arguments.of("the last item less", "  rules: [A,\n          B,\n          C]\n", "  rules: [A]\n", rules("A")),
                Arguments.of("the first item less", "  rules: [A,\n          B]\n", "  rules: [B]\n", rules("B")),
                Arguments.of("no item left", "  rules: [A, B] # c\n", "  rules: [] # c\n", rules()),
                Arguments.of("an item more in between", "  rules: [A, C]\n", "  rules: [A, B, C]\n", rules("A", "B", "C")),
                Arguments.of("items more at the end, one less before", "  rules: [A, C]\n", "  rules: [A, D, E]\n", rules("A", "D", "E")),
                Arguments.of("an item of none", "  modes: {m: recommended}\n  caveats-exactly: [] # c\n",
                        "  modes: {m: recommended}\n  caveats-exactly: [C-01] # c\n", withCaveats(modes("m", "recommended"), "C-01")),
                Arguments.of("an item where nothing stood", "  modes: {m: recommended}\n  caveats-exactly: # c\n",
                        "  modes: {m: recommended}\n  caveats-exactly: [C-01] # c\n", withCaveats(modes("m", "recommended"), "C-01")),
                Arguments.of("items in lines", "  rules:\n    # first\n    - A # a\n    - B # b\n    # end\n", "  rules:\n    # first\n    - A # a\n    - C\n    # end\n",
                        rules("A", "C")),
                Arguments.of("an item in a line before another", "  rules:\n  - B # b\n", "  rules:\n  - A\n  - B # b\n", rules("A", "B")),
                Arguments.of("no item in lines left", "  rules: # c\n  - A\n  - B\n", "  rules: [] # c\n", rules()),
                Arguments.of("bounds", "  nodes: {stage: {value-creation: 2}, caveat: {C-02: open}}\n", "  nodes: {stage: {value-creation: [1, 2]}, caveat: {C-02: no}}\n",
                        nodes(CREATION, new Bounds(1, 2), RAISED, Bounds.NO)),
                Arguments.of("a conclusion less and one more", "  nodes-exactly:\n    stage: {value-creation: 2} # s\n    caveat: {C-02: yes}\n",
                        "  nodes-exactly:\n    stage: {value-discovery: 3} # s\n    caveat: {C-02: yes, C-03: open}\n",
                        exactly(DISCOVERY, Bounds.exactly(3), RAISED, Bounds.YES, SECOND, Bounds.OPEN)),
                Arguments.of("conclusions in lines", "  nodes-exactly:\n    stage:\n      value-creation: 2 # s\n      value-discovery: 1\n",
                        "  nodes-exactly:\n    stage:\n      value-discovery: 1\n    caveat: {C-02: yes}\n", exactly(DISCOVERY, Bounds.exactly(1), RAISED, Bounds.YES)),
                Arguments.of("no conclusion of a kind left", "  nodes-exactly:\n    stage: {value-creation: 2}\n    caveat: {C-02: yes}\n",
                        "  nodes-exactly:\n    stage: {}\n    caveat: {C-02: yes}\n", exactly(RAISED, Bounds.YES)),
                Arguments.of("the first conclusions", "  nodes-exactly: {} # none\n", "  nodes-exactly: {caveat: {C-02: yes}} # none\n", exactly(RAISED, Bounds.YES)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void onlyWhatDiffersIsChanged(String what, String before, String after, Expected expected) {
        String head = "# a case\nid: a # name\nfacts: {emr-adoption: 1}\nexpected: # pinned\n";
        String tail = "# end\ntitle: b\n";
        assertEquals(head + after + tail, CaseText.of(SourceText.of("a.yaml", head + before + tail)).expecting(expected).source().text());
    }

    /** Each text before an expected answer is written into it, and after. */
    static Stream<Arguments> unpinned() {
        String pinned = "expected:\n  modes:\n    m:   recommended\n    mmm: conditional\n  development-model: mixed\n  caveats-exactly: []\n";
        return Stream.of(
                Arguments.of("behind all else", "id: a\nfacts: {} # none\n", "id: a\nfacts: {} # none\n" + pinned),
                Arguments.of("before a comment at the end", "id: a\nfacts:\n  emr-adoption: 1\n# end\n", "id: a\nfacts:\n  emr-adoption: 1\n" + pinned + "# end\n"),
                Arguments.of("where nothing stands behind the key", "id: a\nexpected: # later\nfacts: {}\n",
                        "id: a\n" + pinned.replace("expected:", "expected: # later") + "facts: {}\n"),
                Arguments.of("in place of braces", "id: a\nexpected: {} # later\nfacts: {}\n", "id: a\n" + pinned.replace("expected:", "expected: # later") + "facts: {}\n"),
                Arguments.of("in place of lists without items", "id: a\nexpected: # later\n  rules: []\n  modes: {}\n# end\nfacts: {}\n",
                        "id: a\n" + pinned.replace("expected:", "expected: # later") + "# end\nfacts: {}\n"),
                Arguments.of("line ends of Windows", "id: a\r\nfacts: {}\r\n", "id: a\r\nfacts: {}\r\n" + pinned.replace("\n", "\r\n")),
                Arguments.of("without a line end at the end", "id: a\nfacts: {}", "id: a\nfacts: {}\n" + pinned.stripTrailing()),
                Arguments.of("JSON", "{\"id\": \"a\", \"facts\": {}}", "{\"id\": \"a\", \"facts\": {}, \"expected\": {\"modes\": {\"m\": \"recommended\", "
                        + "\"mmm\": \"conditional\"},\n    \"development-model\": \"mixed\",\n    \"caveats-exactly\": []}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unpinned")
    void aCaseThatExpectsNothingIsGivenAll(String what, String before, String after) {
        Expected expected = withCaveats(withModel(modes("m", "recommended", "mmm", "conditional"), "mixed"));
        String file = before.startsWith("{") ? "a.json" : "a.yaml";
        CaseText text = CaseText.of(SourceText.of(file, before)).expecting(expected);
        assertEquals(after, text.source().text());
        assertEquals(text, text.expecting(expected), "once more changes nothing");
    }

    @Test
    void longListsOfConclusionsAreWrapped() {
        Map<NodeName, Bounds> many = new LinkedHashMap<>();
        for (int i = 10; i < 40; i++) {
            many.put(new NodeName(Kind.COMPOSITE, "composite-" + i), new Bounds(1, 2));
        }
        CaseText text = CaseText.of(SourceText.of("a.yaml", "id: a\nfacts: {}\n")).expecting(exactly(many));
        assertTrue(text.source().lines().stream().allMatch(line -> line.length() < 115), text.source().text());
        assertTrue(text.source().lines().stream().anyMatch(line -> line.startsWith("                composite-")), text.source().text());
        many.put(new NodeName(Kind.COMPOSITE, "composite-one-more-with-a-name-that-does-not-fit-into-the-line"), Bounds.YES);
        CaseText more = text.expecting(exactly(many));
        assertTrue(more.source().lines().stream().allMatch(line -> line.length() < 115), more.source().text());
        assertEquals(text.source().lines().size() + 1, more.source().lines().size());
    }

    @Test
    void jsonStaysJson() {
        CaseText text = CaseText.of(SourceText.of("a.json", "{\"id\": \"a\", \"facts\": {}, \"expected\": {\"nodes-exactly\": {\"caveat\": {\"C-02\": true}}}}"));
        assertEquals("{\"id\": \"a\", \"facts\": {}, \"expected\": {\"nodes-exactly\": {\"caveat\": {\"C-03\": \"open\"}, \"stage\": {\"value-creation\": [1, 2]}}}}",
                text.expecting(exactly(SECOND, Bounds.OPEN, CREATION, new Bounds(1, 2))).source().text());
    }

    /** Keys with a question mark are read, but too seldom written for us to change them. */
    @Test
    void aFileThatCannotTakeItIsLeftAlone() {
        CaseText text = CaseText.of(SourceText.of("a.yaml", "id: a\nfacts: {}\nexpected:\n  ? rules\n  : - A\n"));
        ProblemException refused = assertThrows(ProblemException.class, () -> text.expecting(rules()));
        assertEquals("not-written", refused.problems().get(0).code());
        CaseText commented = CaseText.of(SourceText.of("a.yaml", "id: a\nfacts: {}\nexpected:\n  rules: [] # none yet\n  modes: {}\n"));
        assertThrows(ProblemException.class, () -> commented.expecting(rules("A")), "the comment would be lost");
    }

    private static Expected modes(String... pairs) {
        Map<String, String> modes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            modes.put(pairs[i], pairs[i + 1]);
        }
        return new Expected(modes, Optional.empty(), Map.of(), List.of(), Optional.empty(), List.of(), Map.of(), Optional.empty());
    }

    private static Expected withModel(Expected e, String model) {
        return new Expected(e.modes(), Optional.of(model), e.mechanisms(), e.caveats(), e.caveatsExactly(), e.rules(), e.nodes(), e.nodesExactly());
    }

    private static Expected withCaveats(Expected e, String... caveats) {
        return new Expected(e.modes(), e.developmentModel(), e.mechanisms(), e.caveats(), Optional.of(List.of(caveats)), e.rules(), e.nodes(), e.nodesExactly());
    }

    private static Expected rules(String... rules) {
        return new Expected(Map.of(), Optional.empty(), Map.of(), List.of(), Optional.empty(), List.of(rules), Map.of(), Optional.empty());
    }

    private static Expected nodes(Object... pairs) {
        return new Expected(Map.of(), Optional.empty(), Map.of(), List.of(), Optional.empty(), List.of(), bounds(pairs), Optional.empty());
    }

    private static Expected exactly(Object... pairs) {
        return exactly(bounds(pairs));
    }

    private static Expected exactly(Map<NodeName, Bounds> nodes) {
        return new Expected(Map.of(), Optional.empty(), Map.of(), List.of(), Optional.empty(), List.of(), Map.of(), Optional.of(nodes));
    }

    private static Map<NodeName, Bounds> bounds(Object... pairs) {
        Map<NodeName, Bounds> bounds = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            bounds.put((NodeName) pairs[i], (Bounds) pairs[i + 1]);
        }
        return bounds;
    }
}
