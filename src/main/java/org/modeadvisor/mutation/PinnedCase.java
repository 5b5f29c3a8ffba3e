package org.modeadvisor.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Node;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.suite.Departure;
import org.modeadvisor.suite.Expectation;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * A case of the suite, as wrong rules meet it.
 *
 * @param file as a person named it
 * @param expected the answer it is pinned to; empty where it is pinned to none
 * @param levels what the rules as they should be make of it
 */
record PinnedCase(String file, Situation situation, Optional<Expected> expected, Map<NodeName, Bounds> levels) {

    static PinnedCase of(CaseStudy study, RuleBase rules, LevelReading reading) {
        Situation situation = Situation.of(rules.vocabulary(), rules.thresholds(), study);
        return new PinnedCase(study.text().map(SourceText::file).orElse(study.id()), situation, study.expected().filter(expected -> !expected.equals(Expected.NOTHING)), levels(situation, rules.model(), reading));
    }

    private static Map<NodeName, Bounds> levels(Situation situation, RuleModel model, LevelReading reading) {
        Function<NodeName, Bounds> read = reading.read(situation);
        Map<NodeName, Bounds> levels = new LinkedHashMap<>();
        model.layers().forEach(layer -> layer.forEach(name -> levels.put(name, read.apply(name))));
        return levels;
    }

    /** The conclusions that other rules make something else of, in the order in which they are settled. */
    List<NodeName> moved(LevelReading other) {
        Function<NodeName, Bounds> read = other.read(situation);
        return levels.keySet().stream().filter(name -> !levels.get(name).equals(read.apply(name))).toList();
    }

    /**
     * How other rules would depart from what is expected, told from levels alone. Of rules expected in the explanation levels tell
     * nothing, so nothing is said of them.
     */
    List<Departure> foreseen(RuleModel model, LevelReading other) {
        Map<NodeName, Node> nodes = new LinkedHashMap<>();
        levels(situation, model, other).forEach((name, bounds) -> nodes.put(name, new Node(name, bounds, bounds, List.of(), List.of())));
        Derivations levelsOnly = new Derivations(situation, model, nodes);
        return expected.map(e -> new Expected(e.modes(), e.developmentModel(), e.mechanisms(), e.caveats(), e.caveatsExactly(), List.of(), e.nodes(),
                e.nodesExactly())).map(e -> Expectation.departures(e, levelsOnly)).orElse(List.of());
    }

    /** How what was derived departs from what is expected. */
    List<Departure> departures(Derivations derived) {
        return expected.map(e -> Expectation.departures(e, derived)).orElse(List.of());
    }

    /** The framework's ids of the rules expected in the explanation. */
    List<String> rules() {
        return expected.map(Expected::rules).orElse(List.of());
    }
}
