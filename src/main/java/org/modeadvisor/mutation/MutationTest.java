package org.modeadvisor.mutation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.mutation.Fate.Difference;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleWorkshop;

/**
 * Makes mistakes in rules and looks whether the cases notice. Every mutant is run in Drools; one that no case gives away is either
 * shown in a situation, confirmed in Drools, or proved to change nothing in any. The same rules and cases give the same result,
 * however many processors work on it. Immutable and thread-safe.
 */
public final class MutationTest {

    private final RuleBase rules;
    private final LevelReading reading;
    private final RuleWorkshop workshop;
    private final MutantsInDrools engine;

    /** @param rules as they should be */
    public MutationTest(RuleBase rules) {
        this.rules = rules;
        this.reading = new LevelReading(rules);
        this.workshop = new RuleWorkshop(rules);
        this.engine = new MutantsInDrools(workshop);
    }

    /** Makes the mistakes, each once. @param wanted the rules to make them in */
    public Mutants mutants(Collection<Operator> operators, Predicate<Rule> wanted) {
        return Mutants.of(workshop, rules.vocabulary(), operators, wanted);
    }

    /**
     * Tries all of them.
     *
     * @param cases checked against the vocabulary
     * @param done called once for each mutant whose fate is known, from any thread
     */
    public MutationResult run(Mutants mutants, List<CaseStudy> cases, Runnable done) {
        List<PinnedCase> pinned = cases.stream().map(study -> PinnedCase.of(study, rules, reading)).toList();
        List<Trial.Verdict> verdicts = new Trial(rules, engine, pinned).run(mutants.made(), done);
        // A solver of its own for each file: its answers rest on what it was asked before, and so must not depend on who works when.
        Map<String, List<Trial.Verdict>> unnoticed = verdicts.stream().filter(verdict -> verdict.killed().isEmpty())
                .collect(Collectors.groupingBy(verdict -> verdict.mutant().at().file(), TreeMap::new, Collectors.toList()));
        List<Judged> judged = List.copyOf(unnoticed.values()).parallelStream().flatMap(file -> judged(file, done)).toList();
        Stream<Fate> killed = verdicts.stream().flatMap(verdict -> verdict.killed().stream());
        Stream<Fate> equivalent = judged.stream().flatMap(each -> each.reason().map(why -> new Fate.Equivalent(each.verdict().mutant(), why)).stream());
        Stream<Fate> survived = engine.each(judged.stream().filter(each -> each.witness().isPresent()).toList(), each -> each.verdict().mutant(), this::survived)
                .stream().map(Fate.class::cast);
        return new MutationResult((int) mutants.made().stream().map(mutant -> mutant.rule().id()).distinct().count(), pinned.size(), (int) pinned.stream().filter(each -> each.expected().isPresent()).count(), mutants.refused(),
                Stream.of(killed, equivalent, survived).flatMap(fates -> fates).sorted(Comparator.comparing(Fate::mutant, Mutant.IN_ORDER_OF_PLACE)).toList());
    }

    /** A situation in which an unnoticed mutant shows, or why it never does. */
    private record Judged(Trial.Verdict verdict, Optional<Situation> witness, Optional<Fate.Reason> reason) {}

    private Stream<Judged> judged(List<Trial.Verdict> file, Runnable done) {
        Judge judge = new Judge(rules);
        return file.stream().map(verdict -> {
            Optional<Situation> witness = judge.witness(verdict.mutant())
                    .map(sparse -> Contrast.settled(sparse, List.of(Contrast.of(rules, reading, verdict.mutant()))));
            done.run();
            return new Judged(verdict, witness, witness.isPresent() ? Optional.empty() : Optional.of(judge.reason(verdict.mutant())));
        }).toList().stream();
    }

    private Fate.Survived survived(Judged judged, DroolsInference mutant) {
        Situation witness = judged.witness().orElseThrow();
        Derivations right = new DroolsInference(rules).infer(witness);
        Derivations wrong = mutant.infer(witness);
        Difference difference = judged.verdict().mutant().touched().stream().map(node -> new Difference(node, right.bounds(node), wrong.bounds(node)))
                .filter(each -> !each.right().equals(each.wrong())).findFirst()
                .orElseThrow(() -> new IllegalStateException("the solver told apart what Drools does not: " + judged.verdict().mutant().at()));
        return new Fate.Survived(judged.verdict().mutant(), witness, difference, judged.verdict().noticed());
    }

    /**
     * Cases that would give the survivors away, few of them and each small; verified in Drools. For survivors that show in a case of
     * the suite already, that case has only to be pinned to what differs.
     */
    public List<Probe> probes(MutationResult result) {
        return new ProbeSearch(rules, reading, engine).probes(result.survivors().stream().filter(survivor -> survivor.noticed().isEmpty())
                .map(Fate.Survived::mutant).toList());
    }
}
