package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.modeadvisor.explanation.Recommendation.CaveatAnswer;
import org.modeadvisor.explanation.Recommendation.MechanismAnswer;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Two answers to a question asked twice, under the same rules.
 *
 * @param changes what differs: modes in their order, the development model, mechanisms in their order, caveats by id
 */
public record Comparison(Recommendation before, Recommendation after, List<Change> changes) {

    /** What an answer is about. */
    public enum Topic {
        MODE,
        MODEL,
        MECHANISM,
        CAVEAT
    }

    /**
     * What changed.
     *
     * @param about a mode's, mechanism's or caveat's id, or {@code development-model}
     * @param before its verdict, model or state; empty while the model is open
     * @param boundsBefore its strength; empty for the model and for caveats
     * @param through how the change came about: every driver and conclusion that moved on the way, the drivers first
     */
    public record Change(Topic topic, String about, String before, String after, Optional<Bounds> boundsBefore, Optional<Bounds> boundsAfter,
            List<Moved> through) {

        /** Whether the verdict, model or state differs, and not its strength alone. */
        public boolean turns() {
            return !before.equals(after);
        }
    }

    /**
     * A driver or conclusion that moved.
     *
     * @param rules those by which it moved, by id; none for a driver
     */
    public record Moved(NodeName node, Bounds before, Bounds after, List<Rule> rules) {
        public Moved {
            rules = List.copyOf(rules);
        }
    }

    /** Compares two answers from the same rules. */
    public static Comparison of(Recommendation before, Recommendation after) {
        List<Change> changes = new ArrayList<>();
        Movements movements = new Movements(before.derivations(), after.derivations());
        for (ModeAnswer mode : before.modes()) {
            ModeAnswer then = after.mode(mode.mode()).orElseThrow();
            note(changes, Topic.MODE, mode.mode(), mode.verdict().word(), then.verdict().word(), mode.node(), movements, before, after);
        }
        String model = before.developmentModel().model().orElse("");
        String modelThen = after.developmentModel().model().orElse("");
        if (!model.equals(modelThen)) {
            List<NodeName> models = new ArrayList<>(before.developmentModel().nodes());
            models.addAll(after.developmentModel().nodes());
            changes.add(new Change(Topic.MODEL, "development-model", model, modelThen, Optional.empty(), Optional.empty(), movements.below(models)));
        }
        for (int i = 0; i < before.mechanisms().size(); i++) {
            MechanismAnswer mechanism = before.mechanisms().get(i);
            MechanismAnswer then = after.mechanisms().get(i);
            note(changes, Topic.MECHANISM, mechanism.mechanism(), word(mechanism), word(then), mechanism.node(), movements, before, after);
        }
        for (int i = 0; i < before.caveats().size(); i++) {
            CaveatAnswer caveat = before.caveats().get(i);
            CaveatAnswer then = after.caveats().get(i);
            if (caveat.state() != then.state()) {
                changes.add(new Change(Topic.CAVEAT, caveat.caveat(), word(caveat), word(then), Optional.empty(), Optional.empty(),
                        movements.below(List.of(caveat.node()))));
            }
        }
        return new Comparison(before, after, List.copyOf(changes));
    }

    /** Only the verdicts and the model that differ. */
    public List<Change> verdicts() {
        return changes.stream().filter(change -> change.topic() == Topic.MODE || change.topic() == Topic.MODEL).filter(Change::turns).toList();
    }

    /** Every conclusion whose bounds differ, in the order in which they are settled; the rules are not followed here. */
    public List<Moved> moved() {
        return before.derivations().nodes().keySet().stream()
                .map(name -> new Moved(name, before.derivations().bounds(name), after.derivations().bounds(name), List.of()))
                .filter(moved -> !moved.before().equals(moved.after())).toList();
    }

    private static void note(List<Change> changes, Topic topic, String about, String word, String then, NodeName node, Movements movements,
            Recommendation before, Recommendation after) {
        Derivations first = before.derivations();
        Derivations second = after.derivations();
        if (!Objects.equals(word, then) || !first.bounds(node).equals(second.bounds(node))) {
            changes.add(new Change(topic, about, word, then, Optional.of(first.bounds(node)), Optional.of(second.bounds(node)),
                    movements.below(List.of(node))));
        }
    }

    private static String word(MechanismAnswer mechanism) {
        return switch (mechanism.state()) {
            case TRUE -> "active";
            case FALSE -> "inactive";
            case OPEN -> "open";
        };
    }

    private static String word(CaveatAnswer caveat) {
        return switch (caveat.state()) {
            case TRUE -> "raised";
            case FALSE -> "clear";
            case OPEN -> "open";
        };
    }
}
