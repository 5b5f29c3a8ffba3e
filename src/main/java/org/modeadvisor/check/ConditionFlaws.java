package org.modeadvisor.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<Rule> about;
    private final NodeName conclusion;
    /** Those ways of the rule that are not found idle, without the conditions that are; each is judged beside these. */
    private List<Instance> left;

    /** @param about the rules about the same conclusion that make a difference, this one among them */
    ConditionFlaws(Search search, Rule rule, List<Rule> about) {
        this.search = search;
        this.rule = rule;
        this.about = about;
        this.conclusion = rule.consequence().target();
        this.left = rule.instances();
    }

    /** Notes what is wrong with them, the last first: what was added mostly stands further down. */
    void find() {
        alternatives();
        List<Position> patterns = left.stream().flatMap(way -> way.premises().stream()).map(Premise::at).distinct().sorted(Comparator.reverseOrder()).toList();
        patterns.forEach(this::pattern);
    }

    private void pattern(Position at) {
        List<Instance> without = left.stream()
                .map(way -> new Instance(way.premises().stream().filter(premise -> !premise.at().equals(at)).toList())).distinct().toList();
        if (!search.neverSettled(differs(without))) {
            return;
        }
        List<Premise> premises = left.stream().flatMap(way -> way.premises().stream()).filter(premise -> premise.at().equals(at)).distinct().toList();
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
        left = without;
    }

    /** Why a pattern makes no difference: conditions of the same way that are never met better than it, else what else concludes the same. */
    private String because(Position at) {
        Instance way = left.stream().filter(each -> each.premises().stream().anyMatch(premise -> premise.at().equals(at))).findFirst().orElseThrow();
        Premise premise = way.premises().stream().filter(each -> each.at().equals(at)).findFirst().orElseThrow();
        return implying(way, premise).map(others -> implied(premise, others)).orElse("where it is not met, another way of the rule or another rule decides");
    }

    private static String implied(Premise premise, List<Premise> others) {
        String named = Wording.conditions(others, premise);
        return premise.test().isPresent() ? "it is met wherever " + named + (others.size() == 1 ? " is" : " are")
                : "it is never weaker than " + named + (others.size() == 1 ? "" : " together");
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

    /** Ways that share a condition which others lack are an alternative of the rule, and so is a way that asks for all that another one asks for, and more. */
    private void alternatives() {
        Map<List<Instance>, Premise> alternatives = new LinkedHashMap<>();
        rule.instances().stream().flatMap(way -> way.premises().stream()).forEach(premise -> {
            List<Instance> ways = rule.instances().stream().filter(way -> asks(way, premise)).toList();
            if (ways.size() < rule.instances().size()) {
                alternatives.putIfAbsent(ways, premise);
            }
        });
        for (Instance way : rule.instances()) {
            if (rule.instances().stream().anyMatch(other -> other != way && other.premises().stream().allMatch(premise -> asks(way, premise)))) {
                alternatives.putIfAbsent(List.of(way), way.premises().get(way.premises().size() - 1));
            }
        }
        alternatives.forEach((ways, premise) -> {
            List<Instance> without = left.stream().filter(way -> !ways.contains(way)).toList();
            if (left.containsAll(ways) && alternative(ways, premise, without)) {
                left = without;
            }
        });
    }

    private static boolean asks(Instance way, Premise premise) {
        return way.premises().stream().anyMatch(other -> other.node().equals(premise.node()) && other.test().equals(premise.test()));
    }

    private boolean alternative(List<Instance> ways, Premise premise, List<Instance> without) {
        Statement differs = differs(without);
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

    /** The conclusion is another where the rule holds in these ways only. */
    private Statement differs(List<Instance> ways) {
        return with(left).same(with(ways), conclusion).not();
    }

    private Encoding with(List<Instance> ways) {
        return search.encoding().with(conclusion, about.stream().map(each -> each == rule ? rule.with(ways) : each).toList());
    }
}
