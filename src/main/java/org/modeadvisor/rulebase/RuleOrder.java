package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Checks that the rules can be put into one order: ids are unique, no rule reads from a later phase, no conclusion rests on
 * itself. Then no order of firing can show in an answer.
 */
final class RuleOrder {

    private final List<Rule> rules;
    private final Vocabulary vocabulary;
    private final Map<String, SourceText> sources;
    private final ProblemLog log;
    private final Map<NodeName, Integer> layer = new HashMap<>();
    private final List<NodeName> path = new ArrayList<>();
    private final Map<NodeName, List<Rule>> byTarget;
    private boolean tooManyLayers;

    RuleOrder(List<Rule> rules, Vocabulary vocabulary, List<SourceText> sources, ProblemLog log) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.sources = sources.stream().collect(Collectors.toMap(SourceText::file, Function.identity()));
        this.log = log;
        this.byTarget = rules.stream().collect(Collectors.groupingBy(r -> r.consequence().target()));
    }

    /** The rules in order; empty, with problems in the log, where there is none. */
    Optional<RuleModel> order() {
        int before = log.count();
        Map<String, Rule> ids = new HashMap<>();
        for (Rule rule : rules) {
            Rule earlier = ids.putIfAbsent(rule.id(), rule);
            if (earlier != null) {
                error(rule, "duplicate-rule", "The id " + rule.id() + " is taken; another rule has it " + place(earlier) + ".",
                        "Give the rule a letter or a number of its own.");
            }
        }
        byTarget.forEach(this::onePhase);
        rules.forEach(this::noLaterPhase);
        List<NodeName> conclusions = vocabulary.terms().values().stream().map(Term::node).toList();
        if (log.count() == before) {
            conclusions.forEach(this::depth);
        }
        return log.count() > before ? Optional.empty() : Optional.of(new RuleModel(rules, conclusions, layer));
    }

    private void onePhase(NodeName target, List<Rule> about) {
        about.stream().filter(rule -> rule.phase() != about.get(0).phase()).forEach(rule -> error(rule, "two-phases",
                "`" + target + "` is concluded in two phases; another rule about it stands " + place(about.get(0)) + ".",
                "Keep all rules about one conclusion in one folder."));
    }

    private void noLaterPhase(Rule rule) {
        for (NodeName read : rule.reads().stream().sorted().toList()) {
            List<Rule> about = byTarget.getOrDefault(read, List.of());
            boolean told = about.stream().map(Rule::phase).distinct().count() > 1;
            about.stream().filter(other -> !told && other.phase() > rule.phase()).findFirst().ifPresent(other ->
                    error(where(rule, read), "later-phase", "The rule reads `" + read + "`, which is concluded only in the later phase `"
                            + vocabulary.conclusions().phases().get(other.phase()).folder() + "`.", "Move the rule to that phase, or read something earlier."));
        }
    }

    private int depth(NodeName node) {
        if (node.kind() == Kind.DRIVER) {
            return 0;
        }
        Integer known = layer.get(node);
        if (known != null) {
            return known;
        }
        if (path.contains(node)) {
            List<NodeName> circle = path.subList(path.indexOf(node), path.size());
            NodeName next = circle.get(circle.size() > 1 ? 1 : 0);
            Rule rule = byTarget.get(node).stream().filter(r -> r.reads().contains(next)).findFirst().orElseThrow();
            error(where(rule, next), "cycle", "`" + node + "` rests on itself" + (circle.size() == 1 ? "." : ", by way of "
                    + circle.stream().skip(1).map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + "."),
                    "Let one of the rules about them read something earlier.");
            return 0;
        }
        if (path.size() == Limits.LAYERS) {
            tooManyLayers(path.get(path.size() - 1));
            return 0;
        }
        path.add(node);
        int deepest = 0;
        // A plain loop, since each step of the chain calls this anew.
        for (NodeName read : byTarget.getOrDefault(node, List.of()).stream().flatMap(rule -> rule.reads().stream()).sorted().distinct().toList()) {
            deepest = Math.max(deepest, depth(read));
        }
        path.remove(path.size() - 1);
        if (deepest == Limits.LAYERS) {
            tooManyLayers(node);
        }
        layer.put(node, deepest + 1);
        return deepest + 1;
    }

    /** Told once, since every conclusion further up is too far up too. */
    private void tooManyLayers(NodeName node) {
        if (!tooManyLayers) {
            error(byTarget.get(node).get(0), "too-many-layers", "Conclusions rest on each other in a chain of more than " + Limits.LAYERS
                    + ", in which `" + node + "` stands.", "Let the chain be shorter.");
        }
        tooManyLayers = true;
    }

    /** The pattern by which the rule reads that fact. */
    private static Position where(Rule rule, NodeName read) {
        return rule.instances().stream().flatMap(instance -> instance.premises().stream()).filter(premise -> premise.node().equals(read))
                .map(Premise::at).findFirst().orElse(rule.at());
    }

    private static String place(Rule rule) {
        return "on line " + rule.at().line() + " of " + rule.at().file().substring(rule.at().file().lastIndexOf('/') + 1);
    }

    private void error(Rule rule, String code, String message, String remedy) {
        error(rule.at(), code, message, remedy);
    }

    private void error(Position at, String code, String message, String remedy) {
        log.error(code, sources.get(at.file()), at, message, remedy);
    }
}
