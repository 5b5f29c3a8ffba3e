package org.modeadvisor.suite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Node;
import org.modeadvisor.inference.Node.Adjustment;
import org.modeadvisor.inference.Node.Derivation;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.suite.Reason.Role;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** Finds the rules through which something came out otherwise than expected. Immutable. */
public final class Reasons {

    /** How many rules that do not hold are named for one conclusion. */
    private static final int MOST_FAILED = 2;

    private final Recommendation answer;
    private final Derivations derived;
    private final Goals goals;

    public Reasons(Recommendation answer) {
        this.answer = answer;
        this.derived = answer.derivations();
        this.goals = new Goals(answer.vocabulary());
    }

    /** The rules that make it what it is now: what leads there, or would; what lowers it, or might; what keeps a mode from being recommended. */
    public List<Reason> of(Departure departure) {
        return switch (departure.part()) {
            case DEVELOPMENT_MODEL -> answer.developmentModel().nodes().stream().flatMap(name -> about(name, departure).stream()).toList();
            case RULES -> ofRules(departure.about());
            default -> about(departure.node().orElseThrow(), departure);
        };
    }

    private List<Reason> about(NodeName name, Departure departure) {
        Node node = derived.node(name).orElse(null);
        if (node == null) {
            return List.of();
        }
        List<Reason> reasons = new ArrayList<>();
        node.derivations().stream().limit(1).filter(Reasons::leadsThere).map(strongest -> gives(strongest, name)).forEach(reasons::add);
        if (reasons.isEmpty() || departure.fell()) {
            failing(node).forEach(reasons::add);
        }
        node.adjustments().stream().filter(adjustment -> adjustment.truth() != Truth.FALSE || departure.rose())
                .filter(adjustment -> node.before().hi() > Bounds.LOWEST).map(Reasons::adjusts).forEach(reasons::add);
        if (name.kind() == Kind.MODE && goals.verdict(name, derived::bounds) == Verdict.CONDITIONAL && node.bounds().lo() >= goals.recommended()) {
            goals.barring(name).forEach(caveat -> derived.node(caveat).stream().flatMap(found -> found.derivations().stream().limit(1))
                    .map(by -> holds(Role.BARS, Role.MAY_BAR, by)).forEach(reasons::add));
        }
        return List.copyOf(reasons);
    }

    private static Reason gives(Derivation strongest, NodeName name) {
        if (name.kind().isTruth()) {
            return holds(Role.GIVES, Role.MAY_GIVE, strongest);
        }
        boolean certain = strongest.bounds().lo() > Bounds.LOWEST;
        return new Reason(certain ? Role.GIVES : Role.MAY_GIVE, strongest.rule(), strongest.bounds(),
                strongest.premises().stream().filter(Used::fixing).toList(), Optional.empty());
    }

    /** What a truth rests on; where it is open, what is open about it. */
    private static Reason holds(Role certain, Role open, Derivation strongest) {
        boolean holds = strongest.bounds().truth() == Truth.TRUE;
        return new Reason(holds ? certain : open, strongest.rule(), strongest.bounds(), holds ? strongest.premises() : open(strongest.premises()),
                Optional.empty());
    }

    private static List<Used> open(List<Used> premises) {
        return premises.stream().filter(used -> !used.bounds().exact()).toList();
    }

    private static boolean leadsThere(Derivation way) {
        return way.bounds().hi() > Bounds.LOWEST;
    }

    /** The rules that come nearest, each in its nearest way, among those that lead nowhere. */
    private Stream<Reason> failing(Node node) {
        List<Rule> leading = node.derivations().stream().filter(Reasons::leadsThere).map(Derivation::rule).toList();
        Map<Rule, Reason> nearest = new LinkedHashMap<>();
        Stream.concat(node.derivations().stream(), derived.failed(node.name()).stream()).filter(way -> !leading.contains(way.rule())).map(Reasons::fails)
                .forEach(reason -> nearest.merge(reason.rule(), reason, (one, other) -> other.premises().size() < one.premises().size() ? other : one));
        return nearest.values().stream().sorted(Comparator.comparing(reason -> reason.premises().size())).limit(MOST_FAILED);
    }

    private static Reason fails(Derivation way) {
        return new Reason(Role.FAILS, way.rule(), Bounds.NO, unmet(way.premises()), Optional.empty());
    }

    private static List<Used> unmet(List<Used> premises) {
        return premises.stream().filter(used -> used.truth() == Truth.FALSE || used.bounds().hi() == Bounds.LOWEST).toList();
    }

    private static Reason adjusts(Adjustment adjustment) {
        boolean cap = adjustment.limit().isPresent();
        Role role = switch (adjustment.truth()) {
            case TRUE -> cap ? Role.CAPS : Role.LOWERS;
            case OPEN -> cap ? Role.MAY_CAP : Role.MAY_LOWER;
            case FALSE -> Role.SPARES;
        };
        List<Used> decisive = switch (adjustment.truth()) {
            case TRUE -> adjustment.premises();
            case OPEN -> open(adjustment.premises());
            case FALSE -> unmet(adjustment.premises());
        };
        return new Reason(role, adjustment.rule(), Bounds.NO, decisive, adjustment.limit());
    }

    /** What keeps each rule meant by that id from standing in the explanation. */
    private List<Reason> ofRules(String written) {
        return derived.rules().rules().stream().filter(rule -> ExpectedRules.means(written, rule.id())).flatMap(rule -> {
            Node node = derived.node(rule.consequence().target()).orElseThrow();
            Stream<Reason> adjusting = node.adjustments().stream().filter(adjustment -> adjustment.rule().equals(rule)).map(Reasons::adjusts);
            return Stream.concat(adjusting, failed(rule).stream());
        }).toList();
    }

    private Optional<Reason> failed(Rule rule) {
        return derived.failed(rule.consequence().target()).stream().filter(way -> way.rule().equals(rule)).map(Reasons::fails)
                .min(Comparator.comparing(reason -> reason.premises().size()));
    }
}
