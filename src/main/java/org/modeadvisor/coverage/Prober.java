package org.modeadvisor.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.solving.RuleSolver;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Variable;

/**
 * Makes up cases that show what a suite does not, or proves that none can. A case states few facts and each as loosely as it may, so
 * that a person sees what matters; what is wanted of rules of one phase is put into one case as long as it stays short. Not
 * thread-safe: one for one search.
 */
public final class Prober {

    /** A case that states more than this is hard to read; one that needs more for a single aim is made all the same. */
    private static final int MOST_FACTS = 14;

    private final RuleBase rules;
    private final DroolsInference inference;
    private final RuleSolver solver;
    private final SituationLogic logic;

    public Prober(RuleBase rules) {
        this.rules = rules;
        this.inference = new DroolsInference(rules);
        this.solver = new RuleSolver(rules.vocabulary(), rules.thresholds());
        this.logic = new SituationLogic(rules.model(), solver.encode(rules.model()), rules.thresholds(),
                rules.vocabulary().parameter(Parameter.Use.LIVE), solver.always());
    }

    /** Cases for everything the suite does not show, and proofs for what cannot be shown. @param settled told each hole once that is done */
    public Probes of(Coverage coverage, Consumer<Aim> settled) {
        Map<Aim, Draft> left = new LinkedHashMap<>();
        Set<Aim> impossible = new LinkedHashSet<>();
        for (Aim aim : coverage.holes()) {
            Statement wanted = aim.in(logic);
            solver.sparse(wanted).ifPresentOrElse(found -> left.put(aim, Draft.of(List.of(aim), wanted, found)), () -> impossible.add(aim));
        }
        impossible.forEach(settled);
        List<Probe> probes = new ArrayList<>();
        Set<String> ids = coverage.cases().stream().map(Ran::id).collect(Collectors.toCollection(HashSet::new));
        while (!left.isEmpty()) {
            Probe probe = confirmed(loosened(grown(left)), left.keySet(), ids);
            probes.add(probe);
            left.keySet().removeAll(probe.fills());
            probe.fills().forEach(settled);
        }
        return new Probes(probes.stream().sorted(Comparator.comparing((Probe probe) -> probe.fills().get(0).rule().at()).thenComparing(Probe::id)).toList(),
                impossible);
    }

    /** Has the engine say what the case shows of what is left. */
    private Probe confirmed(Draft draft, Set<Aim> left, Set<String> ids) {
        CaseLogic ran = new CaseLogic(inference.infer(draft.situation()));
        Set<Aim> fills = new LinkedHashSet<>(draft.aims());
        left.stream().filter(aim -> aim.in(ran)).forEach(fills::add);
        fills.stream().filter(aim -> !aim.in(ran)).findFirst().ifPresent(aim -> {
            throw new IllegalStateException("the engine does not confirm what was found for " + aim.rule().name() + ": " + draft.situation().answers());
        });
        return new Probe(unlike(ids, Probe.id(draft.aims().get(0))), ran.derivations(), List.copyOf(fills));
    }

    /** The most demanding of what is left, and with it what goes into the same case. */
    private Draft grown(Map<Aim, Draft> left) {
        Draft first = left.values().stream().max(Comparator.comparingInt(draft -> draft.stated().size())).orElseThrow();
        int phase = first.aims().get(0).rule().phase();
        int most = Math.max(MOST_FACTS, first.stated().size());
        List<Draft> others = left.values().stream().filter(other -> other != first && other.aims().get(0).rule().phase() == phase)
                .collect(Collectors.toCollection(ArrayList::new));
        Draft grown = first;
        while (true) {
            Draft now = grown;
            Optional<Draft> next = others.stream().filter(other -> !now.contradicts(other) && now.stated().size() + now.added(other) <= most)
                    .min(Comparator.comparingInt(now::added));
            if (next.isEmpty()) {
                return now;
            }
            others.remove(next.get());
            grown = joined(now, next.get()).filter(draft -> draft.stated().size() <= most).orElse(now);
        }
    }

    private Optional<Draft> joined(Draft one, Draft other) {
        Statement both = one.wanted().and(other.wanted());
        return solver.sparse(both).map(found -> Draft.of(one.with(other), both, found));
    }

    /** Says of every level as little as will do, which puts it on the edge the rules draw. */
    private Draft loosened(Draft draft) {
        Situation situation = together(draft.situation(), draft.wanted());
        for (Variable variable : ordinals(draft.situation())) {
            situation = lower(higher(situation, variable, draft.wanted()), variable, draft.wanted());
        }
        return Draft.of(draft.aims(), draft.wanted(), situation);
    }

    /** Where levels hang together, none can be lowered alone: tries all at once, as low as will do. */
    private Situation together(Situation situation, Statement wanted) {
        for (int level = Bounds.LOWEST + 1; level < Bounds.HIGHEST; level++) {
            int most = level;
            Optional<Situation> lower = still(situation.with(ordinals(situation).stream().map(variable -> {
                Bounds bounds = bounds(situation, variable);
                return (Fact) new Driver(variable.id(), new Bounds(Math.min(bounds.lo(), most), bounds.hi()), rules.thresholds());
            }).toList()), wanted);
            if (lower.isPresent()) {
                return lower.get();
            }
        }
        return situation;
    }

    private List<Variable> ordinals(Situation situation) {
        return rules.vocabulary().variables().stream().filter(variable -> variable.scale() == Variable.Scale.ORDINAL)
                .filter(variable -> !bounds(situation, variable).equals(Bounds.OPEN)).toList();
    }

    private static Bounds bounds(Situation situation, Variable variable) {
        return ((Driver) situation.facts().get(variable.id())).bounds();
    }

    private Situation lower(Situation situation, Variable variable, Statement wanted) {
        Bounds bounds = bounds(situation, variable);
        return bounds.lo() == Bounds.LOWEST ? situation : with(situation, variable, new Bounds(bounds.lo() - 1, bounds.hi()), wanted)
                .map(looser -> lower(looser, variable, wanted)).orElse(situation);
    }

    private Situation higher(Situation situation, Variable variable, Statement wanted) {
        Bounds bounds = bounds(situation, variable);
        return bounds.hi() == Bounds.HIGHEST ? situation : with(situation, variable, new Bounds(bounds.lo(), bounds.hi() + 1), wanted)
                .map(looser -> higher(looser, variable, wanted)).orElse(situation);
    }

    private Optional<Situation> with(Situation situation, Variable variable, Bounds bounds, Statement wanted) {
        return still(situation.with(List.of(new Driver(variable.id(), bounds, rules.thresholds()))), wanted);
    }

    private Optional<Situation> still(Situation situation, Statement wanted) {
        return solver.find(solver.exactly(situation).and(wanted));
    }

    private static String unlike(Set<String> taken, String id) {
        String free = id;
        for (int number = 2; !taken.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }
}
