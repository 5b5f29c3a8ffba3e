package org.modeadvisor.mutation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.RuleSolver;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Decides whether a mutant can be told from the rules as they should be, over all situations there are. A mutant changes one rule, so
 * it can be told just where the conclusion that rule is about, or was about, comes out otherwise. Not thread-safe.
 */
final class Judge {

    private final RuleSolver solver;
    private final RuleModel right;
    private final Encoding encoded;

    Judge(RuleBase rules) {
        this.solver = new RuleSolver(rules.vocabulary(), rules.thresholds());
        this.right = rules.model();
        this.encoded = solver.encode(right);
    }

    RuleSolver solver() {
        return solver;
    }

    /**
     * A situation in which the mutant shows; empty where there is none at all. Rather one in which a conclusion comes out otherwise
     * whatever is still unknown, which reads better than one in which less or more of it is open.
     */
    Optional<Situation> witness(Mutant mutant) {
        Encoding wrong = solver.encode(mutant.variant().model());
        return solver.sparse(apart(mutant, wrong)).or(() -> solver.sparse(differ(mutant, wrong)));
    }

    /** That the mutant shows: plainly where that can be, else at one end of some bounds. */
    Optional<Statement> shows(Mutant mutant) {
        Encoding wrong = solver.encode(mutant.variant().model());
        return Stream.of(apart(mutant, wrong), differ(mutant, wrong)).filter(statement -> solver.find(statement).isPresent()).findFirst();
    }

    private Statement differ(Mutant mutant, Encoding wrong) {
        return Statement.any(mutant.touched().stream().map(node -> encoded.same(wrong, node).not()).toList());
    }

    /** No level is possible by both. */
    private Statement apart(Mutant mutant, Encoding wrong) {
        return Statement.any(mutant.touched().stream().flatMap(node -> IntStream.rangeClosed(Bounds.LOWEST + 1, Bounds.HIGHEST).boxed().flatMap(level -> Stream.of(
                encoded.certainly(node, level).and(wrong.possibly(node, level).not()),
                wrong.certainly(node, level).and(encoded.possibly(node, level).not())))).toList());
    }

    /** Why a mutant that cannot be told changes nothing: found out by leaving the other rules about its conclusion aside. */
    Fate.Reason reason(Mutant mutant) {
        Set<NodeName> touched = mutant.touched();
        boolean adjusts = !mutant.rule().consequence().call().derives();
        // A cap or step-down alone would have nothing to take from.
        Predicate<Rule> kept = rule -> rule.id().equals(mutant.rule().id()) || !touched.contains(rule.consequence().target())
                || adjusts && rule.consequence().call().derives();
        Encoding alone = solver.encode(right.with(kept));
        Encoding aloneWrong = solver.encode(mutant.variant().model().with(kept));
        List<Statement> others = touched.stream().map(node -> alone.same(aloneWrong, node).not()).toList();
        return solver.find(Statement.any(others)).isEmpty() ? Fate.Reason.SAME_RULE : Fate.Reason.OTHER_RULES;
    }
}
