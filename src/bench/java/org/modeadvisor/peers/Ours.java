package org.modeadvisor.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.nio.file.Path;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** This project: every conclusion with its whole proof, drawn in Drools, or its level alone. */
final class Ours implements Peer {

    private final RuleSet set;
    private final RuleBase rules;
    private final Function<Situation, Function<NodeName, Bounds>> reading;
    private final NodeName[] names;

    private Ours(RuleSet set, RuleBase rules, Function<Situation, Function<NodeName, Bounds>> reading) {
        this.set = set;
        this.rules = rules;
        this.reading = reading;
        this.names = IntStream.range(set.shape().facts(), set.nodes()).mapToObj(node -> new NodeName(Kind.COMPOSITE, set.name(node))).toArray(NodeName[]::new);
    }

    /** @param folder the rule set as {@link RulesFolder} writes it */
    static Ours withProof(RuleSet set, Path folder) {
        RuleBase rules = RuleBase.load(folder, "rules");
        DroolsInference inference = new DroolsInference(rules);
        return new Ours(set, rules, situation -> inference.infer(situation)::bounds);
    }

    static Ours levels(RuleSet set, Path folder) {
        RuleBase rules = RuleBase.load(folder, "rules");
        return new Ours(set, rules, new LevelReading(rules)::read);
    }

    @Override
    public List<int[]> answers(List<int[]> cases) {
        return cases.stream().map(this::answer).toList();
    }

    private int[] answer(int[] levels) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (int fact = 0; fact < levels.length; fact++) {
            answers.put(set.name(fact), Answer.level(levels[fact]));
        }
        Function<NodeName, Bounds> bounds = reading.apply(Situation.of(rules.vocabulary(), rules.thresholds(), CaseStudy.of("made-up", answers)));
        int[] concluded = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            Bounds known = bounds.apply(names[i]);
            if (!known.exact()) {
                throw new IllegalStateException("all facts are settled, but not " + names[i]);
            }
            concluded[i] = known.lo();
        }
        return concluded;
    }
}
