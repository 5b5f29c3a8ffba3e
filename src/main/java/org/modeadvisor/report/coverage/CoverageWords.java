package org.modeadvisor.report.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeadvisor.coverage.Aim;
import org.modeadvisor.coverage.Coverage;
import org.modeadvisor.coverage.Probe;
import org.modeadvisor.coverage.Probes;
import org.modeadvisor.explanation.TestWords;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The words for what rules ask and for what no case shows of it. Immutable. */
public final class CoverageWords {

    private final Vocabulary vocabulary;

    public CoverageWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The sentence with that key; names and values follow in pairs. */
    public String say(String key, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return vocabulary.sentences().say(key, values);
    }

    /** A number with the words for one or for several. */
    public String count(String key, int count) {
        return say(key + (count == 1 ? ".one" : ".some"), "count", Integer.toString(count));
    }

    /** What a rule asks of a fact, as a part of a sentence. */
    public String condition(Premise condition) {
        return condition.node().kind().isTruth() && condition.test().isEmpty() ? say("coverage.condition.truth", "label", label(condition.node()))
                : asked("coverage.condition", condition, test(condition));
    }

    /** That it is not so. */
    String not(Premise condition) {
        if (condition.node().kind().isTruth() && condition.test().isEmpty()) {
            return say("coverage.condition.not.truth", "label", label(condition.node()));
        }
        Test test = test(condition);
        return opposite(condition.node(), test).map(other -> asked("coverage.condition", condition, other)).orElseGet(() -> asked("coverage.condition.not", condition, test));
    }

    private String asked(String key, Premise condition, Test test) {
        return say(key, "label", label(condition.node()), "test", TestWords.of(vocabulary, condition.node(), test));
    }

    /** Of a strength it is asked whether it is there. */
    private Test test(Premise condition) {
        int live = vocabulary.parameter(Parameter.Use.LIVE);
        return condition.test().orElseGet(() -> new Test.Against(Comparison.AT_LEAST, Integer.toString(live), live));
    }

    /** The test that says what is so where that one fails; empty where no test of the language does. */
    private Optional<Test> opposite(NodeName node, Test test) {
        if (test instanceof Test.Against against) {
            return switch (against.comparison()) {
                case AT_LEAST -> Optional.of(new Test.Against(Comparison.BELOW, against.written(), against.level()));
                case BELOW -> Optional.of(new Test.Against(Comparison.AT_LEAST, against.written(), against.level()));
                case AT_MOST -> Optional.of(new Test.Against(Comparison.AT_LEAST, Integer.toString(against.level() + 1), against.level() + 1));
                case SAME_AS -> Optional.empty();
            };
        }
        boolean yesNo = vocabulary.variable(node.id()).filter(variable -> node.kind() == Kind.DRIVER && variable.scale() == Variable.Scale.BOOLEAN).isPresent();
        return test instanceof Test.Answer answer && yesNo ? Optional.of(new Test.Answer(answer.option().equals("yes") ? "no" : "yes", answer.wanted()))
                : Optional.empty();
    }

    /** "a, b and c". @param last key of the word before the last */
    String join(String last, List<String> parts) {
        return parts.size() < 2 ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " " + say(last) + " " + parts.get(parts.size() - 1);
    }

    /** A driver or conclusion within a sentence. */
    String label(NodeName name) {
        return Sentences.inner(vocabulary.label(name));
    }

    /** What was looked at. */
    public String head(Coverage coverage) {
        return say("coverage.head", "cases", count("coverage.cases", coverage.cases().size()), "rules", count("coverage.rules", coverage.rules().size()));
    }

    /** Whether anything required is missing. */
    public String verdict(Coverage coverage, Probes probes) {
        int missing = probes.required(coverage).size();
        return missing == 0 ? say("coverage.required.none") : count("coverage.required", missing);
    }

    /** What no case shows of a condition, or of the rule as a whole. */
    String item(Coverage coverage, Rule rule, Optional<Premise> condition, List<Aim> holes, Probes probes) {
        String said = holes(holes, probes);
        return condition.map(asked -> say("coverage.hole.line", "line", coverage.lines(rule, asked.at()).toString(), "condition", condition(asked), "holes", said))
                .orElseGet(() -> say("coverage.hole.whole", "holes", said));
    }

    /** What no case shows of something, and what can be done about it: the numbers of made-up cases, or why there can be none. */
    private String holes(List<Aim> aims, Probes probes) {
        Map<String, List<String>> byEnd = new LinkedHashMap<>();
        for (Aim aim : aims) {
            String end = probes.impossible().contains(aim) ? say("coverage.hole.impossible", "reason", say("coverage.impossible." + key(aim)))
                    : probes.number(aim).map(number -> say("coverage.hole.filled", "number", Integer.toString(number))).orElse("");
            byEnd.computeIfAbsent(end, e -> new ArrayList<>()).add(say("coverage.hole." + key(aim)));
        }
        return byEnd.entrySet().stream().map(holes -> String.join(", ", holes.getValue()) + holes.getKey()).collect(Collectors.joining(", "));
    }

    /** Aims by the condition they are about, those about the rule as a whole first; a step belongs to the first condition on its premise. */
    public static Map<Optional<Premise>, List<Aim>> grouped(Rule rule, List<Aim> aims) {
        Map<Optional<Premise>, List<Aim>> grouped = new LinkedHashMap<>();
        aims.stream().filter(aim -> aim.about().isEmpty() && !(aim instanceof Aim.Carries)).forEach(aim -> add(grouped, aim.about(), aim));
        Set<NodeName> met = new HashSet<>();
        for (Premise condition : Aim.conditions(rule)) {
            aims.stream().filter(aim -> aim.about().filter(condition::equals).isPresent()).forEach(aim -> add(grouped, aim.about(), aim));
            aims.stream().filter(aim -> aim instanceof Aim.Carries carries && carries.premise().equals(condition.node()) && met.add(condition.node()))
                    .forEach(aim -> add(grouped, Optional.of(condition), aim));
        }
        return grouped;
    }

    private static void add(Map<Optional<Premise>, List<Aim>> grouped, Optional<Premise> condition, Aim aim) {
        grouped.computeIfAbsent(condition, c -> new ArrayList<>()).add(aim);
    }

    /** The name in keys of what an aim asks for. */
    static String key(Aim aim) {
        if (aim instanceof Aim.Outcome outcome) {
            return switch (outcome.truth()) {
                case TRUE -> "holds";
                case FALSE -> "fails";
                case OPEN -> "open";
            };
        } else if (aim instanceof Aim.Seen seen) {
            return "seen." + seen.truth().name().toLowerCase(Locale.ROOT);
        } else if (aim instanceof Aim.Decides decides) {
            return "decides." + decides.holding();
        }
        return aim instanceof Aim.Carries ? "carries" : aim instanceof Aim.Lowers ? "lowers" : "near-miss";
    }

    /** What a made-up case states, in a line. */
    public String facts(Probe probe) {
        List<String> facts = probe.answers().entrySet().stream().map(fact -> say("coverage.probe.fact", "label", label(NodeName.driver(fact.getKey())),
                "answer", fact.getValue().toString().replaceAll("(?<=[a-z])-", " "))).toList();
        return facts.isEmpty() ? say("coverage.probe.nothing") : String.join(", ", facts);
    }
}
