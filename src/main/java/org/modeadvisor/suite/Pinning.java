package org.modeadvisor.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;

/** What a case is pinned to when its present answer is accepted. */
public final class Pinning {

    private final Derivations derived;
    private final Goals goals;

    private Pinning(Derivations derived) {
        this.derived = derived;
        this.goals = new Goals(derived.situation().vocabulary());
    }

    /**
     * All there is to expect of these derivations: every verdict, the model, the mechanisms that are active or open, the raised caveats,
     * the rule by which each mode that may be live and the model are strongest, and every conclusion that does not come to nothing.
     */
    public static Expected of(Derivations derived) {
        return new Pinning(derived).expected();
    }

    private Expected expected() {
        Map<String, String> modes = new LinkedHashMap<>();
        goals.modes().forEach(mode -> modes.put(mode.node().id(), goals.verdict(mode.node(), derived::bounds).word()));
        Map<String, String> mechanisms = new LinkedHashMap<>();
        derived.situation().vocabulary().conclusions().ofKind(Kind.MECHANISM).stream().map(Term::node)
                .filter(name -> derived.bounds(name).hi() >= goals.live())
                .forEach(name -> mechanisms.put(name.id(), Expectation.state(goals, derived.bounds(name))));
        List<String> caveats = derived.nodes().keySet().stream().filter(name -> name.kind() == Kind.CAVEAT).sorted()
                .filter(name -> derived.bounds(name).truth() == Truth.TRUE).map(NodeName::id).toList();
        Map<NodeName, Bounds> nodes = new TreeMap<>();
        derived.nodes().forEach((name, node) -> {
            if (!node.bounds().equals(Bounds.NO)) {
                nodes.put(name, node.bounds());
            }
        });
        return new Expected(modes, Optional.of(goals.model(derived::bounds).map(NodeName::id).orElse(Expected.UNDETERMINED)), mechanisms,
                List.of(), Optional.of(caveats), rules(), Map.of(), Optional.of(nodes));
    }

    private List<String> rules() {
        List<NodeName> carried = new ArrayList<>(goals.modes().stream().map(Term.Mode::node)
                .filter(mode -> goals.verdict(mode, derived::bounds) != Verdict.NOT_SUPPORTED).toList());
        goals.model(derived::bounds).ifPresent(carried::add);
        return carried.stream().flatMap(name -> derived.node(name).map(Node::derivations).orElse(List.of()).stream().limit(1))
                .map(derivation -> derivation.rule().id()).distinct().toList();
    }
}
