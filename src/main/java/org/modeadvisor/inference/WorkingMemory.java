package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.modeadvisor.inference.Plan.Conclusion;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** The facts of one run: what is known of every variable, and what is expected of every conclusion. Not changed once made. */
final class WorkingMemory {

    private final Plan plan;
    private final Situation situation;
    private final Fact[] facts;
    private final Map<Kind, List<Level>> kinds = new EnumMap<>(Kind.class);

    /** @param expected the bounds of every conclusion */
    WorkingMemory(Plan plan, Situation situation, Levels expected) {
        this.plan = plan;
        this.situation = situation;
        this.facts = new Fact[plan.facts()];
        situation.facts().values().forEach(fact -> facts[plan.of(fact.node())] = fact);
        for (Conclusion conclusion : plan.conclusions()) {
            Level fact = Facts.of(conclusion.name(), expected.bounds(conclusion.level()), situation.thresholds());
            facts[conclusion.place()] = fact;
            kinds.computeIfAbsent(fact.kind(), kind -> new ArrayList<>()).add(fact);
        }
    }

    /** The fact at a place of the plan. */
    Fact at(int place) {
        return facts[place];
    }

    /** The fact about a driver or conclusion. */
    Fact fact(NodeName name) {
        return facts[plan.of(name)];
    }

    /** Hands over every fact, and every kind of conclusion as a whole. */
    void insert(Consumer<Object> into) {
        situation.facts().values().forEach(into);
        kinds.forEach((kind, members) -> {
            members.forEach(into);
            into.accept(new Every(kind.word(), members));
        });
    }
}
