package org.modeadvisor.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.check.Scene.Seen;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.RuleSolver;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * One search of a rule base for flaws: what all of them ask with, and what was found so far. "Always" and "never" are asked of
 * settled situations, in which every variable is exactly known: whatever else is known, one of these is the case in truth. Not
 * thread-safe.
 */
final class Search {

    private final RuleBase rules;
    private final RuleSolver solver;
    private final Encoding encoding;
    private final DroolsInference drools;
    private final Goals goals;
    private final Map<String, SourceText> sources;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<NodeName> blamed = new HashSet<>();

    Search(RuleBase rules) {
        this.rules = rules;
        this.solver = new RuleSolver(rules.vocabulary(), rules.thresholds());
        this.encoding = solver.encode(rules.model());
        this.drools = new DroolsInference(rules);
        this.goals = new Goals(rules.vocabulary());
        this.sources = Stream.concat(rules.sources().stream(), rules.vocabulary().sources().stream())
                .collect(Collectors.toMap(SourceText::file, Function.identity()));
    }

    RuleBase rules() {
        return rules;
    }

    RuleModel model() {
        return rules.model();
    }

    Vocabulary vocabulary() {
        return rules.vocabulary();
    }

    Encoding encoding() {
        return encoding;
    }

    Goals goals() {
        return goals;
    }

    /** The rules where a driver has that level. */
    Encoding where(NodeName driver, int level) {
        return solver.encode(model(), driver, level);
    }

    /** What was found so far, in the order it was found. */
    List<Finding> findings() {
        return findings;
    }

    /** The level from which a conclusion counts as reached. */
    int reached(NodeName conclusion) {
        return conclusion.kind().isTruth() ? Bounds.HIGHEST : goals.live();
    }

    /** Whether the statement is true in no situation at all. */
    boolean never(Statement statement) {
        return !solver.possible(statement);
    }

    /** Whether the statement is true in no settled situation. */
    boolean neverSettled(Statement statement) {
        return never(solver.settled().and(statement));
    }

    /** Something that is never true. */
    Statement nothing() {
        return solver.always().not();
    }

    /** One of these ways certainly gives the level. */
    Statement gives(List<Instance> ways, int level) {
        return ways.isEmpty() ? nothing() : Statement.any(ways.stream().map(way -> encoding.way(way, level, Truth.TRUE)).toList());
    }

    /** The conditions are certainly met, those that lend a strength with that level. */
    Statement met(List<Premise> premises, int level) {
        return premises.isEmpty() ? solver.always() : encoding.way(new Instance(premises), level, Truth.TRUE);
    }

    /** Whether these ways are never stronger than those, in any settled situation. */
    boolean neverStronger(List<Instance> ways, List<Instance> others) {
        boolean gates = Stream.concat(ways.stream(), others.stream()).flatMap(way -> way.premises().stream()).allMatch(premise -> premise.test().isPresent());
        return IntStream.rangeClosed(gates ? Bounds.HIGHEST : Bounds.LOWEST + 1, Bounds.HIGHEST)
                .allMatch(level -> neverSettled(gives(ways, level).and(gives(others, level).not())));
    }

    /** The highest level the conclusion comes to. */
    int highest(NodeName conclusion) {
        return highest(conclusion, encoding);
    }

    /** The highest level the conclusion comes to under changed rules. */
    int highest(NodeName conclusion, Encoding changed) {
        return IntStream.iterate(Bounds.HIGHEST, level -> level > Bounds.LOWEST, level -> level - 1)
                .filter(level -> !never(changed.certainly(conclusion, level))).findFirst().orElse(Bounds.LOWEST);
    }

    /**
     * A case in which the statement is true, as Drools answers it.
     *
     * @param wanted that something is certainly so, which more knowledge leaves true
     * @param confirmed that the answer shows what was searched for
     * @param seen what to show of the answer
     * @return empty where there is none
     */
    Optional<Scene> scene(Statement wanted, Predicate<Derivations> confirmed, Function<Derivations, List<Seen>> seen) {
        return solver.sparse(wanted).map(situation -> scene(concrete(situation), confirmed, seen));
    }

