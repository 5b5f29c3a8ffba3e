package org.modeadvisor.counterfactual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.counterfactual.GoalAnswer.Outcome;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The sets of changes that reach a goal: they do, none can be left out, none is smaller, and the cheapest is first. */
class GoalTest {

    private static final Vocabulary VOCABULARY = Situations.RULES.vocabulary();
    private static final LevelReading READING = new LevelReading(Situations.RULES);
    private static final DroolsInference DROOLS = new DroolsInference(Situations.RULES);
    private static final Goals GOALS = new Goals(VOCABULARY);
    private static final int LEVERS = 5;

    /** Brute force over every assignment of a few levers says the same as the search. */
    @Property(tries = 150, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void theSetsAreThoseThatBruteForceFinds(@ForAll("cases") CaseStudy study, @ForAll Random random) {
        List<Term.Mode> modes = VOCABULARY.conclusions().modes();
        Goal.State state = random.nextBoolean() ? Goal.State.CONDITIONAL : Goal.State.RECOMMENDED;
        Goal goal = new Goal(modes.get(random.nextInt(modes.size())).node(), state);
        List<Variable> levers = some(study, goal, random);
        GoalAnswer answer = Shipped.ADVISOR.reach(study, goal, levers.stream().map(Variable::id).toList(), 1_000);
        Map<Set<String>, Integer> cheapest = bruteForce(study, goal, levers);
        if (answer.outcome() == Outcome.MET) {
            assertEquals(Map.of(Set.of(), 0), cheapest);
        } else if (answer.outcome() == Outcome.REACHABLE) {
            Map<Set<String>, Integer> found = found(answer);
            assertEquals(cheapest, found);
            List<Integer> sizes = answer.sets().stream().map(set -> set.changes().size()).toList();
            assertEquals(sizes.stream().sorted().toList(), sizes, "the fewest changes first");
            for (int i = 1; i < sizes.size(); i++) {
                assertTrue(!sizes.get(i).equals(sizes.get(i - 1)) || answer.sets().get(i - 1).effort() <= answer.sets().get(i).effort());
            }
        } else {
            assertEquals(Map.of(), cheapest, answer.outcome() + " " + goal);
        }
    }

    private static Map<Set<String>, Integer> found(GoalAnswer answer) {
        Map<Set<String>, Integer> found = new HashMap<>();
        answer.sets().forEach(set -> {
            Set<String> variables = new HashSet<>();
            set.changes().forEach(change -> variables.add(change.variable()));
            found.put(variables, set.effort());
        });
        return found;
    }

    /** Levers that have a part in the goal are drawn more often than others, so that something can be reached. */
    private static List<Variable> some(CaseStudy study, Goal goal, Random random) {
        GoalAnswer hint = Shipped.ADVISOR.reach(study, goal, 1);
        List<Variable> levers = new ArrayList<>();
        hint.sets().stream().limit(1).flatMap(set -> set.changes().stream()).limit(LEVERS - 1L)
                .forEach(change -> levers.add(VOCABULARY.variable(change.variable()).orElseThrow()));
        List<Variable> others = new ArrayList<>(VOCABULARY.variables().stream().filter(v -> v.lever().pullable() && !levers.contains(v)).toList());
        Collections.shuffle(others, random);
        levers.addAll(others.subList(0, LEVERS - levers.size()));
        return levers;
    }

    /** The minimal sets of variables that reach the goal, with the least effort of each. */
    private static Map<Set<String>, Integer> bruteForce(CaseStudy study, Goal goal, List<Variable> levers) {
        Situation now = Situations.of(study);
        Requirement requirement = Requirement.of(goal, GOALS);
        Map<String, Set<Directions.Way>> ways = Directions.of(requirement, Situations.RULES.model(), VOCABULARY);
        Map<Set<String>, Integer> reaching = new HashMap<>();
        Levels levels = READING.levels(now);
        assign(levels, now, requirement, ways, levers, 0, new HashSet<>(), 0, reaching);
        Map<Set<String>, Integer> minimal = new HashMap<>(reaching);
        minimal.keySet().removeIf(set -> reaching.keySet().stream().anyMatch(other -> !other.equals(set) && set.containsAll(other)));
        return minimal;
    }

    private static void assign(Levels levels, Situation now, Requirement requirement, Map<String, Set<Directions.Way>> ways, List<Variable> levers,
            int from, Set<String> changed, int effort, Map<Set<String>, Integer> reaching) {
        if (from == levers.size()) {
            if (requirement.met(levels.read())) {
                reaching.merge(Set.copyOf(changed), effort, Math::min);
            }
            return;
        }
        Variable variable = levers.get(from);
        assign(levels, now, requirement, ways, levers, from + 1, changed, effort, reaching);
        changed.add(variable.id());
        for (String answer : variable.answers().keySet()) {
            if (!now.possible(variable).equals(List.of(answer))) {
                levels.settle(variable.id(), answer);
                int cost = Efforts.of(variable, now, answer, ways.getOrDefault(variable.id(), Set.of()));
                assign(levels, now, requirement, ways, levers, from + 1, changed, effort + cost, reaching);
            }
        }
        changed.remove(variable.id());
        levels.restore(variable.id());
    }

    @Test
    void onEveryShippedCaseTheSetsReachTheGoalInDroolsAndTouchOnlyLevers() {
        int sets = 0;
        for (CaseStudy study : Shipped.reviewed()) {
            for (Term.Mode mode : VOCABULARY.conclusions().modes()) {
                for (Goal.State state : List.of(Goal.State.CONDITIONAL, Goal.State.RECOMMENDED)) {
                    GoalAnswer answer = Shipped.ADVISOR.reach(study, new Goal(mode.node(), state), 5);
                    assertTrue(answer.outcome() != Outcome.UNDECIDED && answer.outcome() != Outcome.EXCLUDED, study.id() + " " + mode.code());
                    assertEquals(answer.outcome() == Outcome.IMPOSSIBLE || answer.outcome() == Outcome.HANGS_ON_UNKNOWN, !answer.obstacles().isEmpty());
                    answer.obstacles().forEach(obstacle -> assertTrue(!VOCABULARY.variable(obstacle.variable()).orElseThrow().lever().pullable()));
                    for (ChangeSet set : answer.sets()) {
                        CaseStudy changed = study;
                        for (GoalAnswer.Obstacle obstacle : answer.obstacles()) {
                            changed = with(changed, obstacle.variable(), obstacle.needed());
                        }
                        for (Change change : set.changes()) {
                            assertTrue(VOCABULARY.variable(change.variable()).orElseThrow().lever().pullable(), change.toString());
                            changed = with(changed, change.variable(), change.to());
                        }
                        assertTrue(Requirement.of(answer.goal(), GOALS).met(DROOLS.infer(Situations.of(changed))), study.id() + " " + set.changes());
                        sets++;
                    }
                }
            }
        }
        assertTrue(sets > 60, "too few to mean anything: " + sets);
    }

    @Test
    void everyPivotalFactTurnsAVerdictOrTheModel() {
        int pivotal = 0;
        for (CaseStudy study : Shipped.reviewed()) {
            for (PivotalFact fact : Shipped.ADVISOR.pivotal(study)) {
                assertTrue(!fact.changes().isEmpty(), study.id() + ": " + fact.variable());
                assertEquals(Shipped.ADVISOR.whatIf(study, Map.of(fact.variable(), Answer.of(VOCABULARY.variable(fact.variable()).orElseThrow(), fact.to())))
                        .verdicts().stream().map(c -> c.about() + c.after()).toList(), fact.changes().stream().map(c -> c.about() + c.after()).toList());
                pivotal++;
            }
        }
        assertTrue(pivotal > 20, "too few to mean anything: " + pivotal);
    }

    private static CaseStudy with(CaseStudy study, String variable, String answer) {
        return study.with(variable, Answer.of(VOCABULARY.variable(variable).orElseThrow(), answer));
    }

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Situations.partial();
    }
}
