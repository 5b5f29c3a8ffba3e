package org.modeadvisor.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.suite.Departure.Part;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/** What a case is to expect once its present answer is accepted. Immutable. */
public final class Acceptance {

    private final Expected before;
    private final Expected now;
    private final Derivations derived;
    private final List<Departure> departures;

    private Acceptance(Expected before, Derivations derived) {
        this.before = before;
        this.now = Pinning.of(derived);
        this.derived = derived;
        this.departures = Expectation.departures(before, derived);
    }

    /** Under the keys it has, what these derivations say; all there is, where it expects nothing yet. Departs from nothing. */
    public static Expected of(CaseStudy study, Derivations derived) {
        Expected before = study.expected().orElse(Expected.NOTHING);
        return before.equals(Expected.NOTHING) ? Pinning.of(derived) : new Acceptance(before, derived).accepted();
    }

    private Expected accepted() {
        Optional<String> model = before.developmentModel().flatMap(expected -> now.developmentModel());
        return new Expected(words(Part.MODES, before.modes()), model, words(Part.MECHANISMS, before.mechanisms()),
                before.caveats().stream().filter(id -> departs(Part.CAVEATS, id).isEmpty()).toList(),
                before.caveatsExactly().map(this::caveats), rules(), bounds(before.nodes()), before.nodesExactly().map(this::nodesExactly));
    }

    private Optional<Departure> departs(Part part, String about) {
        return departures.stream().filter(departure -> departure.part() == part && departure.about().equals(about)).findFirst();
    }

    private Map<String, String> words(Part part, Map<String, String> expected) {
        Map<String, String> words = new LinkedHashMap<>();
        expected.forEach((id, word) -> words.put(id, departs(part, id).map(Departure::actual).orElse(word)));
        return words;
    }

    private List<String> caveats(List<String> expected) {
        List<String> raised = now.caveatsExactly().orElseThrow();
        List<String> all = merged(expected.stream().filter(raised::contains).toList(), raised);
        return expected.stream().sorted().toList().equals(expected) ? all.stream().sorted().toList() : all;
    }

    /** Those that stand, and where one does not, those by which the modes and the model are strongest now. */
    private List<String> rules() {
        List<String> standing = before.rules().stream().filter(rule -> departs(Part.RULES, rule).isEmpty()).toList();
        List<String> missing = now.rules().stream().filter(id -> standing.stream().noneMatch(rule -> ExpectedRules.means(rule, id))).toList();
        return standing.equals(before.rules()) ? standing : merged(standing, missing);
    }

    private static List<String> merged(List<String> first, List<String> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }

    private Map<NodeName, Bounds> bounds(Map<NodeName, Bounds> expected) {
        Map<NodeName, Bounds> bounds = new LinkedHashMap<>();
        expected.keySet().forEach(name -> bounds.put(name, derived.node(name).map(Node::bounds).orElse(Bounds.NO)));
        return bounds;
    }

    private Map<NodeName, Bounds> nodesExactly(Map<NodeName, Bounds> expected) {
        Map<NodeName, Bounds> bounds = bounds(expected);
        List<NodeName> gone = new ArrayList<>();
        bounds.forEach((name, is) -> {
            if (is.equals(Bounds.NO) && !expected.get(name).equals(Bounds.NO)) {
                gone.add(name);
            }
        });
        gone.forEach(bounds::remove);
        now.nodesExactly().orElseThrow().forEach(bounds::putIfAbsent);
        return bounds;
    }
}
