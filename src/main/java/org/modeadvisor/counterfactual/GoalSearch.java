package org.modeadvisor.counterfactual;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.counterfactual.GoalAnswer.Obstacle;
import org.modeadvisor.counterfactual.GoalAnswer.Outcome;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Looks for the smallest sets of changes that bring a goal about in one case. Not thread-safe: one for one search. */
final class GoalSearch {

    /** So many sets of one size are looked at before the cheapest are chosen among them. */
    private static final int MOST_OF_ONE_SIZE = 200;

    private final Vocabulary vocabulary;
    private final LevelReading reading;
    private final Function<CaseStudy, Recommendation> drools;
    private final CaseStudy study;
    private final Goal goal;
    private final Requirement requirement;
    private final Map<String, Set<Directions.Way>> directions;
    private final Predicate<Variable> lever;

    /** @param drools answers a case @param lever the variables that may be changed */
    GoalSearch(RuleBase rules, LevelReading reading, Function<CaseStudy, Recommendation> drools, CaseStudy study, Goal goal, Predicate<Variable> lever) {
        this.vocabulary = rules.vocabulary();
        this.reading = reading;
        this.drools = drools;
        this.study = study;
        this.goal = goal;
        this.requirement = Requirement.of(goal, new Goals(vocabulary));
        this.directions = Directions.of(requirement, rules.model(), vocabulary);
        this.lever = lever;
    }

    /** By levers alone. @param most how many sets to give */
    GoalAnswer byLevers(int most) {
        Recommendation before = drools.apply(study);
        Situation now = before.derivations().situation();
        if (requirement.met(reading.levels(now).read())) {
            return new GoalAnswer(goal, Outcome.MET, before, List.of(), true, List.of());
        }
        try {
            return byLevers(before, now, most);
        } catch (ChangeSearch.Abandoned e) {
            return new GoalAnswer(goal, Outcome.UNDECIDED, before, List.of(), false, List.of());
        }
    }

    private GoalAnswer byLevers(Recommendation before, Situation now, int most) {
        ChangeSearch levers = search(now, vocabulary.variables().stream().filter(lever).toList());
        if (levers.reachable(levers.all())) {
            return answer(Outcome.REACHABLE, before, levers, study, most, List.of());
        }
        ChangeSearch all = search(now, vocabulary.variables());
        if (!all.reachable(all.all())) {
            return new GoalAnswer(goal, Outcome.EXCLUDED, before, List.of(), true, List.of());
        }
        return blocked(before, now, all, most);
    }

    /** By any other answers, each level counted alike; empty where no answers bring it about. @param before the answer as things are */
    List<ChangeSet> byAnything(Recommendation before, int most) {
        Situation now = before.derivations().situation();
        ChangeSearch all = new ChangeSearch(requirement, reading, now, vocabulary.variables(), directions,
                (variable, answer) -> Efforts.steps(variable, now, answer, directions.get(variable.id())));
        return all.reachable(all.all()) ? answer(Outcome.REACHABLE, before, all, study, most, List.of()).sets() : List.of();
    }

    /** Levers do not suffice: which of the facts that no lever moves would have to be different too. */
    private GoalAnswer blocked(Recommendation before, Situation now, ChangeSearch all, int most) {
        BitSet pullable = new BitSet();
        List<Integer> fixed = new ArrayList<>();
        for (int i = 0; i < all.variables().size(); i++) {
            if (lever.test(all.variables().get(i))) {
                pullable.set(i);
            } else {
                fixed.add(i);
            }
        }
        // What is unknown comes first, so that among sets of one size one that may yet turn out well is named.
        fixed.sort(Comparator.comparing((Integer i) -> now.possible(all.variables().get(i)).size() == 1));
        BitSet smallest = new SmallestSets(fixed.size(), chosen -> all.reachable(with(pullable, chosen, fixed))).next().orElseThrow();
        List<Change> needed = all.cheapest(with(new BitSet(), smallest, fixed), pullable);
        List<Obstacle> obstacles = needed.stream().map(this::obstacle).toList();
        boolean unknown = needed.stream().allMatch(change -> possible(now, change));
        if (!unknown) {
            return new GoalAnswer(goal, Outcome.IMPOSSIBLE, before, List.of(), true, obstacles);
        }
        CaseStudy turnedOut = changed(study, needed);
        ChangeSearch levers = search(Situation.of(vocabulary, now.thresholds(), turnedOut),
                vocabulary.variables().stream().filter(lever).toList());
        return answer(Outcome.HANGS_ON_UNKNOWN, before, levers, turnedOut, most, obstacles);
    }

