package org.modeadvisor.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;

/** What an answer says of modes, their caveats and their forms, held together: a verdict that no case gets, a form without its mode. */
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

    private Statement raised(NodeName truth) {
        return encoding.certainly(truth, Bounds.HIGHEST);
    }
}
