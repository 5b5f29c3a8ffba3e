package org.modeadvisor.counterfactual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
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

    private final Requirement.InLevels requirement;
    private final Situation situation;
    private final Levels levels;
    private final List<Variable> variables;
    /** By variable the number under which the levels know it. */
    private final int[] numbers;
    /** The variables released at present. */
    private final BitSet released = new BitSet();
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
        this.requirement = requirement.in(reading);
        this.situation = situation;
        this.levels = reading.levels(situation).only(requirement.conclusions());
        this.variables = variables.stream().filter(variable -> directions.containsKey(variable.id())).toList();
        this.numbers = this.variables.stream().mapToInt(variable -> reading.number(variable.id())).toArray();
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
        release(free);
        int[] either = either(free);
        return met() && (either.length == 0 || quickly(either) || quickly(reversed(either)) || reachable(either, 0));
    }

    /** Releases just these variables. One set is mostly followed by one much like it, so only what differs is touched. */
    private void release(BitSet free) {
        BitSet different = (BitSet) free.clone();
        different.xor(released);
        for (int variable = different.nextSetBit(0); variable >= 0; variable = different.nextSetBit(variable + 1)) {
            if (free.get(variable)) {
                levels.release(numbers[variable]);
            } else {
                levels.restore(numbers[variable]);
            }
        }
        released.xor(different);
    }

    /** Those that may help either way, so that releasing them may promise too much. */
    private int[] either(BitSet free) {
        return free.stream().filter(variable -> directions.get(variables.get(variable).id()).size() > 1).toArray();
    }

    private static int[] reversed(int[] variables) {
        return IntStream.range(0, variables.length).map(i -> variables[variables.length - 1 - i]).toArray();
    }

    private boolean met() {
        if (readings-- == 0) {
            throw new Abandoned();
        }
        return requirement.met(levels.read());
    }

    /** Leaves as they are the variables that may stay, one after the other, and tries the answers of the few that may not. */
    private boolean quickly(int[] either) {
        int[] needed = new int[either.length];
        int count = 0;
        for (int variable : either) {
            levels.restore(numbers[variable]);
            if (!met()) {
                levels.release(numbers[variable]);
                needed[count++] = variable;
            }
        }
        boolean reachable = count <= FEW && reachable(Arrays.copyOf(needed, count), 0);
        for (int variable : either) {
            levels.release(numbers[variable]);
        }
        return reachable;
    }

    private boolean reachable(int[] either, int from) {
        if (!met()) {
            return false;
        }
        if (from == either.length) {
            return true;
        }
        int number = numbers[either[from]];
        levels.restore(number);
        boolean reachable = reachable(either, from + 1);
        for (int answer = 0; answer < answers(either[from]) && !reachable; answer++) {
            levels.settle(number, answer);
            reachable = reachable(either, from + 1);
        }
        levels.release(number);
        return reachable;
    }

    private int answers(int variable) {
        return variables.get(variable).answers().size();
    }

    /**
     * The cheapest answers of these variables that meet the requirement; the variables suffice, and none can be left out.
     *
     * @param others variables whose answers may be chosen too, at no cost
     */
    List<Change> cheapest(BitSet set, BitSet others) {
        BitSet all = (BitSet) set.clone();
        all.or(others);
        release(all);
        int[] free = set.stream().toArray();
        List<List<Costly>> answers = IntStream.of(free).mapToObj(this::possible).toList();
        Cheapest best = new Cheapest(free, answers, either(others));
        best.search(0, 0);
        return IntStream.range(0, free.length).mapToObj(i -> change(variables.get(free[i]), best.found.get(i))).toList();
    }

    /** An answer and what it costs. @param number in the vocabulary's order */
    private record Costly(String answer, int number, int cost) {}

    /** The answers that can meet the requirement while the others of the set are released, cheapest first. */
    private List<Costly> possible(int variable) {
        List<String> present = situation.possible(variables.get(variable));
        List<String> all = List.copyOf(variables.get(variable).answers().keySet());
        List<Costly> possible = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            levels.settle(numbers[variable], number);
            if (!present.equals(List.of(all.get(number))) && met()) {
                possible.add(new Costly(all.get(number), number, cost.applyAsInt(variables.get(variable), all.get(number))));
            }
        }
        levels.release(numbers[variable]);
        possible.sort(Comparator.comparingInt(Costly::cost));
        return possible;
    }

    private Change change(Variable variable, Costly to) {
        return new Change(variable.id(), situation.known(variable), to.answer(), to.cost());
    }

    /** Branch and bound over the answers of a set; a variable costs at least what its cheapest possible answer does. */
    private final class Cheapest {

        private final int[] free;
        private final List<List<Costly>> answers;
        private final int[] either;
        private final List<Costly> chosen = new ArrayList<>();
        private List<Costly> found = List.of();
        private int least = Integer.MAX_VALUE;

        Cheapest(int[] free, List<List<Costly>> answers, int[] either) {
            this.free = free;
            this.answers = answers;
            this.either = either;
        }

        private void search(int from, int spent) {
            if (from == free.length) {
                if (!reachable(either, 0)) {
                    return;
                }
                found = List.copyOf(chosen);
                least = spent;
                return;
            }
            int rest = answers.subList(from + 1, free.length).stream().mapToInt(others -> others.get(0).cost()).sum();
            for (Costly answer : answers.get(from)) {
                if (spent + answer.cost() + rest < least) {
                    levels.settle(numbers[free[from]], answer.number());
                    if (met()) {
                        chosen.add(answer);
                        search(from + 1, spent + answer.cost());
                        chosen.remove(chosen.size() - 1);
                    }
                }
            }
            levels.release(numbers[free[from]]);
        }
    }
}
