package org.modeadvisor.peers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/** Drools as it comes: plain rules, compiled by its own compiler, a fresh session for each case, no trace of anything. */
public final class BareDrools implements Peer {

    private final RuleSet set;
    private final KieBase base;
    private final String[] names;

    BareDrools(RuleSet set, String drl) {
        this.set = set;
        this.names = IntStream.range(0, set.nodes()).mapToObj(set::name).toArray(String[]::new);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(drl.getBytes(StandardCharsets.UTF_8)), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException("Drools refuses the made-up rules: " + builder.getErrors());
        }
        InternalKnowledgeBase made = KnowledgeBaseFactory.newKnowledgeBase();
        made.addPackages(builder.getKnowledgePackages());
        base = made;
    }

    /** What rules conclude. */
    public final class Board {

        private final KieSession session;
        private final int[] levels;

        Board(KieSession session, int[] levels) {
            this.session = session;
            this.levels = levels;
        }

        /** Called by rules. */
        public void raise(int node, int strength) {
            if (strength > levels[node]) {
                levels[node] = strength;
                session.insert(new Fact(names[node], strength));
            }
        }
    }

    @Override
    public List<int[]> answers(List<int[]> cases) {
        return cases.stream().map(this::answer).toList();
    }

    private int[] answer(int[] stated) {
        KieSession session = base.newKieSession();
        try {
            int[] levels = Arrays.copyOf(stated, set.nodes());
            session.setGlobal("board", new Board(session, levels));
            for (int fact = 0; fact < stated.length; fact++) {
                session.insert(new Fact(names[fact], stated[fact]));
            }
            session.fireAllRules();
            return Arrays.copyOfRange(levels, stated.length, levels.length);
        } finally {
            session.dispose();
        }
    }

    static String drl(RuleSet set) {
        return "package made;\n\nimport org.modeadvisor.peers.Fact;\nglobal org.modeadvisor.peers.BareDrools.Board board;\n\n"
                + IntStream.range(0, set.rules().size()).mapToObj(i -> rule(set, i)).collect(Collectors.joining("\n"));
    }

    private static String rule(RuleSet set, int place) {
        RuleSet.Rule rule = set.rules().get(place);
        String weakest = rule.lending().stream().map(c -> "$l" + c.node()).reduce((a, b) -> "Math.min( " + a + ", " + b + " )").orElseThrow();
        return "rule \"GEN-" + place + "\"\n  salience " + -rule.layer() + "\nwhen\n"
                + rule.conditions().stream().map(c -> "  Fact( id == \"" + set.name(c.node()) + "\", " + (c.least() == 0 ? "$l" + c.node() + " : " : "")
                        + "level >= " + c.from() + " )\n").collect(Collectors.joining())
                + "then\n  board.raise( " + rule.target() + ", " + weakest + " );\nend\n";
    }
}
