package org.modeadvisor.counterfactual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.counterfactual.WhyNot.Condition;
import org.modeadvisor.counterfactual.WhyNot.Obstacle;
import org.modeadvisor.counterfactual.WhyNot.Standing;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/** Every shipped case, every mode, model and caveat: repairing what is named makes the conclusion hold. */
class WhyNotTest {

    private static final Vocabulary VOCABULARY = Shipped.RULE_BASE.vocabulary();
    private static final DroolsInference DROOLS = new DroolsInference(Shipped.RULE_BASE);
    private static final Goals GOALS = new Goals(VOCABULARY);

    private static List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        Stream.of(Kind.MODE, Kind.MODEL, Kind.CAVEAT).flatMap(kind -> VOCABULARY.conclusions().ofKind(kind).stream())
                .forEach(term -> goals.add(Goal.holds(term.node())));
        VOCABULARY.conclusions().modes().forEach(mode -> goals.add(new Goal(mode.node(), Goal.State.RECOMMENDED)));
        return goals;
    }

    /** The one caveat whose two conditions pull against each other may be given up; of every other the repairs are found. */
    @Test
    void whatIsNamedMakesTheConclusionHoldInDrools() {
        int repaired = 0;
        Set<String> givenUp = new TreeSet<>();
        for (CaseStudy study : Shipped.reviewed()) {
            for (Goal goal : goals()) {
                WhyNot why = Shipped.ADVISOR.whyNot(study, goal, 1);
                if (!why.searched()) {
                    givenUp.add(goal.conclusion().id());
                } else if (why.standing() != Standing.HOLDS) {
                    assertEquals(1, why.repairs().size(), study.id() + ": " + goal + " is " + why.standing());
                    List<Change> repair = why.repairs().get(0).changes();
                    assertTrue(Requirement.of(goal, GOALS).met(derive(with(study, repair))), study.id() + ": " + goal);
                    for (Change change : repair) {
                        List<Change> others = repair.stream().filter(c -> c != change).toList();
                        assertFalse(Requirement.of(goal, GOALS).met(derive(with(study, others))), study.id() + ": " + goal + " needs no " + change);
                    }
                    repaired++;
                }
            }
        }
        assertTrue(repaired > 200, "too few to mean anything: " + repaired);
        assertTrue(givenUp.size() <= 1, "given up: " + givenUp);
    }

    /** Not only the shipped cases. */
    @Property(tries = 120, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatIsNamedMakesTheConclusionHoldInAnyCase(@ForAll("cases") CaseStudy study, @ForAll Random random) {
        List<Goal> goals = goals();
        Goal goal = goals.get(random.nextInt(goals.size()));
        WhyNot why = Shipped.ADVISOR.whyNot(study, goal, 2);
        if (why.searched() && why.standing() != Standing.EXCLUDED) {
            assertEquals(why.standing() == Standing.HOLDS, why.repairs().isEmpty(), goal + " is " + why.standing());
        }
        why.repairs().forEach(repair -> assertTrue(Requirement.of(goal, GOALS).met(derive(with(study, repair.changes()))), goal + ": " + repair.changes()));
        assertEquals(why.standing() == Standing.HOLDS, Requirement.of(goal, GOALS).met(derive(study)));
    }

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Situations.partial();
    }

    /** Rules an expert changed are read afresh, so that the law holds of them as well. */
    @Test
    void itHoldsOfEditedRulesToo(@TempDir Path folder) throws IOException {
        RulesCopy rules = RulesCopy.in(folder.resolve("rules"));
        rules.replace("modes/process.drl", "  Driver( id == \"emr-adoption\" )\n", "  Driver( id == \"household-income\", atLeast( \"STRONG\" ) )\n");
        rules.replace("parameters.yaml", "  - id: FIRE\n    value: 2\n", "  - id: FIRE\n    value: 3\n");
        ModeAdvisor advisor = ModeAdvisor.load(rules.folder());
        Goals goals = new Goals(advisor.vocabulary());
        boolean income = false;
        for (CaseStudy study : Shipped.reviewed()) {
            for (Term.Mode mode : VOCABULARY.conclusions().modes()) {
                Goal goal = Goal.holds(mode.node());
                for (ChangeSet repair : advisor.whyNot(study, goal, 3).repairs()) {
                    assertTrue(Requirement.of(goal, goals).met(advisor.recommend(with(study, repair.changes())).derivations()), study.id() + " " + mode.code());
                    income |= repair.changes().stream().anyMatch(change -> change.variable().equals("household-income"));
                }
            }
        }
        assertTrue(income, "the condition put in is among the repairs of some case");
    }

    @Test
    void everyConditionNamedFailsOrIsOpenAndHasAPlaceInARuleFile() {
        for (CaseStudy study : Shipped.reviewed()) {
            for (Goal goal : goals()) {
                WhyNot why = Shipped.ADVISOR.whyNot(study, goal, 1);
                why.obstacles().forEach(obstacle -> followed(obstacle, study));
                assertEquals(why.standing() == Standing.HOLDS, why.obstacles().isEmpty(), study.id() + ": " + goal);
            }
        }
    }

    private static void followed(Obstacle obstacle, CaseStudy study) {
        if (!obstacle.less() && !obstacle.shownAbove() && obstacle.node().kind() != Kind.DRIVER && !obstacle.rules().isEmpty()) {
            Set<String> could = new HashSet<>();
            Shipped.RULE_BASE.model().concluding(obstacle.node()).forEach(rule -> could.add(rule.id()));
            Set<String> told = new HashSet<>();
            obstacle.rules().forEach(rule -> told.add(rule.rule().id()));
            assertEquals(could, told, study.id() + ": every rule that could conclude " + obstacle.node());
        }
        Stream.concat(obstacle.rules().stream(), obstacle.weakeners().stream()).forEach(rule -> {
            for (Condition condition : rule.conditions()) {
                assertTrue(condition.at().file().startsWith("rules/") && condition.at().line() > 0 && condition.at().column() > 0, condition.toString());
                if (condition.wanted()) {
                    assertTrue(condition.truth() != Truth.TRUE, condition.toString());
                }
                condition.below().forEach(below -> followed(below, study));
            }
        });
    }

    private static CaseStudy with(CaseStudy study, List<Change> changes) {
        CaseStudy changed = study;
        for (Change change : changes) {
            changed = changed.with(change.variable(), Answer.of(VOCABULARY.variable(change.variable()).orElseThrow(), change.to()));
        }
        return changed;
    }

    private static Derivations derive(CaseStudy study) {
        return DROOLS.infer(Situation.of(VOCABULARY, Shipped.RULE_BASE.thresholds(), study));
    }
}
