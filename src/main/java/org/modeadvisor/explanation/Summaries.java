package org.modeadvisor.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Conclusions;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Reads off bounds what they come to, whichever reading of the rules these are from: the one place where verdicts, combination, model and
 * states follow from levels. Immutable and thread-safe.
 */
public final class Summaries {

    private final Goals goals;
    private final List<Term.Combination> combinations;
    private final NodeName plan;
    private final List<Term.Model> models;
    private final List<Term> mechanisms;
    private final List<Term> stages;
    private final List<Term.Caveat> caveats;
    private final List<Term.Note> notes;

    public Summaries(Vocabulary vocabulary) {
        this(vocabulary, new Goals(vocabulary));
    }

    Summaries(Vocabulary vocabulary, Goals goals) {
        Conclusions conclusions = vocabulary.conclusions();
        this.goals = goals;
        this.combinations = conclusions.all(Term.Combination.class);
        this.plan = combinations.stream().filter(term -> term.fromModes() > 0).findFirst().map(Term::node)
                .orElseThrow(() -> new IllegalStateException("no combination has first steps of its own"));
        this.models = conclusions.all(Term.Model.class);
        this.mechanisms = conclusions.ofKind(Kind.MECHANISM);
        this.stages = conclusions.ofKind(Kind.STAGE);
        this.caveats = conclusions.all(Term.Caveat.class).stream().sorted(Comparator.comparing(Term.Caveat::code)).toList();
        this.notes = conclusions.all(Term.Note.class).stream().sorted(Comparator.comparing(note -> note.code().toLowerCase(Locale.ROOT))).toList();
    }

    /** @param bounds of every conclusion */
    public Summary of(Function<NodeName, Bounds> bounds) {
        Optional<NodeName> primary = primary(bounds);
        List<Summary.Mode> modes = goals.modes().stream().map(mode -> new Summary.Mode(mode, goals.verdict(mode.node(), bounds), bounds.apply(mode.node()),
                primary.filter(mode.node()::equals).isPresent())).toList();
        return new Summary(modes, combination(modes, bounds), goals.model(bounds).flatMap(this::model), mechanisms(bounds),
                stages.stream().map(term -> new Summary.Stage(term, bounds.apply(term.node()))).toList(),
                caveats.stream().map(term -> new Summary.Caveat(term, bounds.apply(term.node()).truth())).toList(),
                notes.stream().filter(note -> bounds.apply(note.node()).truth() == Truth.TRUE).toList());
    }

    /** The strongest of the live modes, of equals the first in the value chain. */
    private Optional<NodeName> primary(Function<NodeName, Bounds> bounds) {
        Optional<NodeName> strongest = Optional.empty();
        int most = goals.live() - 1;
        for (Term.Mode mode : goals.modes()) {
            int strength = bounds.apply(mode.node()).lo();
            if (strength > most) {
                most = strength;
                strongest = Optional.of(mode.node());
            }
        }
        return strongest;
    }

    /** The live modes together; where there are none what is concluded about no particular mode, and certain, is that there is none. */
    private Summary.Combination combination(List<Summary.Mode> modes, Function<NodeName, Bounds> bounds) {
        boolean settled = modes.stream().noneMatch(mode -> mode.verdict() == Verdict.UNDETERMINED);
        String live = modes.stream().filter(mode -> mode.bounds().lo() >= goals.live()).map(mode -> mode.term().code()).collect(Collectors.joining("+"));
        Optional<Term.Combination> holds = combinations.stream().filter(term -> live.isEmpty() || term.code().equals(live))
                .filter(term -> bounds.apply(term.node()).truth() == Truth.TRUE).findFirst();
        Optional<String> id = live.isEmpty() ? holds.map(Term::code) : Optional.of(live);
        return new Summary.Combination(id, holds.map(Term::label), settled, holds.map(Term::node).orElse(plan));
    }

    private Optional<Term.Model> model(NodeName node) {
        return models.stream().filter(model -> model.node().equals(node)).findFirst();
    }

    private List<Summary.Mechanism> mechanisms(Function<NodeName, Bounds> bounds) {
        return mechanisms.stream().map(term -> {
            Bounds strength = bounds.apply(term.node());
            return new Summary.Mechanism(term, Truth.of(strength.lo() >= goals.live(), strength.hi() >= goals.live()), strength);
        }).toList();
    }
}
