package org.modeadvisor.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.solving.RuleSolver;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Finds few cases that give many mutants away. Within one rule file, in which the mutants are about the same facts, the solver is
 * asked for one situation that shows several of them, as long as it states little; of all situations found, those are taken that
 * show most of what is left, until nothing is.
 */
record ProbeSearch(RuleBase rules, LevelReading reading, MutantsInDrools engine) {

    /** A case of more facts is no longer seen through at a glance. */
    private static final int MOST_FACTS = 12;

    List<Probe> probes(List<Mutant> mutants) {
        Map<String, List<Mutant>> byFile = mutants.stream().collect(Collectors.groupingBy(mutant -> mutant.at().file(), TreeMap::new, Collectors.toList()));
        List<Situation> situations = List.copyOf(byFile.values()).parallelStream().flatMap(file -> situations(file).stream()).distinct().toList();
        List<BitSet> shown = mutants.parallelStream().map(mutant -> shows(mutant, situations)).toList();
        return cover(situations, shown).entrySet().stream()
                .map(taken -> verified(situations.get(taken.getKey()), taken.getValue().stream().mapToObj(mutants::get).toList())).toList();
    }

    /** A mutant that no situation found so far shows. @param statement that it shows */
    private record Unshown(Statement statement, Contrast contrast) {}

    /** Situations that together show all of a file's mutants. */
    private List<Situation> situations(List<Mutant> file) {
        Judge judge = new Judge(rules);
        List<Situation> found = new ArrayList<>();
        List<Unshown> left = new ArrayList<>(file.stream()
                .map(mutant -> new Unshown(judge.shows(mutant).orElseThrow(), Contrast.of(rules, reading, mutant))).toList());
        while (!left.isEmpty()) {
            Situation merged = merged(judge.solver(), left.stream().map(Unshown::statement).toList());
            Situation settled = Contrast.settled(merged, left.stream().map(Unshown::contrast).filter(contrast -> contrast.in(merged)).toList());
            found.add(settled);
            left.removeIf(unshown -> unshown.contrast().in(settled));
        }
        return found;
    }

    /** One in which the first of these is true, and as many of the others as it can hold without stating too much. */
    private static Situation merged(RuleSolver solver, List<Statement> statements) {
        Statement all = statements.get(0);
        Situation situation = solver.sparse(all).orElseThrow();
        for (Statement one : statements.subList(1, statements.size())) {
            Statement more = all.and(one);
            Optional<Situation> both = solver.sparse(more).filter(s -> s.answers().size() <= MOST_FACTS);
            if (both.isPresent()) {
                all = more;
                situation = both.get();
            }
        }
        return situation;
    }

    /** In which of the situations the mutant shows. */
    private BitSet shows(Mutant mutant, List<Situation> situations) {
        Contrast contrast = Contrast.of(rules, reading, mutant);
        BitSet shows = new BitSet();
        IntStream.range(0, situations.size()).filter(i -> contrast.in(situations.get(i))).forEach(shows::set);
        return shows;
    }

    /** Takes the situation that shows most, again and again. @return by situation the mutants it shows that none taken before does */
    private static Map<Integer, BitSet> cover(List<Situation> situations, List<BitSet> shown) {
        Map<Integer, BitSet> taken = new LinkedHashMap<>();
        BitSet left = new BitSet();
        left.set(0, shown.size());
        while (!left.isEmpty()) {
            List<BitSet> each = IntStream.range(0, situations.size()).mapToObj(situation -> showing(situation, left, shown)).toList();
            int best = IntStream.range(0, situations.size()).boxed().max(Comparator.comparing((Integer i) -> each.get(i).cardinality())
                    .thenComparing(i -> -situations.get(i).answers().size()).thenComparing(Comparator.reverseOrder())).orElseThrow();
            taken.put(best, each.get(best));
            left.andNot(each.get(best));
        }
        return taken;
    }

    private static BitSet showing(int situation, BitSet mutants, List<BitSet> shown) {
        BitSet showing = new BitSet();
        mutants.stream().filter(mutant -> shown.get(mutant).get(situation)).forEach(showing::set);
        return showing;
    }

    /** Pinned to the first conclusion that each mutant gets wrong, as seen in Drools under both rule sets. */
    private Probe verified(Situation situation, List<Mutant> mutants) {
        Derivations right = new DroolsInference(rules).infer(situation);
        Map<NodeName, Bounds> pins = new TreeMap<>();
        engine.each(mutants, Function.identity(), (mutant, wrong) -> {
            Derivations other = wrong.infer(situation);
            return mutant.touched().stream().filter(node -> !right.bounds(node).equals(other.bounds(node))).findFirst()
                    .orElseThrow(() -> new IllegalStateException("levels told apart what Drools does not: " + mutant.at()));
        }).forEach(node -> pins.put(node, right.bounds(node)));
        return new Probe(topic(mutants), situation, pins, mutants);
    }

    private static String topic(List<Mutant> mutants) {
        Map<String, Long> files = mutants.stream().map(mutant -> mutant.at().file())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        String most = files.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow().getKey();
        return most.substring(most.lastIndexOf('/') + 1).replaceFirst("[.]drl$", "");
    }
}
