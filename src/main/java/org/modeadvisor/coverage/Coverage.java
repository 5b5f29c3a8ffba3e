package org.modeadvisor.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Truth;

/** What a suite of cases shows of each rule. Immutable and thread-safe. */
public final class Coverage {

    private final RuleBase rules;
    private final List<Ran> cases;
    private final Map<Rule, List<Shown>> byRule;

    private Coverage(RuleBase rules, List<Ran> cases, Map<Rule, List<Shown>> byRule) {
        this.rules = rules;
        this.cases = cases;
        this.byRule = byRule;
    }

    /** In how many cases something was true, false and open. */
    public record Truths(int yes, int no, int open) {}

    /** Runs the cases through the engine and looks at each rule. @param cases checked against the vocabulary, in the order in which they are to be named */
    public static Coverage of(RuleBase rules, Collection<CaseStudy> cases) {
        DroolsInference inference = new DroolsInference(rules);
        List<Ran> ran = cases.stream().map(study -> new Ran(study, inference.infer(Situation.of(rules.vocabulary(), rules.thresholds(), study)))).toList();
        List<CaseLogic> logics = ran.stream().map(one -> new CaseLogic(one.derivations())).toList();
        Map<Rule, List<Shown>> byRule = new LinkedHashMap<>();
        rules.model().rules().stream().sorted(Comparator.comparing(Rule::at))
                .forEach(rule -> byRule.put(rule, Aim.of(rule).stream().map(aim -> shown(aim, ran, logics)).toList()));
        return new Coverage(rules, ran, Collections.unmodifiableMap(byRule));
    }

    private static Shown shown(Aim aim, List<Ran> cases, List<CaseLogic> logics) {
        List<Ran> by = new ArrayList<>();
        for (int i = 0; i < logics.size(); i++) {
            if (aim.in(logics.get(i))) {
                by.add(cases.get(i));
            }
        }
        return new Shown(aim, by);
    }

    /** The rules the cases were run with. */
    public RuleBase base() {
        return rules;
    }

    /** The cases of the suite. */
    public List<Ran> cases() {
        return cases;
    }

    /** The rules, in the order of their places. */
    public List<Rule> rules() {
        return List.copyOf(byRule.keySet());
    }

    /** The files with rules, in the order of their names. */
    public List<SourceText> files() {
        return rules.sources().stream().filter(source -> !rules(source).isEmpty()).toList();
    }

    /** The rules of a file, in the order of their places. */
    public List<Rule> rules(SourceText source) {
        return byRule.keySet().stream().filter(rule -> rule.at().file().equals(source.file())).toList();
    }

    /** What is shown of that rule, and what is not. */
    public List<Shown> of(Rule rule) {
        return byRule.get(rule);
    }

    /** What no case shows, in the order of the rules. */
    public List<Aim> holes() {
        return byRule.values().stream().flatMap(List::stream).filter(Shown::hole).map(Shown::aim).toList();
    }

    /** How a rule as a whole came out. */
    public Truths truths(Rule rule) {
        return counted(rule);
    }

    /**
     * How a pattern of a rule's text came out: true where it is for one of the facts it can be bound to, or for all of them where it
     * speaks of all.
     */
    public Truths truths(Rule rule, Position pattern) {
        List<Instance> parts = rule.instances().stream().map(way -> new Instance(way.premises().stream()
                .filter(condition -> condition.at().equals(pattern)).toList())).filter(way -> !way.premises().isEmpty()).distinct().toList();
        return counted(new Rule(rule.id(), rule.title(), rule.citation(), rule.at(), rule.phase(), parts, rule.consequence()));
    }

    private Truths counted(Rule rule) {
        Map<Truth, Integer> counts = new EnumMap<>(Truth.class);
        for (Ran one : cases) {
            CaseLogic logic = new CaseLogic(one.derivations());
            Stream.of(Truth.values()).filter(truth -> new Aim.Outcome(rule, truth).in(logic)).forEach(truth -> counts.merge(truth, 1, Integer::sum));
        }
        return new Truths(counts.getOrDefault(Truth.TRUE, 0), counts.getOrDefault(Truth.FALSE, 0), counts.getOrDefault(Truth.OPEN, 0));
    }

    /** The lines of a rule. */
    public Lines lines(Rule rule) {
        return Lines.of(source(rule), rule);
    }

    /** The lines of a pattern of a rule. */
    public Lines lines(Rule rule, Position pattern) {
        return Lines.of(source(rule), pattern);
    }

    private SourceText source(Rule rule) {
        return rules.sources().stream().filter(source -> source.file().equals(rule.at().file())).findFirst().orElseThrow();
    }

    /** The places of a rule's patterns, in the order of the text. */
    public static List<Position> patterns(Rule rule) {
        return Aim.conditions(rule).stream().map(Premise::at).distinct().toList();
    }
}
