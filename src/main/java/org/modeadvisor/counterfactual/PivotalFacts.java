package org.modeadvisor.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Variable;

/** Finds the facts on which a verdict turns. What is unknown or stated as a range is not among them: it is an open question. */
final class PivotalFacts {

    private final Goals goals;
    private final LevelReading reading;
    private final Function<CaseStudy, Recommendation> drools;

    /** @param drools answers a case */
    PivotalFacts(Goals goals, LevelReading reading, Function<CaseStudy, Recommendation> drools) {
        this.goals = goals;
        this.reading = reading;
        this.drools = drools;
    }

    /** In the vocabulary's order, and for one fact in the order of the answers. */
    List<PivotalFact> of(CaseStudy study) {
        Recommendation before = drools.apply(study);
        Situation now = before.derivations().situation();
        Levels levels = reading.levels(now);
        List<Object> verdicts = verdicts(levels.read());
        List<PivotalFact> pivotal = new ArrayList<>();
        for (Variable variable : now.vocabulary().variables()) {
            List<String> present = now.possible(variable);
            if (present.size() == 1) {
                for (String answer : neighbours(variable, present.get(0))) {
                    levels.settle(variable.id(), answer);
                    if (!verdicts(levels.read()).equals(verdicts)) {
                        Recommendation after = drools.apply(study.with(variable.id(), Answer.of(variable, answer)));
                        pivotal.add(new PivotalFact(variable.id(), present.get(0), answer, Comparison.of(before, after).verdicts()));
                    }
                }
                levels.restore(variable.id());
            }
        }
        return List.copyOf(pivotal);
    }

    private List<Object> verdicts(Levels levels) {
        List<Object> verdicts = new ArrayList<>();
        goals.modes().forEach(mode -> verdicts.add(goals.verdict(mode.node(), levels::bounds)));
        verdicts.add(goals.model(levels::bounds));
        return verdicts;
    }

    /** The levels next to it; of anything but a level, every other answer. */
    private static List<String> neighbours(Variable variable, String answer) {
        List<String> answers = List.copyOf(variable.answers().keySet());
        int place = answers.indexOf(answer);
        return answers.stream().filter(other -> !Objects.equals(other, answer))
                .filter(other -> variable.scale() != Variable.Scale.ORDINAL || Math.abs(answers.indexOf(other) - place) == 1).toList();
    }
}
