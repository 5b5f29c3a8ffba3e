package org.modeadvisor.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Truth;

/** What a case shows of a rule: by hand on small cases, and on all shipped cases against what Drools recorded and a count by brute force. */
class CoverageTest {

    private static final RuleBase RULES = Shipped.RULE_BASE;
    private static final int LIVE = RULES.vocabulary().parameter(Parameter.Use.LIVE);
    private static final Coverage SHIPPED = Coverage.of(RULES, Shipped.cases());

    @Test
    void aRuleThatAsksForTwoThingsIsDecidedByEach() {
        assertEquals(Set.of("holds", "mandate decides for", "power decides for", "mandate carries", "power carries"), of(3, 2));
        assertEquals(Set.of("fails", "near miss", "power decides against"), of(3, 1));
        assertEquals(Set.of("fails"), of(1, 0));
    }

    @Test
    void aRangeAcrossTheThresholdIsOpenAndDecidesNothing() {
        assertEquals(Set.of("open"), shown(Map.of("administrative-mandate", Answer.between(1, 3), "power-asymmetry", Answer.level(3))));
        assertEquals(Set.of("open"), shown(Map.of()));
        assertEquals(Set.of("fails"), shown(Map.of("administrative-mandate", Answer.between(1, 3), "power-asymmetry", Answer.level(1))));
    }

    private static Set<String> of(int mandate, int power) {
        return shown(Map.of("administrative-mandate", Answer.level(mandate), "power-asymmetry", Answer.level(power)));
    }

    /** What a case shows of "An order with power behind it compels", its single conditions apart. */
    private static Set<String> shown(Map<String, Answer> answers) {
        Rule rule = rule("MEC-04");
        Premise mandate = Aim.conditions(rule).get(0);
        Premise power = Aim.conditions(rule).get(1);
        NodeName target = rule.consequence().target();
        Map<Aim, String> names = Map.of(new Aim.Outcome(rule, Truth.TRUE), "holds", new Aim.Outcome(rule, Truth.FALSE), "fails", new Aim.Outcome(rule, Truth.OPEN), "open",
                new Aim.NearMiss(rule), "near miss", new Aim.Decides(rule, mandate, true), "mandate decides for", new Aim.Decides(rule, power, true), "power decides for",
                new Aim.Decides(rule, power, false), "power decides against", new Aim.Carries(rule, mandate.node()), "mandate carries",
                new Aim.Carries(rule, power.node()), "power carries");
        assertEquals("mechanism:compulsory-government", target.toString());
        return Coverage.of(RULES, List.of(CaseStudy.of("made-up", answers))).of(rule).stream().filter(shown -> !shown.hole()).map(Shown::aim)
                .filter(aim -> !(aim instanceof Aim.Seen)).map(aim -> names.getOrDefault(aim, aim.toString())).collect(Collectors.toSet());
    }

    @Test
    void ofAlternativesThatBothHoldNeitherDecidesNorCarries() {
        Rule rule = rule("MEC-13");
        Premise lower = Aim.conditions(rule).get(0);
        assertEquals("driver:lower-level-success", lower.node().toString());
        Coverage both = Coverage.of(RULES, List.of(CaseStudy.of("both", Map.of("lower-level-success", Answer.level(3), "neighbour-success", Answer.level(3)))));
        assertEquals(List.of(true, true), List.of(hole(both, new Aim.Decides(rule, lower, true)), hole(both, new Aim.Carries(rule, lower.node()))));
        Coverage stronger = Coverage.of(RULES, List.of(CaseStudy.of("stronger", Map.of("lower-level-success", Answer.level(4), "neighbour-success", Answer.level(3)))));
        assertEquals(List.of(true, false), List.of(hole(stronger, new Aim.Decides(rule, lower, true)), hole(stronger, new Aim.Carries(rule, lower.node()))));
        Coverage one = Coverage.of(RULES, List.of(CaseStudy.of("one", Map.of("lower-level-success", Answer.level(3), "neighbour-success", Answer.level(1)))));
        assertEquals(List.of(false, false), List.of(hole(one, new Aim.Decides(rule, lower, true)), hole(one, new Aim.Carries(rule, lower.node()))));
    }

    @Test
    void aCapLowersOnlyWhatStoodHigher() {
        Rule cap = rule("MEC-10c");
        for (int level = 0; level <= Bounds.HIGHEST; level++) {
            Coverage coverage = Coverage.of(RULES, List.of(CaseStudy.of("copied", Map.of("gov-template-copying", Answer.level(level), "endowment-fit", Answer.level(3)))));
            assertEquals(level <= 2, hole(coverage, new Aim.Lowers(cap)), "copying " + level);
        }
        Coverage weakened = Coverage.of(RULES, List.of(CaseStudy.of("unfit", Map.of("gov-template-copying", Answer.level(4), "endowment-fit", Answer.level(0)))));
        assertEquals(List.of(true, false), List.of(hole(weakened, new Aim.Lowers(cap)), hole(weakened, new Aim.Lowers(rule("MEC-10d")))), "both apply: the cap is always there");
    }

