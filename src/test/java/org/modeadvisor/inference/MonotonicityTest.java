package org.modeadvisor.inference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** A better input never makes a mode or stage weaker, whatever else is known or unknown. */
class MonotonicityTest {

    private static final LevelReading MODEL = new LevelReading(Situations.RULES);

    private static final List<NodeName> MODES_AND_STAGES = Stream.of(Kind.MODE, Kind.STAGE)
            .flatMap(kind -> Situations.RULES.model().conclusions(kind).stream()).toList();

    @Property(tries = 2_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void noModeOrStageSuffersFromABetterInput(@ForAll("partialCases") CaseStudy study) {
        Situation situation = Situations.of(study);
        Function<NodeName, Bounds> before = MODEL.read(situation);
        for (Variable variable : Situations.RULES.vocabulary().variables()) {
            better(variable, situation.facts().get(variable.id())).ifPresent(fact -> {
                Function<NodeName, Bounds> after = MODEL.read(with(situation, fact));
                MODES_AND_STAGES.forEach(name -> assertTrue(
                        after.apply(name).lo() >= before.apply(name).lo() && after.apply(name).hi() >= before.apply(name).hi(),
                        () -> name + " fell from " + before.apply(name) + " to " + after.apply(name) + " when " + variable.id()
                                + " rose from " + situation.facts().get(variable.id()) + " to " + fact));
            });
        }
    }

    /** One level better at both ends; empty where it is as good as can be, or where more is neither better nor worse. */
    private static Optional<Fact> better(Variable variable, Fact fact) {
        if (fact instanceof Choice choice) {
            // Of the choices only a stance has a better and a worse: not to limit is better than to limit.
            boolean limits = variable.answers().containsKey("neutral") && choice.possible().equals(Set.of("limit"));
            return limits ? Optional.of(new Choice(choice.id(), Set.of("neutral"))) : Optional.empty();
        }
        int step = variable.scale() == Variable.Scale.BOOLEAN ? Bounds.HIGHEST : 1;
        Driver driver = (Driver) fact;
        Bounds moved = switch (variable.polarity()) {
            case SUPPORTS -> new Bounds(onScale(driver.bounds().lo() + step), onScale(driver.bounds().hi() + step));
            case LIMITS -> new Bounds(onScale(driver.bounds().lo() - step), onScale(driver.bounds().hi() - step));
            case BOTH, NEUTRAL -> driver.bounds();
        };
        return moved.equals(driver.bounds()) ? Optional.empty() : Optional.of(new Driver(driver.id(), moved, driver.thresholds()));
    }

    private static int onScale(int level) {
        return Math.max(Bounds.LOWEST, Math.min(Bounds.HIGHEST, level));
    }

    private static Situation with(Situation situation, Fact fact) {
        Map<String, Fact> facts = new LinkedHashMap<>(situation.facts());
        facts.put(fact.node().id(), fact);
        return new Situation(situation.vocabulary(), situation.thresholds(), facts);
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Situations.partial();
    }
}
