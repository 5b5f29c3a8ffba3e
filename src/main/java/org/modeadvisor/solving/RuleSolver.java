package org.modeadvisor.solving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.solvers.MiniSat;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Searches all situations there are, the unknown included, for one in which a statement is true. An empty answer is a proof that
 * there is none. The same questions in the same order get the same answers. Not thread-safe: one for one search.
 */
public final class RuleSolver {

    private final Vocabulary vocabulary;
    private final Thresholds thresholds;
    private final FormulaFactory f = new FormulaFactory();
    private final MiniSat solver = MiniSat.miniSat(f);
    private final Inputs inputs;
    private final Encoder encoder;
    private final Situation unknown;
    private Optional<Statement> settled = Optional.empty();
    private int asked;

    /** @param vocabulary what can be known; every rule set encoded must read no other variables */
    public RuleSolver(Vocabulary vocabulary, Thresholds thresholds) {
        this.vocabulary = vocabulary;
        this.thresholds = thresholds;
        this.inputs = new Inputs(f, thresholds, vocabulary.variables());
        this.encoder = new Encoder(f, inputs, solver::add);
        this.unknown = Situation.of(vocabulary, thresholds, CaseStudy.of("unknown", Map.of()));
        inputs.laws().forEach(solver::add);
    }

    /** The statements of a rule set with the parameters this solver was made with. */
    public Encoding encode(RuleModel model) {
        return encode(model, thresholds, vocabulary.parameter(Parameter.Use.STEPS_DOWN));
    }

    /** The statements of a rule set with other parameters. @param mostStepsDown how many levels weakeners take at most */
    public Encoding encode(RuleModel model, Thresholds parameters, int mostStepsDown) {
        return new Encoding(encoder, parameters, mostStepsDown, encoder.conclusions(model, parameters, mostStepsDown, Map.of()));
    }

    /** The statements of a rule set where a driver with levels has that level, whatever a situation knows of it. */
    public Encoding encode(RuleModel model, NodeName driver, int level) {
        int mostStepsDown = vocabulary.parameter(Parameter.Use.STEPS_DOWN);
        return new Encoding(encoder, thresholds, mostStepsDown, encoder.conclusions(model, thresholds, mostStepsDown, Map.of(driver, Ends.exactly(f, level))));
    }

    /** What is true of every situation. */
    public Statement always() {
        return new Statement(f.verum());
    }

    /** Of every variable just that is known. */
    public Statement exactly(Situation situation) {
        return new Statement(f.and(situation.facts().values().stream().flatMap(fact -> inputs.is(fact).stream()).toList()));
    }

    /** Every variable is exactly known. */
    public Statement settled() {
        if (settled.isEmpty()) {
            // Long, and asked for often, so it gets a name of its own.
            Literal name = f.variable("settled?");
            solver.add(f.equivalence(name, f.and(vocabulary.variables().stream().map(variable -> inputs.settled(variable.id())).toList())));
            settled = Optional.of(new Statement(name));
        }
        return settled.orElseThrow();
    }

    /** Whether there is a situation in which the statement is true; faster than finding it. */
    public boolean possible(Statement wanted) {
        return solver.sat(asked(wanted)) == Tristate.TRUE;
    }

    /** A situation in which the statement is true; empty where there is none. */
    public Optional<Situation> find(Statement wanted) {
        return solved(List.of(asked(wanted))).map(this::situation);
    }

    /** One that states little: no variable can be made unknown without the statement being true no longer. */
    public Optional<Situation> sparse(Statement wanted) {
        return near(unknown, wanted);
    }

    /** One that differs little from another: no variable can be given back what that one knows of it, all else as found. */
    public Optional<Situation> near(Situation base, Statement wanted) {
        Literal question = asked(wanted);
        // The solver tries what the base knows first, so that the first find is near already.
        solver.setSelectionOrder(base.facts().values().stream().flatMap(fact -> inputs.is(fact).stream()).toList());
        Optional<Assignment> found = solved(List.of(question));
        List<Literal> kept = new ArrayList<>(List.of(question));
        for (Variable variable : vocabulary.variables()) {
            if (found.isEmpty()) {
                break;
            }
            List<Literal> restored = new ArrayList<>(kept);
            restored.addAll(inputs.is(base.facts().get(variable.id())));
            Optional<Assignment> nearer = says(found.get(), base.facts().get(variable.id())) ? found : solved(restored);
            if (nearer.isPresent()) {
                found = nearer;
                kept = restored;
            }
        }
        solver.resetSelectionOrder();
        return found.map(this::situation);
    }

    private boolean says(Assignment assignment, Fact fact) {
        return inputs.is(fact).stream().allMatch(assignment::evaluateLit);
    }

    private Literal asked(Statement wanted) {
        Literal question = f.variable("?" + asked++);
        solver.add(f.implication(question, wanted.formula()));
        return question;
    }

    private Optional<Assignment> solved(Collection<Literal> assumed) {
        return solver.sat(assumed) == Tristate.TRUE ? Optional.of(solver.model()) : Optional.empty();
    }

    private Situation situation(Assignment assignment) {
        return unknown.with(vocabulary.variables().stream().map(variable -> inputs.fact(variable, assignment)).toList());
    }
}
