package org.modeadvisor.peers;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up rule set as json-rules-engine reads it, and the program that makes it answer case after case. */
final class JsonRulesText {

    private JsonRulesText() {}

    static String rules(RuleSet set) {
        return IntStream.range(0, set.rules().size()).mapToObj(i -> rule(set, set.rules().get(i))).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String rule(RuleSet set, RuleSet.Rule rule) {
        return "{\"priority\": " + (set.shape().depth() + 1 - rule.layer()) + ", \"conditions\": {\"all\": [" + rule.conditions().stream()
                .map(c -> "{\"fact\": \"" + set.name(c.node()) + "\", \"operator\": \"greaterThanInclusive\", \"value\": " + c.from() + "}")
                .collect(Collectors.joining(", ")) + "]}, \"event\": {\"type\": \"raise\", \"params\": {\"target\": " + rule.target() + ", \"lending\": "
                + rule.lending().stream().map(RuleSet.Condition::node).toList() + "}}}";
    }

    /** The levels are kept beside the engine's facts, since what a rule concludes must not be awaited twice. */
    static String program(RuleSet set) {
        return """
                const { Engine } = require('json-rules-engine');
                const engine = new Engine();
                const facts = %d, nodes = %d;
                const name = node => (node < facts ? 'fact-' : 'conclusion-') + node;
                let levels;
                for (const rule of JSON.parse(require('fs').readFileSync('rules.json', 'utf8'))) {
                  engine.addRule({ ...rule, onSuccess: (event, almanac) => {
                    const { target, lending } = event.params;
                    const strength = Math.min(...lending.map(node => levels[node]));
                    if (strength > levels[target]) {
                      levels[target] = strength;
                      almanac.addFact(name(target), strength);
                    }
                  } });
                }
                (async () => {
                  for await (const line of require('readline').createInterface({ input: process.stdin })) {
                    const [all, ...stated] = line.split(' ').map(Number);
                    levels = stated.concat(new Array(nodes - facts).fill(0));
                    await engine.run(Object.fromEntries(levels.map((level, node) => [name(node), level])));
                    const concluded = levels.slice(facts);
                    console.log('=' + (all ? concluded.join(' ') : concluded.reduce((sum, level, i) => sum + (i + 1) * level, 0)));
                  }
                })();
                """.formatted(set.shape().facts(), set.nodes());
    }
}
