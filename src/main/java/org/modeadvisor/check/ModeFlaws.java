package org.modeadvisor.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;

/** What an answer says of modes, forms and models, held together: a verdict that no case gets, a form without its mode, two models at once. */
final class ModeFlaws {

    private final Search search;
    private final Places places;
    private final Encoding encoding;

    ModeFlaws(Search search, Places places) {
        this.search = search;
        this.places = places;
        this.encoding = search.encoding();
    }

    /** Notes what is wrong. */
    void find() {
        search.goals().modes().stream().map(Term.Mode::node).filter(mode -> !search.blamed(mode)).forEach(this::mode);
        search.vocabulary().conclusions().all(Term.Caveat.class).forEach(this::barsNothing);
        search.vocabulary().conclusions().all(Term.Form.class).forEach(this::form);
        models();
    }

    private void mode(NodeName mode) {
        Statement live = encoding.certainly(mode, search.goals().live());
        List<NodeName> barring = search.goals().barring(mode);
        Optional<NodeName> always = barring.stream().filter(caveat -> search.neverSettled(live.and(raised(caveat).not()))).findFirst();
        if (always.isPresent()) {
            alwaysBarred(mode, live, always.get());
            return;
        }
        Statement strong = encoding.certainly(mode, search.goals().recommended());
        Statement clear = Statement.all(Stream.concat(Stream.of(strong), barring.stream().map(caveat -> raised(caveat).not())).toList());
        if (search.neverSettled(clear)) {
            int highest = search.highest(mode);
            boolean weak = highest < search.goals().recommended();
            String message = Sentences.capital(Wording.the(mode)) + " is never recommended: it " + (weak ? "comes to " + highest + " at most, and it takes "
                    + search.goals().recommended() + "." : "is strong enough only where one of the caveats attached to it stands.");
            Statement best = encoding.certainly(mode, highest);
            List<Scene> scenes = search.scene(best, answer -> answer.bounds(mode).lo() == highest,
                    answer -> Stream.concat(Stream.of(mode), barring.stream().filter(caveat -> answer.bounds(caveat).lo() == Bounds.HIGHEST))
                            .map(node -> Search.saw(answer, node)).toList()).stream().toList();
            search.report(Flaw.NEVER_RECOMMENDED, places.conclusion(mode), search.model().targeting(mode), message,
                    "Mend what keeps it down, or the caveats that stand against each other.", scenes, true);
        }
    }

    private void alwaysBarred(NodeName mode, Statement live, NodeName caveat) {
        List<Rule> raising = search.model().concluding(caveat);
        List<Scene> scenes = search.scene(live, answer -> answer.bounds(caveat).hi() == Bounds.HIGHEST,
                answer -> List.of(Search.saw(answer, mode), Search.saw(answer, caveat))).stream().toList();
        search.report(Flaw.ALWAYS_BARRED, raising.get(0).at(), raising, Sentences.capital(Wording.the(caveat)) + " stands whenever " + Wording.the(mode)
                + " is live, so the mode is never recommended.", "Mend the caveat's condition, or make it less severe, or attach it to other modes only.", scenes, true);
    }

    private void barsNothing(Term.Caveat caveat) {
        if (search.vocabulary().conclusions().bars(caveat.severity()) && caveat.attached().isEmpty()) {
            search.report(Flaw.BARS_NOTHING, places.conclusion(caveat.node()), search.model().concluding(caveat.node()), Sentences.capital(Wording.the(caveat.node()))
                    + " is `" + caveat.severity() + "`, which bars a recommendation, but it is attached to no mode.",
                    "Name the modes it weighs on under `attached`, or make it less severe.", List.of(), false);
        }
    }

