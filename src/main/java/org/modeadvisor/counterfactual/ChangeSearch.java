package org.modeadvisor.counterfactual;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Variable;

/**
 * Searches the answers of some variables for those that meet a requirement, with all others as they are and the unknown unknown.
 * A set of variables is first {@linkplain Levels#release released}: where even that does not meet it, no answers do. Where each
 * variable helps one way only, that decides; the others are then tried one by one. Not thread-safe.
 */
final class ChangeSearch {

    /** So many situations are read before a search is given up; some seconds. */
    private static final int MOST_READINGS = 400_000;
    /** So many variables that cannot stay as they are may be tried in a first attempt. */
    private static final int FEW = 6;

    private final Requirement requirement;
    private final Situation situation;
    private final Levels levels;
    private final List<Variable> variables;
    private final Map<String, Set<Directions.Way>> directions;
    private final ToIntBiFunction<Variable, String> cost;
    private int readings = MOST_READINGS;

    /** The search was given up before it was decided; nothing follows from that. */
    static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param variables those that may change, in order of preference
     * @param cost of giving a variable that answer
     */
    ChangeSearch(Requirement requirement, LevelReading reading, Situation situation, List<Variable> variables,
            Map<String, Set<Directions.Way>> directions, ToIntBiFunction<Variable, String> cost) {
        this.requirement = requirement;
        this.situation = situation;
        this.levels = reading.levels(situation);
        this.variables = variables.stream().filter(variable -> directions.containsKey(variable.id())).toList();
        this.directions = directions;
        this.cost = cost;
    }

    /** The variables that can have a part in it. */
    List<Variable> variables() {
        return variables;
    }

    /** All of them, by number. */
    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, variables.size());
        return all;
    }

    /** Whether some answers of these variables meet the requirement. */
    boolean reachable(BitSet free) {
        free.stream().forEach(i -> levels.release(variables.get(i).id()));
        List<Variable> either = either(free);
        boolean reachable = met() && (either.isEmpty() || quickly(either) || quickly(reversed(either)) || reachable(either, 0));
        free.stream().forEach(i -> levels.restore(variables.get(i).id()));
        return reachable;
    }

    /** Those that may help either way, so that releasing them may promise too much. */
    private List<Variable> either(BitSet free) {
        return free.stream().mapToObj(variables::get).filter(variable -> directions.get(variable.id()).size() > 1).toList();
    }

    private static List<Variable> reversed(List<Variable> variables) {
        List<Variable> reversed = new ArrayList<>(variables);
        Collections.reverse(reversed);
        return reversed;
    }

    private boolean met() {
        if (readings-- == 0) {
            throw new Abandoned();
        }
        return requirement.met(levels.read());
    }

    /** Leaves as they are the variables that may stay, one after the other, and tries the answers of the few that may not. */
    private boolean quickly(List<Variable> either) {
        List<Variable> needed = new ArrayList<>();
        for (Variable variable : either) {
            levels.restore(variable.id());
            if (!met()) {
                levels.release(variable.id());
                needed.add(variable);
            }
        }
        boolean reachable = needed.size() <= FEW && reachable(needed, 0);
        either.forEach(variable -> levels.release(variable.id()));
        return reachable;
    }

    private boolean reachable(List<Variable> either, int from) {
        if (!met()) {
            return false;
        }
        if (from == either.size()) {
            return true;
        }
        Variable variable = either.get(from);
        levels.restore(variable.id());
        boolean reachable = reachable(either, from + 1);
        for (String answer : variable.answers().keySet()) {
            if (!reachable) {
                levels.settle(variable.id(), answer);
                reachable = reachable(either, from + 1);
            }
        }
        levels.release(variable.id());
        return reachable;
    }

    /**
     * The cheapest answers of these variables that meet the requirement; the variables suffice, and none can be left out.
     *
     * @param others variables whose answers may be chosen too, at no cost
     */
    List<Change> cheapest(BitSet set, BitSet others) {
        List<Variable> free = set.stream().mapToObj(variables::get).toList();
        List<Variable> aside = others.stream().mapToObj(variables::get).toList();
        free.forEach(variable -> levels.release(variable.id()));
        aside.forEach(variable -> levels.release(variable.id()));
        List<List<String>> answers = new ArrayList<>();
        for (Variable variable : free) {
            answers.add(possible(variable));
        }
        Cheapest best = new Cheapest(free, answers, either(others));
        best.search(0, 0);
        free.forEach(variable -> levels.restore(variable.id()));
        aside.forEach(variable -> levels.restore(variable.id()));
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            changes.add(change(free.get(i), best.found.get(i)));
        }
        return changes;
    }

    /** The answers that can meet the requirement while the others of the set are released, cheapest first. */
    private List<String> possible(Variable variable) {
        List<String> present = situation.possible(variable);
        List<String> possible = new ArrayList<>();
        for (String answer : variable.answers().keySet()) {
            levels.settle(variable.id(), answer);
            if (!present.equals(List.of(answer)) && met()) {
                possible.add(answer);
            }
        }
        levels.release(variable.id());
        possible.sort(Comparator.comparingInt(answer -> cost.applyAsInt(variable, answer)));
        return possible;
    }

    private Change change(Variable variable, String to) {
        return new Change(variable.id(), situation.known(variable), to, cost.applyAsInt(variable, to));
    }

    /** Branch and bound over the answers of a set; a variable costs at least what its cheapest possible answer does. */
    private final class Cheapest {

        private final List<Variable> free;
        private final List<List<String>> answers;
        private final List<Variable> either;
        private final List<String> chosen = new ArrayList<>();
        private List<String> found = List.of();
        private int least = Integer.MAX_VALUE;

        Cheapest(List<Variable> free, List<List<String>> answers, List<Variable> either) {
            this.free = free;
            this.answers = answers;
            this.either = either;
        }

        private void search(int from, int spent) {
            if (from == free.size()) {
                if (!reachable(either, 0)) {
                    return;
                }
                found = List.copyOf(chosen);
                least = spent;
                return;
            }
            int rest = 0;
            for (int i = from + 1; i < free.size(); i++) {
                rest += cost.applyAsInt(free.get(i), answers.get(i).get(0));
            }
            Variable variable = free.get(from);
            for (String answer : answers.get(from)) {
                int cost = spent + ChangeSearch.this.cost.applyAsInt(variable, answer);
                if (cost + rest < least) {
                    levels.settle(variable.id(), answer);
                    if (met()) {
                        chosen.add(answer);
                        search(from + 1, cost);
                        chosen.remove(chosen.size() - 1);
                    }
                }
            }
            levels.release(variable.id());
        }
    }
}