    private Obstacle obstacle(Change change) {
        Variable.Lever its = vocabulary.variable(change.variable()).orElseThrow().lever();
        return new Obstacle(change.variable(), change.from(), change.to(), its.pullable(), its.because());
    }

    private boolean possible(Situation now, Change change) {
        return now.possible(vocabulary.variable(change.variable()).orElseThrow()).contains(change.to());
    }

    private static BitSet with(BitSet always, BitSet chosen, List<Integer> places) {
        BitSet free = (BitSet) always.clone();
        chosen.stream().map(places::get).forEach(free::set);
        return free;
    }

    private GoalAnswer answer(Outcome outcome, Recommendation before, ChangeSearch levers, CaseStudy from, int most, List<Obstacle> obstacles) {
        List<List<Change>> cheapest = new ArrayList<>();
        boolean complete = smallest(levers, most, cheapest);
        List<ChangeSet> sets = cheapest.stream().limit(most).map(changes -> new ChangeSet(changes, effort(changes), confirmed(from, changes))).toList();
        return new GoalAnswer(goal, outcome, before, sets, complete, obstacles);
    }

    /** Fills the list, smallest first and cheapest first of one size, size by size until there are enough. */
    private boolean smallest(ChangeSearch search, int most, List<List<Change>> sets) {
        SmallestSets all = new SmallestSets(search.variables().size(), search::reachable);
        List<List<Change>> ofOneSize = new ArrayList<>();
        boolean complete = true;
        Optional<BitSet> next = all.next();
        while (next.isPresent() && sets.size() < most) {
            List<Change> changes = search.cheapest(next.get(), new BitSet()).stream().sorted(inOrder()).toList();
            boolean larger = !ofOneSize.isEmpty() && changes.size() > ofOneSize.get(0).size();
            boolean enough = ofOneSize.size() == MOST_OF_ONE_SIZE;
            if (larger || enough) {
                complete &= !enough;
                sets.addAll(byEffort(ofOneSize));
                ofOneSize.clear();
            }
            if (enough) {
                return false;
            }
            ofOneSize.add(changes);
            next = sets.size() < most ? all.next() : Optional.empty();
        }
        sets.addAll(byEffort(ofOneSize));
        return complete;
    }

    private static List<List<Change>> byEffort(List<List<Change>> sets) {
        return sets.stream().sorted(Comparator.comparingInt(GoalSearch::effort)).toList();
    }

    private static int effort(List<Change> changes) {
        return changes.stream().mapToInt(Change::effort).sum();
    }

    private Comparator<Change> inOrder() {
        List<String> order = vocabulary.variables().stream().map(Variable::id).toList();
        return Comparator.comparingInt(change -> order.indexOf(change.variable()));
    }

    private ChangeSearch search(Situation now, List<Variable> variables) {
        return new ChangeSearch(requirement, reading, now,
                variables.stream().sorted(Comparator.comparingInt(v -> v.lever().pullable() ? v.lever().effort() : Integer.MAX_VALUE)).toList(),
                directions, (variable, answer) -> Efforts.of(variable, now, answer, directions.getOrDefault(variable.id(), Set.of())));
    }

    /** Nothing is shown before Drools has confirmed it. */
    private Recommendation confirmed(CaseStudy from, List<Change> changes) {
        Recommendation after = drools.apply(changed(from, changes));
        if (!requirement.met(after.derivations())) {
            throw new IllegalStateException("Drools does not confirm that " + changes + " bring about " + goal);
        }
        return after;
    }

    private CaseStudy changed(CaseStudy from, List<Change> changes) {
        CaseStudy changed = from;
        for (Change change : changes) {
            changed = changed.with(change.variable(), Answer.of(vocabulary.variable(change.variable()).orElseThrow(), change.to()));
        }
        return changed;
    }
}
