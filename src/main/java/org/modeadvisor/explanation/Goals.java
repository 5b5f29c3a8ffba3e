package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * What an answer is about: a verdict for each mode and one development model. Reads them off bounds, whichever reading of the
 * rules these come from. Immutable and thread-safe.
 */
public final class Goals {

    private final Vocabulary vocabulary;
    private final int live;
    private final int recommended;
    private final List<Term.Mode> modes;
    private final Map<NodeName, List<NodeName>> barring = new LinkedHashMap<>();
    private final List<NodeName> models;

    public Goals(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.live = vocabulary.parameter(Parameter.Use.LIVE);
        this.recommended = vocabulary.parameter(Parameter.Use.RECOMMENDED);
        this.modes = vocabulary.conclusions().modes();
        this.models = vocabulary.conclusions().ofKind(Kind.MODEL).stream().map(Term::node).toList();
        for (Term.Mode mode : modes) {
            List<NodeName> caveats = new ArrayList<>();
            for (Term.Caveat caveat : vocabulary.conclusions().all(Term.Caveat.class)) {
                if (caveat.attached().contains(mode.node().id()) && vocabulary.conclusions().bars(caveat.severity())) {
                    caveats.add(caveat.node());
                }
            }
            barring.put(mode.node(), Collections.unmodifiableList(caveats));
        }
    }

    /** The modes in the order of the value chain. */
    public List<Term.Mode> modes() {
        return modes;
    }

    /** The caveats that keep the mode from being recommended while raised or open. */
    public List<NodeName> barring(NodeName mode) {
        return barring.get(mode);
    }

    /** The level from which a conclusion is live. */
    public int live() {
        return live;
    }

    /** The level from which a mode may be recommended. */
    public int recommended() {
        return recommended;
    }

    /** What is advised about a mode with these bounds. */
    public Verdict verdict(NodeName mode, Function<NodeName, Bounds> bounds) {
        Bounds strength = bounds.apply(mode);
        if (strength.hi() < live) {
            return Verdict.NOT_SUPPORTED;
        }
        if (strength.lo() < live) {
            return Verdict.UNDETERMINED;
        }
        boolean clear = barring.get(mode).stream().allMatch(caveat -> bounds.apply(caveat).truth() == Truth.FALSE);
        return strength.lo() >= recommended && clear ? Verdict.RECOMMENDED : Verdict.CONDITIONAL;
    }

    /** Whether no answer to an open question can change the verdict. */
    public boolean isFinal(NodeName mode, Function<NodeName, Bounds> bounds) {
        return switch (verdict(mode, bounds)) {
            case RECOMMENDED, NOT_SUPPORTED -> true;
            case UNDETERMINED -> false;
            case CONDITIONAL -> bounds.apply(mode).hi() < recommended
                    || barring.get(mode).stream().anyMatch(caveat -> bounds.apply(caveat).truth() == Truth.TRUE);
        };
    }

    /** The development model, where every completion of the unknown gives the same. */
    public Optional<NodeName> model(Function<NodeName, Bounds> bounds) {
        return models.stream().filter(model -> bounds.apply(model).truth() == Truth.TRUE).findFirst();
    }

    /** The development models there are. */
    public List<NodeName> models() {
        return models;
    }

    /** How wide the bounds of the spheres' influence are together. */
    int modelWidth(Function<NodeName, Bounds> bounds) {
        return vocabulary.conclusions().spheres().stream().map(sphere -> bounds.apply(sphere.influence())).mapToInt(b -> b.hi() - b.lo()).sum();
    }

    /** The strength under which a sphere does not lead, by sphere; those at the top where the model is settled. */
    List<Term.Sphere> leading(Function<NodeName, Bounds> bounds) {
        int top = vocabulary.conclusions().spheres().stream().mapToInt(s -> bounds.apply(s.influence()).lo()).max().orElse(0);
        return top < live ? List.of()
                : vocabulary.conclusions().spheres().stream().filter(s -> bounds.apply(s.influence()).lo() == top).toList();
    }
}
