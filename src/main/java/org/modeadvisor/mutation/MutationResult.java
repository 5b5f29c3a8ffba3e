package org.modeadvisor.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of all mutants.
 *
 * @param rules in how many rules mistakes were made
 * @param cases how many cases were tried
 * @param pinned how many of them are pinned to an answer
 * @param refused how many mistakes leave no rule set, so that our own check finds them
 * @param fates of each mutant, in order of place
 */
public record MutationResult(int rules, int cases, int pinned, int refused, List<Fate> fates) {

    public MutationResult {
        fates = List.copyOf(fates);
    }

    /** How many are killed, how many could be, and how many cannot be. */
    public record Score(int killed, int survived, int equivalent) {

        static Score of(List<Fate> fates) {
            return new Score(count(fates, Fate.Killed.class), count(fates, Fate.Survived.class), count(fates, Fate.Equivalent.class));
        }

        private static int count(List<Fate> fates, Class<? extends Fate> kind) {
            return (int) fates.stream().filter(kind::isInstance).count();
        }

        /** Those that can be told from the rules as they should be. */
        public int tellable() {
            return killed + survived;
        }

        /** Killed of a hundred that can be; a hundred where none can. */
        public double percent() {
            return tellable() == 0 ? 100 : 100.0 * killed / tellable();
        }
    }

    /** Of all. */
    public Score score() {
        return Score.of(fates);
    }

    /** Those that survived, in order of place. */
    public List<Fate.Survived> survivors() {
        return fates.stream().filter(Fate.Survived.class::isInstance).map(Fate.Survived.class::cast).toList();
    }

    /** Those that cannot be told, in order of place. */
    public List<Fate.Equivalent> equivalents() {
        return fates.stream().filter(Fate.Equivalent.class::isInstance).map(Fate.Equivalent.class::cast).toList();
    }

    /** By kind of mistake, in the order of {@link Operator#ALL}; those not made are left out. */
    public Map<Operator, Score> byOperator() {
        Map<Operator, Score> scores = new LinkedHashMap<>();
        Operator.ALL.forEach(operator -> {
            List<Fate> made = fates.stream().filter(fate -> fate.mutant().operator().equals(operator)).toList();
            if (!made.isEmpty()) {
                scores.put(operator, Score.of(made));
            }
        });
        return scores;
    }

    /** By rule file, in the order of the names. */
    public Map<String, Score> byFile() {
        Map<String, Score> scores = new TreeMap<>();
        fates.stream().collect(Collectors.groupingBy(fate -> fate.mutant().at().file())).forEach((file, made) -> scores.put(file, Score.of(made)));
        return scores;
    }
}
