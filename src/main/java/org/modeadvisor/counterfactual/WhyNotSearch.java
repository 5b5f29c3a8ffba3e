package org.modeadvisor.counterfactual;

import java.util.ArrayList;
import java.util.List;
import org.modeadvisor.counterfactual.WhyNot.Obstacle;
import org.modeadvisor.counterfactual.WhyNot.Standing;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Truth;

/** Says why a conclusion is not as asked. */
final class WhyNotSearch {

    private final RuleModel model;
    private final GoalSearch search;
    private final Goal goal;
    private final Requirement requirement;

    WhyNotSearch(RuleModel model, GoalSearch search, Goal goal, Requirement requirement) {
        this.model = model;
        this.search = search;
        this.goal = goal;
        this.requirement = requirement;
    }

    /** @param most how many sets of repairs to give */
    WhyNot find(Recommendation answer, int most) {
        Derivations derivations = answer.derivations();
        if (requirement.met(derivations)) {
            return new WhyNot(goal, Standing.HOLDS, answer, List.of(), true, List.of());
        }
        if (!requirement.absent() && model.concluding(goal.conclusion()).isEmpty()) {
            return new WhyNot(goal, Standing.NO_RULE, answer, List.of(), true, List.of());
        }
        List<ChangeSet> repairs;
        try {
            repairs = search.byAnything(answer, most);
        } catch (ChangeSearch.Abandoned e) {
            return new WhyNot(goal, open(derivations), answer, List.of(), false, obstacles(derivations));
        }
        return new WhyNot(goal, repairs.isEmpty() ? Standing.EXCLUDED : open(derivations), answer, repairs, true, obstacles(derivations));
    }

    private Standing open(Derivations derivations) {
        return requirement.possible(derivations) ? Standing.OPEN : Standing.FAILS;
    }

    private List<Obstacle> obstacles(Derivations derivations) {
        Obstacles obstacles = new Obstacles(model, derivations);
        List<Obstacle> found = new ArrayList<>();
        Bounds bounds = derivations.bounds(requirement.conclusion());
        if (requirement.absent()) {
            found.add(obstacles.less(requirement.conclusion(), requirement.level() - 1));
        } else if (bounds.lo() < requirement.level()) {
            found.add(obstacles.more(requirement.conclusion(), requirement.level()));
        }
        requirement.clear().stream().filter(caveat -> derivations.bounds(caveat).truth() != Truth.FALSE)
                .forEach(caveat -> found.add(obstacles.less(caveat, Bounds.LOWEST)));
        return List.copyOf(found);
    }
}
