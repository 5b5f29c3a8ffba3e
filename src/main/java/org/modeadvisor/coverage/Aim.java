package org.modeadvisor.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.language.Consequence.Call;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** Something a suite of cases should show of a rule; a case shows it or does not. The package's note says what each is good for. */
public sealed interface Aim {

    /** The rule it is about. */
    Rule rule();

    /** The condition it is about; empty where it is about the rule as a whole or a step it makes. */
    default Optional<Premise> about() {
        return Optional.empty();
    }

    /** Whether a case shows it, in the reading's terms. */
    <T> T in(Logic<T> logic);

    /** Whether the suite is not accepted without it, unless no situation can show it. */
    default boolean required() {
        return false;
    }

    /** The rule as a whole holds, does not hold, or may hold. */
    record Outcome(Rule rule, Truth truth) implements Aim {
        @Override
        public <T> T in(Logic<T> logic) {
            T holds = logic.any(rule.instances().stream().map(logic::holds).toList());
            T fails = logic.all(rule.instances().stream().map(logic::fails).toList());
            return switch (truth) {
                case TRUE -> holds;
                case FALSE -> fails;
                case OPEN -> logic.all(List.of(logic.not(holds), logic.not(fails)));
            };
        }

        @Override
        public boolean required() {
            return truth == Truth.TRUE;
        }
    }

    /** The rule does not hold, and one condition of one of its ways is all that is amiss. */
    record NearMiss(Rule rule) implements Aim {
        @Override
        public <T> T in(Logic<T> logic) {
            return logic.any(conditions(rule).stream().map(condition -> new Decides(rule, condition, false).in(logic)).toList());
        }

        @Override
        public boolean required() {
            return true;
        }
    }

    /** A condition is true, false or open. */
    record Seen(Rule rule, Premise condition, Truth truth) implements Aim {
        @Override
        public Optional<Premise> about() {
            return Optional.of(condition);
        }

        @Override
        public <T> T in(Logic<T> logic) {
            return logic.is(condition, truth);
        }

        @Override
        public boolean required() {
            return truth != Truth.OPEN;
        }
    }

    /**
     * One half of the pair by which a condition shows that it matters.
     *
     * @param holding the rule holds and would not, were the condition false; else it does not hold and would, were the condition true
     */
    record Decides(Rule rule, Premise condition, boolean holding) implements Aim {
        @Override
        public Optional<Premise> about() {
            return Optional.of(condition);
        }

        @Override
        public <T> T in(Logic<T> logic) {
            T so = logic.is(condition, holding ? Truth.TRUE : Truth.FALSE);
            T noOtherWay = logic.all(rule.instances().stream().filter(way -> !asks(way)).map(logic::fails).toList());
            T restHolds = logic.any(rule.instances().stream().filter(this::asks).map(way -> logic.holds(without(way))).toList());
            return logic.all(List.of(so, noOtherWay, restHolds));
        }

        private boolean asks(Instance way) {
            return way.premises().stream().anyMatch(this::same);
        }

        private Instance without(Instance way) {
            return new Instance(way.premises().stream().filter(other -> !same(other)).toList());
        }

        /** The same question of the same fact cannot differ from itself, wherever the rule asks it. */
        private boolean same(Premise other) {
            return other.node().equals(condition.node()) && other.test().equals(condition.test());
        }
    }

    /** The rule's conclusion is drawn from that premise, and would be weaker without this step. */
    record Carries(Rule rule, NodeName premise) implements Aim {
        @Override
        public <T> T in(Logic<T> logic) {
            int least = target().kind().isTruth() ? Bounds.HIGHEST : logic.live();
            List<Instance> through = rule.instances().stream().filter(this::uses).toList();
            List<Instance> others = logic.model().concluding(target()).stream()
                    .flatMap(other -> other.equals(rule) ? other.instances().stream().filter(way -> !uses(way)) : other.instances().stream()).toList();
            return logic.any(IntStream.rangeClosed(least, Bounds.HIGHEST).mapToObj(level -> logic.all(List.of(given(logic, through, level),
                    logic.not(given(logic, others, level))))).toList());
        }

        /** What is drawn from it. */
        public NodeName target() {
            return rule.consequence().target();
        }

        private boolean uses(Instance way) {
            return way.nodes().contains(premise);
        }
    }

    /** A cap or step-down applies, no other does, and what it is about comes out lower for it. */
    record Lowers(Rule rule) implements Aim {
        @Override
        public <T> T in(Logic<T> logic) {
            NodeName target = rule.consequence().target();
            List<Instance> ways = logic.model().concluding(target).stream().flatMap(other -> other.instances().stream()).toList();
            int left = rule.consequence().call() == Call.CAP ? logic.level(rule.consequence().limit()) : Bounds.LOWEST;
            T alone = logic.all(logic.model().adjusting(target).stream().filter(other -> !other.equals(rule) && !idle(other, logic))
                    .map(other -> new Outcome(other, Truth.FALSE).in(logic)).toList());
            return logic.all(List.of(new Outcome(rule, Truth.TRUE).in(logic), given(logic, ways, left + 1), alone));
        }

        /** A cap without conditions that leaves any level a step-down can be seen at. */
        private static boolean idle(Rule other, Logic<?> logic) {
            return conditions(other).isEmpty() && other.consequence().call() == Call.CAP && logic.level(other.consequence().limit()) > Bounds.LOWEST;
        }
    }

    /** What a rule asks, each question of each fact once for each place where it stands, in the order of the text. */
    static List<Premise> conditions(Rule rule) {
        return rule.instances().stream().flatMap(way -> way.premises().stream()).distinct()
                .sorted((a, b) -> a.at().compareTo(b.at())).toList();
    }

    /** Everything to be shown of a rule, in a fixed order. */
    static List<Aim> of(Rule rule) {
        List<Premise> conditions = conditions(rule);
        boolean derives = rule.consequence().call().derives();
        Stream<Aim> adjusts = derives ? Stream.empty() : Stream.of(new Lowers(rule));
        if (conditions.isEmpty()) {
            return Stream.concat(Stream.of(new Outcome(rule, Truth.TRUE)), adjusts).toList();
        }
        Stream<Aim> whole = Stream.of(new Outcome(rule, Truth.TRUE), new Outcome(rule, Truth.FALSE), new Outcome(rule, Truth.OPEN), new NearMiss(rule));
        Stream<Aim> each = conditions.stream().flatMap(condition -> Stream.of(new Seen(rule, condition, Truth.TRUE),
                new Seen(rule, condition, Truth.FALSE), new Seen(rule, condition, Truth.OPEN), new Decides(rule, condition, true),
                new Decides(rule, condition, false)));
        Stream<Aim> edges = derives ? conditions.stream().map(Premise::node).distinct().map(node -> new Carries(rule, node)) : Stream.empty();
        return Stream.of(whole, each, adjusts, edges).flatMap(aims -> aims).toList();
    }

    private static <T> T given(Logic<T> logic, List<Instance> ways, int level) {
        return logic.any(ways.stream().map(way -> logic.gives(way, level)).toList());
    }
}