    private void form(Term.Form form) {
        NodeName mode = new NodeName(Kind.MODE, form.mode());
        Statement alone = raised(form.node()).and(encoding.possibly(mode, search.goals().live()).not());
        search.scene(alone, answer -> answer.bounds(form.node()).equals(Bounds.YES) && answer.bounds(mode).hi() < search.goals().live(),
                answer -> List.of(Search.saw(answer, form.node()), Search.saw(answer, mode))).ifPresent(scene -> {
                    List<Rule> rules = holding(form.node(), scene);
                    String parameter = search.vocabulary().parameters().values().stream().filter(p -> p.use().equals(Optional.of(Parameter.Use.LIVE)))
                            .map(Parameter::id).findFirst().orElseThrow();
                    search.report(Flaw.FORM_WITHOUT_MODE, rules.get(0).at(), rules, Sentences.capital(Wording.the(form.node()))
                            + " is supported in a situation in which its mode `" + mode.id() + "` is not live.",
                            "Add the condition Mode( id == \"" + mode.id() + "\", atLeast( \"" + parameter + "\" ) ).", List.of(scene), false);
                });
    }

    /** The rules about it, those first that can hold where the scene plays. */
    private List<Rule> holding(NodeName conclusion, Scene scene) {
        Derivations answer = search.answer(scene);
        List<Rule> all = search.model().concluding(conclusion);
        return Stream.concat(all.stream().filter(rule -> Search.saw(answer, rule).bounds().lo() > Bounds.LOWEST),
                all.stream().filter(rule -> Search.saw(answer, rule).bounds().lo() == Bounds.LOWEST)).toList();
    }

    private void models() {
        List<NodeName> models = search.goals().models();
        List<Rule> rules = models.stream().flatMap(model -> search.model().concluding(model).stream()).toList();
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
        noModel(models, rules);
    }

    private void severalModels(Rule culprit, List<Rule> others) {
        NodeName one = culprit.consequence().target();
        NodeName other = others.get(0).consequence().target();
        List<Scene> scenes = search.scene(holds(culprit).and(holds(others.get(0))), answer -> answer.bounds(one).equals(Bounds.YES)
                && answer.bounds(other).equals(Bounds.YES), answer -> List.of(Search.saw(answer, one), Search.saw(answer, other))).stream().toList();
        search.report(Flaw.SEVERAL_MODELS, culprit.at(), Stream.concat(Stream.of(culprit), others.stream()).toList(), "The rule can hold together with "
                + Wording.rules(others) + ", so that " + Wording.the(one) + " and another one hold at once; an answer names one.",
                "Add to one of the rules what tells the models apart.", scenes, false);
    }

    private void noModel(List<NodeName> models, List<Rule> rules) {
        Statement none = Statement.all(models.stream().map(model -> encoding.possibly(model, Bounds.HIGHEST).not()).toList());
        search.scene(none, answer -> models.stream().allMatch(model -> answer.bounds(model).equals(Bounds.NO)),
                answer -> search.vocabulary().conclusions().spheres().stream().map(sphere -> Search.saw(answer, sphere.influence())).toList())
                .ifPresent(scene -> {
                    Node.Derivation nearest = nearest(models, search.answer(scene));
                    search.report(Flaw.NO_MODEL, nearest.premises().stream().filter(used -> used.truth() == Truth.FALSE).map(Node.Used::at).findFirst().orElseThrow(),
                            Stream.concat(Stream.of(nearest.rule()), rules.stream().filter(rule -> !rule.equals(nearest.rule()))).toList(),
                            "There is a situation in which no development model holds, although all is known that their rules ask for. "
                            + "The one that comes nearest fails here.", "Mend the rules about the models so that one of them holds in every case; one can stand for none of the others.",
                            List.of(scene), false);
                });
    }

    /** The way to a model that fails by the fewest conditions; of several the last, which is the one for what is left over. */
    private static Node.Derivation nearest(List<NodeName> models, Derivations answer) {
        return models.stream().flatMap(model -> answer.failed(model).stream()).reduce((one, other) -> failing(other) <= failing(one) ? other : one).orElseThrow();
    }

    private static long failing(Node.Derivation way) {
        return way.premises().stream().filter(used -> used.truth() == Truth.FALSE).count();
    }

    private Statement holds(Rule rule) {
        return search.gives(rule.instances(), Bounds.HIGHEST);
    }

    private Statement raised(NodeName truth) {
        return encoding.certainly(truth, Bounds.HIGHEST);
    }
}
