package org.modeadvisor.peers;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.FactBuilder;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete, its rules made by its builder with predicates in Java; a fresh session for each case. Each fact has an Evrete type of its own, which
 * spares it to look through all facts for one of a name. Its usual way of firing leaves conclusions out where two rules of a layer insert facts;
 * the continuous one does not.
 */
final class Evrete implements Peer {

    /** Under this name a session keeps the levels reached so far, for its rules to look at. */
    private static final String LEVELS = "levels";

    private final RuleSet set;
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final String[] names;
    /** Which facts and conclusions some rule asks for; of a type that none does Evrete cannot take any. */
    private final boolean[] read;

    Evrete(RuleSet set) {
        this.set = set;
        this.names = IntStream.range(0, set.nodes()).mapToObj(set::name).toArray(String[]::new);
        this.read = new boolean[set.nodes()];
        set.rules().forEach(rule -> rule.conditions().forEach(condition -> read[condition.node()] = true));
        Knowledge empty = service.newKnowledge();
        empty.configureTypes(types -> Stream.of(names).forEach(name -> types.declare(name, Fact.class)));
        RuleSetBuilder<Knowledge> builder = empty.builder();
        for (int i = 0; i < set.rules().size(); i++) {
            add(builder, "GEN-" + i, set.rules().get(i));
        }
        knowledge = builder.build();
    }

    /** The predicates name the field they read, so that Evrete evaluates each of them on facts alone. */
    private void add(RuleSetBuilder<Knowledge> builder, String name, RuleSet.Rule rule) {
        FactBuilder[] facts = rule.conditions().stream().map(c -> FactBuilder.fact("$f" + c.node(), names[c.node()])).toArray(FactBuilder[]::new);
        LhsBuilder<Knowledge> lhs = builder.newRule(name).salience(-rule.layer()).forEach(facts);
        for (RuleSet.Condition condition : rule.conditions()) {
            int from = condition.from();
            Predicate<Object[]> strong = values -> (int) values[0] >= from;
            lhs = lhs.where(strong, "$f" + condition.node() + ".level");
        }
        String[] lending = rule.lending().stream().map(c -> "$f" + c.node()).toArray(String[]::new);
        int target = rule.target();
        lhs.execute(context -> {
            int weakest = Integer.MAX_VALUE;
            for (String lent : lending) {
                weakest = Math.min(weakest, context.get(Fact.class, lent).level());
            }
            int[] levels = context.getRuntime().get(LEVELS);
            if (weakest > levels[target]) {
                levels[target] = weakest;
                if (read[target]) {
                    context.insertAs(names[target], new Fact(names[target], weakest));
                }
            }
        });
    }

    @Override
    public List<int[]> answers(List<int[]> cases) {
        return cases.stream().map(this::answer).toList();
    }

    private int[] answer(int[] stated) {
        try (StatefulSession session = knowledge.newStatefulSession(ActivationMode.CONTINUOUS)) {
            int[] levels = Arrays.copyOf(stated, set.nodes());
            session.set(LEVELS, levels);
            for (int fact = 0; fact < stated.length; fact++) {
                if (read[fact]) {
                    session.insertAs(names[fact], new Fact(names[fact], stated[fact]));
                }
            }
            session.fire();
            return Arrays.copyOfRange(levels, stated.length, levels.length);
        }
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
