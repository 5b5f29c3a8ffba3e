package org.modeadvisor.explanation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** The ways from a driver up to an open goal, through rules that may still hold. */
final class Paths {

    private final Goals goals;
    private final Derivations derivations;
    private final Set<NodeName> narrowed;

    /** @param narrowed the conclusions that an answer would narrow alone; the way through them is preferred */
    Paths(Goals goals, Derivations derivations, Set<NodeName> narrowed) {
        this.goals = goals;
        this.derivations = derivations;
        this.narrowed = narrowed;
    }

    /** The shortest way; empty where there is none. @param goal a mode's id or the word for the model */
    List<QuestionReason.Step> from(NodeName driver, String goal) {
        List<NodeName> targets = goal.equals(OpenQuestions.MODEL) ? goals.models() : List.of(new NodeName(Kind.MODE, goal));
        List<NodeName> caveats = goal.equals(OpenQuestions.MODEL) ? List.of() : goals.barring(targets.get(0));
        return Stream.of(targets, caveats)
                .flatMap(ends -> Stream.of(shortest(driver, ends, narrowed::contains), shortest(driver, ends, this::open)))
                .filter(path -> !path.isEmpty()).findFirst().orElse(List.of());
    }

    private boolean open(NodeName name) {
        return !derivations.bounds(name).exact();
    }

    private List<QuestionReason.Step> shortest(NodeName driver, List<NodeName> ends, Predicate<NodeName> passable) {
        Map<NodeName, QuestionReason.Step> cameBy = new HashMap<>();
        Deque<NodeName> next = new ArrayDeque<>(List.of(driver));
        while (!next.isEmpty()) {
            NodeName from = next.remove();
            for (Node node : derivations.nodes().values()) {
                NodeName to = node.name();
                boolean end = ends.contains(to) && open(to);
                Optional<Rule> rule = cameBy.containsKey(to) || !end && !passable.test(to) ? Optional.empty() : rule(node, from);
                if (rule.isPresent()) {
                    cameBy.put(to, new QuestionReason.Step(from, to, rule.get()));
                    if (end) {
                        return back(cameBy, to);
                    }
                    next.add(to);
                }
            }
        }
        return List.of();
    }

    private static List<QuestionReason.Step> back(Map<NodeName, QuestionReason.Step> cameBy, NodeName end) {
        List<QuestionReason.Step> steps = new ArrayList<>();
        for (QuestionReason.Step step = cameBy.get(end); step != null; step = cameBy.get(step.from())) {
            steps.add(step);
        }
        Collections.reverse(steps);
        return steps;
    }

    /** The first rule, strongest derivation first, by which the one may still count for the other. */
    private static Optional<Rule> rule(Node node, NodeName from) {
        return Stream.concat(node.derivations().stream().filter(d -> d.premises().stream().anyMatch(used -> used.node().equals(from)))
                        .map(Node.Derivation::rule),
                node.derivations().stream().map(Node.Derivation::rule).filter(rule -> rule.reads().contains(from)))
                .findFirst().or(() -> node.adjustments().stream().filter(a -> a.truth() == Truth.OPEN).map(Node.Adjustment::rule)
                        .filter(rule -> rule.reads().contains(from)).findFirst());
    }
}