    @Test
    void aRuleWithoutConditionsOnlyHasToHold() {
        assertEquals(List.of(new Aim.Outcome(rule("C-26"), Truth.TRUE)), Aim.of(rule("C-26")));
        assertEquals(List.of(new Aim.Outcome(rule("MEC-11c"), Truth.TRUE), new Aim.Lowers(rule("MEC-11c"))), Aim.of(rule("MEC-11c")));
    }

    /** What holds by the rule's text is what Drools recorded. */
    @Test
    void outcomesAreThoseThatDroolsRecorded() {
        int met = 0;
        for (Rule rule : SHIPPED.rules()) {
            for (Shown shown : SHIPPED.of(rule)) {
                if (shown.aim() instanceof Aim.Outcome outcome) {
                    List<String> recorded = SHIPPED.cases().stream().filter(ran -> recorded(ran.derivations(), rule) == outcome.truth()).map(Ran::id).toList();
                    assertEquals(recorded, shown.by().stream().map(Ran::id).toList(), outcome.toString());
                    met += recorded.size();
                }
            }
        }
        assertTrue(met >= SHIPPED.cases().size() * 125, "too few to mean anything: " + met);
    }

    private static Truth recorded(Derivations derivations, Rule rule) {
        Node node = derivations.node(rule.consequence().target()).orElseThrow();
        if (!rule.consequence().call().derives()) {
            return node.adjustments().stream().filter(adjustment -> adjustment.rule().equals(rule)).findFirst().orElseThrow().truth();
        }
        Bounds best = node.derivations().stream().filter(derivation -> derivation.rule().equals(rule)).map(Node.Derivation::bounds).reduce(Bounds.NO, Bounds::max);
        return Truth.of(best.lo() >= LIVE, best.hi() >= LIVE);
    }

    /** Each condition is turned round in a table of truths, and the rule looked at again. */
    @Test
    void aConditionDecidesWhereTurningItRoundTurnsTheRule() {
        int met = 0;
        for (Rule rule : SHIPPED.rules()) {
            for (Shown shown : SHIPPED.of(rule)) {
                if (shown.aim() instanceof Aim.Decides decides) {
                    List<String> turned = SHIPPED.cases().stream().filter(ran -> turns(ran.derivations(), decides)).map(Ran::id).toList();
                    assertEquals(turned, shown.by().stream().map(Ran::id).toList(), decides.toString());
                    met += turned.size();
                }
            }
        }
        assertTrue(met > 500, "too few to mean anything: " + met);
    }

    private static boolean turns(Derivations derivations, Aim.Decides decides) {
        Map<String, Truth> truths = new HashMap<>();
        Aim.conditions(decides.rule()).forEach(condition -> truths.put(question(condition), truth(derivations, condition)));
        Truth now = truths.get(question(decides.condition()));
        Truth outcome = outcome(decides.rule(), truths);
        truths.put(question(decides.condition()), now.not());
        Truth otherwise = outcome(decides.rule(), truths);
        Truth wanted = decides.holding() ? Truth.TRUE : Truth.FALSE;
        return now == wanted && outcome == wanted && otherwise == wanted.not();
    }

    private static String question(Premise condition) {
        return condition.node() + " " + condition.test();
    }

    private static Truth truth(Derivations derivations, Premise condition) {
        Bounds bounds = derivations.bounds(condition.node());
        return condition.test().map(test -> test.of(derivations.fact(condition.node()), derivations::fact)).orElseGet(() -> Truth.of(bounds.lo() >= LIVE, bounds.hi() >= LIVE));
    }

    private static Truth outcome(Rule rule, Map<String, Truth> truths) {
        return rule.instances().stream().map(Instance::premises).map(premises -> premises.stream().map(condition -> truths.get(question(condition)))
                .reduce(Truth.TRUE, Truth::and)).reduce(Truth.FALSE, Truth::or);
    }

