package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** The facts of one run: what is known of every variable, and what is expected of every conclusion. Not changed once made. */
final class WorkingMemory {

    private final Map<NodeName, Fact> facts;
    private final Map<Kind, List<Level>> kinds = new EnumMap<>(Kind.class);

    /** @param expected the bounds of every conclusion */
    WorkingMemory(Situation situation, RuleModel model, Function<NodeName, Bounds> expected) {
        facts = new HashMap<>(4 * situation.facts().size());
        situation.facts().values().forEach(fact -> facts.put(fact.node(), fact));
        for (List<NodeName> layer : model.layers()) {
            for (NodeName name : layer) {
                Level fact = Facts.of(name, expected.apply(name), situation.thresholds());
                facts.put(name, fact);
                kinds.computeIfAbsent(name.kind(), kind -> new ArrayList<>()).add(fact);
            }
        }
    }

    /** The fact about a driver or conclusion. */
    Fact fact(NodeName name) {
        return facts.get(name);
    }

    /** The fact about a conclusion. */
    Level level(NodeName conclusion) {
        return (Level) facts.get(conclusion);
    }

    /** Hands over every fact, and every kind of conclusion as a whole. */
    void insert(Consumer<Object> into) {
        facts.values().forEach(into);
        kinds.forEach((kind, members) -> into.accept(new Every(kind.word(), members)));
    }
}