    /** A case for each of the settings of one variable, all else alike. @param wanted true of all else @param settings in the vocabulary's words */
    List<Scene> scenes(Statement wanted, NodeName driver, List<String> settings, Predicate<List<Derivations>> confirmed, NodeName shown) {
        Situation base = concrete(solver.sparse(wanted).orElseThrow());
        List<Derivations> answers = settings.stream().map(word -> drools.infer(base.with(driver.id(), word))).toList();
        confirm(confirmed.test(answers), base);
        return answers.stream().map(answer -> new Scene(answer.situation().answers(), List.of(saw(answer, shown)))).toList();
    }

    /** The same with one level in place of each range: the end of it that is asked for. What is certain of the range is certain of the level. */
    private Situation concrete(Situation situation) {
        Situation exact = situation;
        for (Variable variable : situation.open()) {
            List<String> possible = situation.possible(variable);
            if (possible.size() < variable.answers().size()) {
                boolean upward = possible.get(possible.size() - 1).equals(Integer.toString(Bounds.HIGHEST));
                exact = exact.with(variable.id(), possible.get(upward ? 0 : possible.size() - 1));
            }
        }
        return exact;
    }

    /** The answer to a scene. */
    Derivations answer(Scene scene) {
        return drools.infer(Situation.of(vocabulary(), rules.thresholds(), CaseStudy.of("scene", scene.facts())));
    }

    private Scene scene(Situation situation, Predicate<Derivations> confirmed, Function<Derivations, List<Seen>> seen) {
        Derivations answer = drools.infer(situation);
        confirm(confirmed.test(answer), situation);
        return new Scene(situation.answers(), seen.apply(answer));
    }

    private static void confirm(boolean shown, Situation situation) {
        if (!shown) {
            throw new IllegalStateException("the search found a case, but Drools answers otherwise: " + situation.answers());
        }
    }

    /** What a conclusion came to. */
    static Seen saw(Derivations answer, NodeName node) {
        return new Seen(node, Optional.empty(), answer.bounds(node));
    }

    /** What a rule alone gives; of a rule that adjusts, whether it does. */
    static Seen saw(Derivations answer, Rule rule) {
        NodeName target = rule.consequence().target();
        Bounds bounds = answer.node(target).stream().flatMap(node -> rule.consequence().call().derives()
                ? node.derivations().stream().filter(derivation -> derivation.rule().equals(rule)).map(derivation -> derivation.bounds())
                : node.adjustments().stream().filter(adjustment -> adjustment.rule().equals(rule)).map(adjustment -> Bounds.of(adjustment.truth())))
                .reduce(Bounds.NO, Bounds::max);
        return new Seen(target, Optional.of(rule.id()), bounds);
    }

    /** Whether a conclusion, or one that a rule reads, was found fault with already, so that what rests on it need not be told too. */
    boolean blamed(NodeName... nodes) {
        return Arrays.stream(nodes).anyMatch(blamed::contains);
    }

    boolean readsBlamed(Rule rule) {
        return rule.reads().stream().anyMatch(blamed::contains);
    }

    void blame(NodeName node) {
        blamed.add(node);
    }

    /** Notes a flaw. @param about the rules it is about @param scenes cases that show it; empty where all situations were searched */
    void report(Flaw flaw, Position at, List<Rule> about, String message, String remedy, List<Scene> scenes) {
        report(flaw, at, about, message, remedy, scenes, scenes.isEmpty());
    }

    /** As above. @param searched whether all situations were searched */
    void report(Flaw flaw, Position at, List<Rule> about, String message, String remedy, List<Scene> scenes, boolean searched) {
        String quote = Optional.ofNullable(sources.get(at.file())).map(source -> source.line(at.line())).orElse("");
        findings.add(new Finding(new Problem(flaw.code(), flaw.severity(), at, quote, message, remedy), about.stream().map(Rule::id).toList(), scenes, searched,
                Optional.empty()));
    }
}
