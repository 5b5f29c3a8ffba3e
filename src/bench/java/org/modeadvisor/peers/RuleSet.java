package org.modeadvisor.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Made-up rules, always the same ones for a shape. Facts and conclusions are numbered through, the facts first.
 *
 * @param conclusions how many, in the order of their layers
 * @param rules in the order of their layers
 */
record RuleSet(Shape shape, int conclusions, List<Rule> rules) {

    private static final int SEED = 20260101;
    private static final int RULES_PER_CONCLUSION = 2;
    private static final int FEWEST_CONDITIONS = 2;
    private static final int MOST_CONDITIONS = 4;
    private static final int HIGHEST_ASKED = 2;
    /** The levels of facts, better ones more often: of poor cases nothing follows in the deeper layers, and nothing would be measured. */
    private static final int[] LEVELS = {0, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4};

    /** @param layer counted from 1 @param target number of what it concludes */
    record Rule(int layer, int target, List<Condition> conditions) {

        List<Condition> lending() {
            return conditions.stream().filter(condition -> condition.least() == 0).toList();
        }
    }

    /** @param node number of a fact or conclusion @param least the level asked for; 0 where it lends its level */
    record Condition(int node, int least) {

        /** From which level on it holds. */
        int from() {
            return Math.max(1, least);
        }
    }

    static RuleSet of(Shape shape) {
        Random random = new Random(SEED + 31L * shape.rules() + 37L * shape.facts() + 41L * shape.depth());
        int conclusions = Math.max(shape.depth(), shape.rules() / RULES_PER_CONCLUSION);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < shape.rules(); i++) {
            // The first rules give every conclusion one; the others go where chance sends them.
            int conclusion = i < conclusions ? i : random.nextInt(conclusions);
            rules.add(rule(shape, conclusions, conclusion, random));
        }
        rules.sort((a, b) -> Integer.compare(a.target(), b.target()));
        return new RuleSet(shape, conclusions, List.copyOf(rules));
    }

    private static Rule rule(Shape shape, int conclusions, int conclusion, Random random) {
        int layer = layer(shape, conclusions, conclusion);
        int earlier = shape.facts() + first(shape, conclusions, layer);
        List<Integer> nodes = new ArrayList<>();
        if (layer > 1) {
            int from = shape.facts() + first(shape, conclusions, layer - 1);
            nodes.add(from + random.nextInt(earlier - from));
        }
        int many = FEWEST_CONDITIONS + random.nextInt(MOST_CONDITIONS - FEWEST_CONDITIONS + 1);
        while (nodes.size() < many) {
            int node = random.nextInt(random.nextBoolean() ? shape.facts() : earlier);
            if (!nodes.contains(node)) {
                nodes.add(node);
            }
        }
        int lending = random.nextInt(nodes.size());
        List<Condition> conditions = IntStream.range(0, nodes.size()).mapToObj(i -> new Condition(nodes.get(i),
                i == lending || random.nextBoolean() ? 0 : 1 + random.nextInt(HIGHEST_ASKED))).toList();
        return new Rule(layer, shape.facts() + conclusion, conditions);
    }

    private static int layer(Shape shape, int conclusions, int conclusion) {
        return IntStream.rangeClosed(1, shape.depth()).filter(layer -> conclusion < first(shape, conclusions, layer + 1)).findFirst().orElseThrow();
    }

    private static int first(Shape shape, int conclusions, int layer) {
        return (int) ((long) conclusions * (layer - 1) / shape.depth());
    }

    int nodes() {
        return shape.facts() + conclusions;
    }

    /** How a fact or conclusion is called wherever it needs a name. */
    String name(int node) {
        return (node < shape.facts() ? "fact-" : "conclusion-") + node;
    }

    /** Made-up cases, the same ones for a shape. @return a level for each fact */
    List<int[]> cases(int count) {
        Random random = new Random(SEED);
        return IntStream.range(0, count).mapToObj(i -> IntStream.range(0, shape.facts()).map(f -> LEVELS[random.nextInt(LEVELS.length)]).toArray())
                .toList();
    }
}
