package org.modeadvisor.counterfactual;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Variable;

/** Answers what would have to be different in a case. Immutable and thread-safe. Cases must have been checked against the vocabulary. */
public final class Counterfactuals {

    private final RuleBase rules;
    private final LevelReading reading;
    private final Goals goals;
    private final Function<CaseStudy, Recommendation> drools;

    /** @param adviser one with these rules */
    public Counterfactuals(RuleBase rules, Adviser adviser) {
        this.rules = rules;
        this.reading = adviser.reading();
        this.goals = new Goals(rules.vocabulary());
        this.drools = study -> adviser.recommend(study, false);
    }

    /**
     * A goal as a person writes it.
     *
     * @param written {@code CONCLUSION} or {@code CONCLUSION=STATE}; without a state, that it holds
     * @throws ProblemException where there is no such conclusion, or it cannot be in that state
     */
    public Goal goal(String written) {
        GoalReader.Read read = new GoalReader(rules.vocabulary()).read(written);
        return read.state().map(state -> new Goal(read.conclusion(), state)).orElseGet(() -> Goal.holds(read.conclusion()));
    }

    /** How levers reach a goal. @param most how many sets of changes to give */
    public GoalAnswer reach(CaseStudy study, Goal goal, int most) {
        return search(study, goal, variable -> variable.lever().pullable()).byLevers(most);
    }

    /**
     * How some levers reach a goal, all others left as they are.
     *
     * @param levers ids of variables
     * @throws ProblemException where one is no variable, or nobody can change it
     */
    public GoalAnswer reach(CaseStudy study, Goal goal, List<String> levers, int most) {
        new LeverCheck(rules.vocabulary()).check(levers);
        return search(study, goal, variable -> levers.contains(variable.id())).byLevers(most);
    }

    /** Why a conclusion is not in a state. @param most how many sets of repairs to give */
    public WhyNot whyNot(CaseStudy study, Goal goal, int most) {
        return new WhyNotSearch(rules.model(), search(study, goal, variable -> true), goal, Requirement.of(goal, goals)).find(drools.apply(study), most);
    }

    /** The settled facts on which a verdict or the model turns. */
    public List<PivotalFact> pivotal(CaseStudy study) {
        return new PivotalFacts(goals, reading, drools).of(study);
    }

    private GoalSearch search(CaseStudy study, Goal goal, Predicate<Variable> lever) {
        return new GoalSearch(rules, reading, drools, study, goal, lever);
    }
}
