package org.modeadvisor.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.suite.Departure.Part;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** Holds what was derived against what a case is pinned to. A conclusion these rules do not know comes to nothing. */
public final class Expectation {

    private static final String RAISED = "raised";
    private static final String NOT_RAISED = "not-raised";
    private static final String STANDS = "stands";
    private static final String MISSING = "missing";

    private final Derivations derived;
    private final Goals goals;
    private final List<Departure> departures = new ArrayList<>();

    private Expectation(Derivations derived) {
        this.derived = derived;
        this.goals = new Goals(derived.situation().vocabulary());
    }

    /** How what was derived departs from what is expected; empty where it does not. In the order of {@code expected}. Needs no leanings. */
    public static List<Departure> departures(Expected expected, Derivations derived) {
        Expectation expectation = new Expectation(derived);
        expectation.compare(expected);
        return List.copyOf(expectation.departures);
    }

    private void compare(Expected expected) {
        expected.modes().forEach((id, verdict) -> about(Part.MODES, new NodeName(Kind.MODE, id), verdict, verdict(new NodeName(Kind.MODE, id))));
        expected.developmentModel().ifPresent(model -> note(Part.DEVELOPMENT_MODEL, Part.DEVELOPMENT_MODEL.word(), Optional.empty(), model,
                goals.model(this::bounds).map(NodeName::id).orElse(Expected.UNDETERMINED)));
        expected.mechanisms().forEach((id, state) -> about(Part.MECHANISMS, new NodeName(Kind.MECHANISM, id), state, state(goals, bounds(new NodeName(Kind.MECHANISM, id)))));
        expected.caveats().forEach(id -> raised(Part.CAVEATS, new NodeName(Kind.CAVEAT, id)));
        expected.caveatsExactly().ifPresent(this::caveatsExactly);
        Set<String> rules = expected.rules().isEmpty() ? Set.of()
                : derived.nodes().values().stream().flatMap(Expectation::rules).collect(Collectors.toSet());
        expected.rules().stream().filter(rule -> rules.stream().noneMatch(id -> ExpectedRules.means(rule, id))).forEach(rule -> note(Part.RULES, rule, Optional.empty(), STANDS, MISSING));
        expected.nodes().forEach((name, bounds) -> about(Part.NODES, name, word(name, bounds), word(name, bounds(name))));
        expected.nodesExactly().ifPresent(this::nodesExactly);
    }

    private String verdict(NodeName mode) {
        return derived.node(mode).isEmpty() ? "" : goals.verdict(mode, this::bounds).word();
    }

    private void caveatsExactly(List<String> ids) {
        ids.forEach(id -> raised(Part.CAVEATS_EXACTLY, new NodeName(Kind.CAVEAT, id)));
        derived.nodes().keySet().stream().filter(name -> name.kind() == Kind.CAVEAT && !ids.contains(name.id())).sorted()
                .filter(name -> bounds(name).truth() == Truth.TRUE).forEach(name -> about(Part.CAVEATS_EXACTLY, name, NOT_RAISED, RAISED));
    }

    private void raised(Part part, NodeName caveat) {
        about(part, caveat, RAISED, switch (bounds(caveat).truth()) {
            case TRUE -> RAISED;
            case FALSE -> "clear";
            case OPEN -> "open";
        });
    }

    /** The rules that lead to a conclusion, and those that adjust it. */
    private static Stream<String> rules(Node node) {
        return Stream.concat(node.derivations().stream().map(derivation -> derivation.rule().id()),
                node.adjustments().stream().filter(adjustment -> adjustment.truth() == Truth.TRUE).map(adjustment -> adjustment.rule().id()));
    }

    private void nodesExactly(Map<NodeName, Bounds> nodes) {
        nodes.forEach((name, bounds) -> about(Part.NODES_EXACTLY, name, word(name, bounds), word(name, bounds(name))));
        derived.nodes().keySet().stream().filter(name -> !nodes.containsKey(name)).sorted()
                .forEach(name -> about(Part.NODES_EXACTLY, name, word(name, Bounds.NO), word(name, bounds(name))));
    }

    private Bounds bounds(NodeName name) {
        return derived.node(name).map(Node::bounds).orElse(Bounds.NO);
    }

    private void about(Part part, NodeName name, String expected, String actual) {
        note(part, name.id(), Optional.of(name), expected, actual);
    }

    private void note(Part part, String about, Optional<NodeName> node, String expected, String actual) {
        if (!expected.equals(actual)) {
            departures.add(new Departure(part, about, node, expected, actual));
        }
    }

    /** The state of a mechanism with these bounds. */
    static String state(Goals goals, Bounds bounds) {
        return switch (Truth.of(bounds.lo() >= goals.live(), bounds.hi() >= goals.live())) {
            case TRUE -> "active";
            case FALSE -> "inactive";
            case OPEN -> "open";
        };
    }

    /** A strength as a level or range, a truth as yes, no or open. */
    static String word(NodeName name, Bounds bounds) {
        if (!name.kind().isTruth()) {
            return bounds.toString();
        }
        return switch (bounds.truth()) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case OPEN -> "open";
        };
    }
}
