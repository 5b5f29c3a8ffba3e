package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;

/** What inputs do to mechanisms and modes: each mechanism can be told from the others, and no input pulls both ways. */
class MechanismTest {

    private static final RuleBase RULES = Shipped.RULE_BASE;
    private static final RuleModel MODEL = RULES.model();
    private static final List<NodeName> MECHANISMS =
            RULES.vocabulary().conclusions().ofKind(Kind.MECHANISM).stream().map(Term::node).toList();

    /** Published studies use the same indicators for different mechanisms; an input of its own keeps each of ours apart. */
    @Test
    void everyMechanismThatReadsInputsHasATriggerOfItsOwn() {
        Map<NodeName, Set<String>> readBy = new HashMap<>();
        MODEL.rules().stream().filter(rule -> Set.of(Kind.MECHANISM, Kind.ENABLING).contains(rule.consequence().target().kind()))
                .forEach(rule -> rule.reads().stream().filter(read -> read.kind() == Kind.DRIVER)
                        .forEach(read -> readBy.computeIfAbsent(read, name -> new TreeSet<>()).add(rule.consequence().target().id())));
        Map<String, Set<NodeName>> own = new TreeMap<>();
        for (NodeName mechanism : MECHANISMS) {
            if (!inputs(mechanism).isEmpty()) {
                own.put(mechanism.id(), inputs(mechanism).stream().filter(input -> readBy.get(input).equals(Set.of(mechanism.id())))
                        .collect(Collectors.toSet()));
            }
        }
        assertTrue(own.size() >= MECHANISMS.size() / 2, "the mechanisms that read inputs were not found: " + own);
        assertEquals(Set.of(), own.keySet().stream().filter(mechanism -> own.get(mechanism).isEmpty()).collect(Collectors.toSet()));
    }

    /** The others report that mechanisms are at work together; nothing may rest on them, or it would rest on borrowed triggers. */
    @Test
    void mechanismsWithoutInputsOnlyReport() {
        Set<NodeName> reporting = MECHANISMS.stream().filter(mechanism -> inputs(mechanism).isEmpty()).collect(Collectors.toSet());
        assertTrue(!reporting.isEmpty());
        reporting.forEach(mechanism -> MODEL.concluding(mechanism).forEach(rule ->
                assertTrue(rule.reads().stream().allMatch(MECHANISMS::contains), rule.id() + " reads more than mechanisms")));
        assertEquals(List.of(), MODEL.rules().stream().filter(rule -> rule.reads().stream().anyMatch(reporting::contains)).toList());
    }

    /** The drivers a mechanism is concluded from; what only weakens it triggers nothing. */
    private static Set<NodeName> inputs(NodeName mechanism) {
        return MODEL.concluding(mechanism).stream().flatMap(rule -> rule.reads().stream()).filter(read -> read.kind() == Kind.DRIVER)
                .collect(Collectors.toSet());
    }

    /** More of an input may help a mode or hold it back, never both, and always as the vocabulary says. */
    @Test
    void noInputBothRaisesAndLowersAMode() {
        Map<String, Set<Integer>> directions = new TreeMap<>();
        LevelReading reading = new LevelReading(RULES);
        Random random = new Random(20260101);
        List<Variable> inputs = RULES.vocabulary().variables().stream().filter(v -> v.scale() != Variable.Scale.CHOICE).toList();
        for (int i = 0; i < 1000; i++) {
            Situation less = randomCase(random);
            Function<NodeName, Bounds> before = reading.read(less);
            for (Variable input : inputs) {
                String more = nextAnswer(less, input);
                if (!more.isEmpty()) {
                    Function<NodeName, Bounds> after = reading.read(less.with(input.id(), more));
                    for (Term.Mode mode : RULES.vocabulary().conclusions().modes()) {
                        int step = Integer.signum(after.apply(mode.node()).lo() - before.apply(mode.node()).lo());
                        if (step != 0) {
                            directions.computeIfAbsent(input.id() + " " + mode.node().id(), pair -> new TreeSet<>()).add(step);
                        }
                    }
                }
            }
        }
        assertTrue(directions.size() > 60, "too few inputs moved a mode to say anything: " + directions.keySet());
        directions.forEach((pair, seen) -> assertEquals(1, seen.size(), pair + " goes both ways"));
        directions.forEach((pair, seen) -> {
            Variable.Polarity polarity = RULES.vocabulary().variable(pair.split(" ")[0]).orElseThrow().polarity();
            assertTrue(polarity != Variable.Polarity.SUPPORTS || seen.contains(1), pair + " lowers, but is said to support");
            assertTrue(polarity != Variable.Polarity.LIMITS || seen.contains(-1), pair + " raises, but is said to limit");
        });
    }

    /** Everything answered, mostly with high levels: where all is weak no mode moves and nothing is learnt. */
    private static Situation randomCase(Random random) {
        Situation situation = Situation.of(RULES.vocabulary(), RULES.thresholds(), CaseStudy.of("random", Map.of()));
        for (Variable variable : RULES.vocabulary().variables()) {
            List<String> answers = List.copyOf(variable.answers().keySet());
            int place = Math.max(random.nextInt(answers.size()), random.nextInt(answers.size()));
            situation = situation.with(variable.id(), answers.get(place));
        }
        return situation;
    }

    /** The next answer up; empty at the top. */
    private static String nextAnswer(Situation situation, Variable variable) {
        List<String> answers = List.copyOf(variable.answers().keySet());
        int now = answers.indexOf(situation.possible(variable).get(0));
        return now + 1 < answers.size() ? answers.get(now + 1) : "";
    }
}