    /** Every derivation through the step is struck out of what Drools recorded, and the strongest of the rest compared. */
    @Test
    void aStepCarriesWhereTheConclusionIsWeakerWithoutIt() {
        int met = 0;
        for (Rule rule : SHIPPED.rules()) {
            for (Shown shown : SHIPPED.of(rule)) {
                if (shown.aim() instanceof Aim.Carries carries) {
                    List<String> weaker = SHIPPED.cases().stream().filter(ran -> weakens(ran.derivations(), carries)).map(Ran::id).toList();
                    assertEquals(weaker, shown.by().stream().map(Ran::id).toList(), carries.toString());
                    met += weaker.size();
                }
            }
        }
        assertTrue(met > 1000, "too few to mean anything: " + met);
    }

    private static boolean weakens(Derivations derivations, Aim.Carries carries) {
        List<Node.Derivation> all = derivations.node(carries.target()).orElseThrow().derivations();
        int with = strongest(all, derivation -> true);
        return with >= (carries.target().kind().isTruth() ? Bounds.HIGHEST : LIVE) && strongest(all, derivation -> !derivation.rule().equals(carries.rule())
                || derivation.premises().stream().noneMatch(used -> used.node().equals(carries.premise()))) < with;
    }

    private static int strongest(List<Node.Derivation> all, Predicate<Node.Derivation> counted) {
        return all.stream().filter(counted).mapToInt(derivation -> derivation.bounds().lo()).max().orElse(0);
    }

    @Test
    void whatLowersAConclusionLeavesItBelowItsStrongestDerivation() {
        Set<String> lowering = new HashSet<>();
        for (Rule rule : SHIPPED.rules()) {
            SHIPPED.of(rule).stream().filter(shown -> shown.aim() instanceof Aim.Lowers).forEach(shown -> shown.by().forEach(ran -> {
                Node node = ran.derivations().node(rule.consequence().target()).orElseThrow();
                assertTrue(node.bounds().lo() < node.before().lo() && node.adjustments().stream().anyMatch(a -> a.rule().equals(rule) && a.truth() == Truth.TRUE), rule.id() + " in " + ran.id());
                lowering.add(rule.id());
            }));
        }
        assertTrue(lowering.size() >= 5, "too few to mean anything: " + lowering);
    }

    @Test
    void linesOfARuleEndWithItsEndAndThoseOfAPatternWithItsBracket() {
        List<String> wrong = new ArrayList<>();
        for (SourceText source : SHIPPED.files()) {
            for (Rule rule : SHIPPED.rules(source)) {
                Lines lines = SHIPPED.lines(rule);
                if (!source.line(lines.first()).startsWith("rule \"" + rule.id() + " ") || !source.line(lines.last()).equals("end")) {
                    wrong.add(rule.id() + " " + lines);
                }
                for (var pattern : Coverage.patterns(rule)) {
                    Lines part = SHIPPED.lines(rule, pattern);
                    String text = source.lines().subList(part.first() - 1, part.last()).stream().collect(Collectors.joining("\n")).substring(pattern.column() - 1);
                    if (part.first() <= lines.first() || part.last() >= lines.last() || text.chars().filter(c -> c == '(').count() > text.chars().filter(c -> c == ')').count()) {
                        wrong.add(rule.id() + " " + pattern + " " + part + ": " + text);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(Stream.of("DER-02", "STG-02a").map(CoverageTest::rule).flatMap(rule -> Coverage.patterns(rule).stream().map(at -> SHIPPED.lines(rule, at)))
                .anyMatch(lines -> lines.last() > lines.first()), "a pattern over two lines was met");
    }

    @Test
    void aPatternOnSeveralFactsIsTrueWhereOneOfThemMeetsItAndOneOnAllWhereAllDo() {
        Rule any = rule("MEC-13");
        Rule all = rule("CMB-05");
        Coverage coverage = Coverage.of(RULES, List.of(CaseStudy.of("a", Map.of("lower-level-success", Answer.level(3))),
                CaseStudy.of("b", Map.of("lower-level-success", Answer.level(1), "neighbour-success", Answer.level(0))), CaseStudy.of("c", Map.of())));
        assertEquals(new Coverage.Truths(1, 1, 1), coverage.truths(any, Coverage.patterns(any).get(0)));
        assertEquals(new Coverage.Truths(0, 0, 3), coverage.truths(all, Coverage.patterns(all).get(0)), "no mode is settled");
        SHIPPED.rules().forEach(rule -> {
            Coverage.Truths truths = SHIPPED.truths(rule);
            assertEquals(SHIPPED.cases().size(), truths.yes() + truths.no() + truths.open(), rule.id());
        });
    }

    private static boolean hole(Coverage coverage, Aim aim) {
        return coverage.of(aim.rule()).stream().filter(shown -> shown.aim().equals(aim)).findFirst().orElseThrow().hole();
    }

    private static Rule rule(String id) {
        return RULES.model().rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }
}
