package org.modeadvisor.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Variable;

/** Which unknown inputs could still change a verdict or the development model. */
final class OpenQuestions {

    /** What stands for the model among the goals a question could change. */
    static final String MODEL = "development-model";

    private OpenQuestions() {}

    /** In the vocabulary's order. */
    static List<Recommendation.OpenQuestion> of(Goals goals, Derivations derivations) {
        Map<String, Set<String>> byGoal = new LinkedHashMap<>();
        for (Term.Mode mode : goals.modes()) {
            if (!goals.isFinal(mode.node(), derivations::bounds)) {
                byGoal.put(mode.node().id(), movers(goals, derivations, mode.node()));
            }
        }
        if (goals.model(derivations::bounds).isEmpty()) {
            Influence influence = new Influence(derivations);
            goals.models().stream().filter(model -> derivations.bounds(model).truth() == Truth.OPEN).forEach(influence::visitTruth);
            byGoal.put(MODEL, influence.found());
        }
        List<Recommendation.OpenQuestion> questions = new ArrayList<>();
        for (Variable variable : derivations.situation().open()) {
            List<String> changes = byGoal.entrySet().stream().filter(goal -> goal.getValue().contains(variable.id())).map(Map.Entry::getKey).toList();
            if (!changes.isEmpty()) {
                questions.add(new Recommendation.OpenQuestion(variable.id(), variable.question(), changes));
            }
        }
        return List.copyOf(questions);
    }

    private static Set<String> movers(Goals goals, Derivations derivations, NodeName mode) {
        Influence influence = new Influence(derivations);
        // A raised caveat that bars the mode leaves only one thing open: whether it is live at all.
        boolean barred = goals.barring(mode).stream().anyMatch(caveat -> derivations.bounds(caveat).truth() == Truth.TRUE);
        influence.visit(mode, barred ? Set.of(goals.live()) : Set.copyOf(List.of(goals.live(), goals.recommended())));
        Bounds bounds = derivations.bounds(mode);
        if (!barred && bounds.hi() >= goals.recommended()) {
            goals.barring(mode).forEach(influence::visitTruth);
        }
        return influence.found();
    }
}
