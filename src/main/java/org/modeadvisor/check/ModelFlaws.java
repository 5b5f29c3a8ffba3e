package org.modeadvisor.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** Whether the rules about development models part all cases among them, so that each settled case has one model and no more. */
final class ModelFlaws {

    private final Search search;
    private final List<NodeName> models;
    private final List<Rule> rules;

    ModelFlaws(Search search) {
        this.search = search;
        this.models = search.goals().models();
        this.rules = models.stream().flatMap(model -> search.model().concluding(model).stream()).toList();
    }

    /** Notes what is wrong. */
    void find() {
        if (rules.isEmpty()) {
            return;
        }
        Map<Rule, List<Rule>> together = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (Rule other : rules) {
                boolean apart = rule.consequence().target().equals(other.consequence().target()) || search.never(holds(rule).and(holds(other)));
                if (!apart) {
                    together.computeIfAbsent(rule, key -> new ArrayList<>()).add(other);
                }
            }
        }
        while (!together.isEmpty()) {
            // The rule that meets most others is the likely culprit.
            Rule culprit = together.keySet().stream().max(Comparator.comparingInt((Rule rule) -> together.get(rule).size())
                    .thenComparing(Comparator.comparing(Rule::id).reversed())).orElseThrow();
            severalModels(culprit, together.remove(culprit));
            together.values().forEach(others -> others.remove(culprit));
            together.values().removeIf(List::isEmpty);
        }
        noModel();
    }

    private void severalModels(Rule culprit, List<Rule> others) {
        NodeName one = culprit.consequence().target();
        NodeName other = others.get(0).consequence().target();
        List<Scene> scenes = search.scene(holds(culprit).and(holds(others.get(0))), answer -> answer.bounds(one).equals(Bounds.YES)
                && answer.bounds(other).equals(Bounds.YES), answer -> List.of(Search.saw(answer, one), Search.saw(answer, other))).stream().toList();
        search.report(Flaw.SEVERAL_MODELS, culprit.at(), Stream.concat(Stream.of(culprit), others.stream()).toList(), "The rule can hold together with "
                + Wording.rules(others) + ". Then " + Wording.the(one) + " is not the only one that holds, but an answer names one.",
                "Add to one of the rules what tells the models apart.", scenes, false);
    }

    private void noModel() {
        Statement none = Statement.all(models.stream().map(model -> search.encoding().possibly(model, Bounds.HIGHEST).not()).toList());
        search.scene(none, answer -> models.stream().allMatch(model -> answer.bounds(model).equals(Bounds.NO)),
                answer -> search.vocabulary().conclusions().spheres().stream().map(sphere -> Search.saw(answer, sphere.influence())).toList())
                .ifPresent(scene -> {
                    Node.Derivation nearest = nearest(search.answer(scene));
                    search.report(Flaw.NO_MODEL, nearest.premises().stream().filter(used -> used.truth() == Truth.FALSE).map(Node.Used::at).findFirst().orElseThrow(),
                            Stream.concat(Stream.of(nearest.rule()), rules.stream().filter(rule -> !rule.equals(nearest.rule()))).toList(),
                            "There is a situation in which no development model holds, although all is known that their rules ask for. "
                            + "The one that comes nearest fails here.", "Mend the rules about the models so that one of them holds in every case; one can stand for none of the others.",
                            List.of(scene), false);
                });
    }

    /** The way to a model that fails by the fewest conditions; of several the last, which is the one for what is left over. */
    private Node.Derivation nearest(Derivations answer) {
        return models.stream().flatMap(model -> answer.failed(model).stream()).reduce((one, other) -> failing(other) <= failing(one) ? other : one).orElseThrow();
    }

    private static long failing(Node.Derivation way) {
        return way.premises().stream().filter(used -> used.truth() == Truth.FALSE).count();
    }

    private Statement holds(Rule rule) {
        return search.gives(rule.instances(), Bounds.HIGHEST);
    }
}
