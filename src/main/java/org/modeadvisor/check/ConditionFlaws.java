package org.modeadvisor.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** The conditions and alternatives of one rule that holds and decides: those that make no difference, or never hold. */
final class ConditionFlaws {

    private final Search search;
    private final Rule rule;
    private final NodeName conclusion;

    ConditionFlaws(Search search, Rule rule) {
        this.search = search;
        this.rule = rule;
        this.conclusion = rule.consequence().target();
    }

    /** Notes what is wrong with them. */
    void find() {
        Map<Position, List<Premise>> patterns = rule.instances().stream().flatMap(way -> way.premises().stream()).distinct()
                .collect(Collectors.groupingBy(Premise::at, LinkedHashMap::new, Collectors.toList()));
        patterns.forEach(this::pattern);
        alternatives();
    }

    private void pattern(Position at, List<Premise> premises) {
        List<Instance> without = rule.instances().stream()
                .map(way -> new Instance(way.premises().stream().filter(premise -> !premise.at().equals(at)).toList())).distinct().toList();
        if (!search.neverSettled(search.encoding().same(with(without), conclusion).not())) {
            return;
        }
        Premise first = premises.get(0);
        String condition = premises.size() == 1 ? Wording.condition(first) : Wording.condition(first) + " and its alternatives";
        List<Premise> gates = premises.stream().filter(premise -> premise.test().isPresent()).toList();
        boolean always = !gates.isEmpty()
                && search.neverSettled(Statement.any(gates.stream().map(gate -> search.encoding().truth(gate, Truth.TRUE)).toList()).not());
        if (always) {
            search.report(Flaw.ALWAYS_TRUE, at, List.of(rule), "The condition " + condition + " is true in every situation, so it asks for nothing.",
                    "Remove it, or mend the test.", List.of());
        } else {
            search.report(Flaw.REDUNDANT_CONDITION, at, List.of(rule), "The condition " + condition + " can be left out and nothing is concluded otherwise: "
                    + because(at) + ".", "Remove it, or mend the condition that was meant otherwise.", List.of());
        }
    }

    /** Why a pattern makes no difference: conditions of the same way that are never met better than it, else what else concludes the same. */
    private String because(Position at) {
        Instance way = rule.instances().stream().filter(each -> each.premises().stream().anyMatch(premise -> premise.at().equals(at))).findFirst().orElseThrow();
        Premise premise = way.premises().stream().filter(each -> each.at().equals(at)).findFirst().orElseThrow();
        return implying(way, premise).map(others -> "it is never met less than " + Wording.conditions(others, premise) + (others.size() == 1 ? "" : " together"))
                .orElse("where it is not met, another way of the rule or another rule decides");
    }

    private Optional<List<Premise>> implying(Instance way, Premise premise) {
        List<Premise> others = way.premises().stream().filter(each -> !each.at().equals(premise.at())).toList();
        if (!imply(others, premise)) {
            return Optional.empty();
        }
        for (Premise other : List.copyOf(others)) {
            List<Premise> fewer = new ArrayList<>(others);
            fewer.remove(other);
            others = imply(fewer, premise) ? fewer : others;
        }
        return Optional.of(others).filter(found -> !found.isEmpty());
    }

    private boolean imply(List<Premise> others, Premise premise) {
        return IntStream.rangeClosed(Bounds.LOWEST + 1, Bounds.HIGHEST)
                .allMatch(level -> search.neverSettled(search.met(others, level).and(search.met(List.of(premise), level).not())));
    }

    /** Ways that share a condition which others lack are an alternative of the rule. */
    private void alternatives() {
        Map<List<Instance>, Premise> alternatives = new LinkedHashMap<>();
        rule.instances().stream().flatMap(way -> way.premises().stream()).forEach(premise -> {
            List<Instance> ways = rule.instances().stream().filter(way -> way.premises().stream().anyMatch(other -> says(other, premise))).toList();
            if (ways.size() < rule.instances().size()) {
                alternatives.putIfAbsent(ways, premise);
            }
        });
        List<Instance> left = new ArrayList<>(rule.instances());
        alternatives.forEach((ways, premise) -> {
            List<Instance> without = left.stream().filter(way -> !ways.contains(way)).toList();
            if (left.containsAll(ways) && alternative(ways, premise, without)) {
                left.retainAll(without);
            }
        });
    }

    private boolean alternative(List<Instance> ways, Premise premise, List<Instance> without) {
        Statement differs = search.encoding().same(with(without), conclusion).not();
        if (!search.neverSettled(differs)) {
            return false;
        }
        if (search.never(search.gives(ways, Bounds.LOWEST + 1))) {
            new RuleFlaws(search, conclusion).neverTrue(rule, ways, "so this alternative never holds", "Mend the test, or remove the alternative.");
            return true;
        }
        if (!search.never(differs)) {
            return false;
        }
        List<Scene> scenes = search.scene(search.gives(ways, Bounds.LOWEST + 1), answer -> Search.saw(answer, rule).bounds().lo() > Bounds.LOWEST,
                answer -> List.of(Search.saw(answer, rule), Search.saw(answer, conclusion))).stream().toList();
        search.report(Flaw.IDLE_ALTERNATIVE, premise.at(), List.of(rule), "The alternative " + Wording.condition(premise)
                + " can be left out and nothing is concluded otherwise: wherever it holds, another is at least as strong.",
                "Remove the alternative, or mend the one that was meant otherwise.", scenes, true);
        return true;
    }

    private static boolean says(Premise one, Premise other) {
        return one.node().equals(other.node()) && one.test().equals(other.test());
    }

    private Encoding with(List<Instance> ways) {
        return search.encoding().with(conclusion, search.model().targeting(conclusion).stream().map(each -> each == rule ? rule.with(ways) : each).toList());
    }
}
