package org.modeadvisor.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The conditions by which more of an input may raise a conclusion, and those by which it may lower it, followed from the conclusion
 * down through every condition of every rule. What is not found here has no such effect; what is found may have it.
 */
final class Influences {

    /** A condition on an input, and the rule it stands in. */
    record Read(Rule rule, Premise premise) {}

    /** What more of an input may do. */
    record Effect(List<Read> raising, List<Read> lowering) {}

    private final RuleModel model;
    private final Set<List<Object>> visited = new HashSet<>();
    private final Map<NodeName, Effect> found = new LinkedHashMap<>();

    private Influences(RuleModel model) {
        this.model = model;
    }

    /** By driver. */
    static Map<NodeName, Effect> on(NodeName conclusion, RuleModel model) {
        Influences influences = new Influences(model);
        influences.visit(conclusion, true);
        return influences.found;
    }

    private void visit(NodeName conclusion, boolean raises) {
        if (visited.add(List.of(conclusion, raises))) {
            model.concluding(conclusion).forEach(rule -> visit(rule, raises));
            model.adjusting(conclusion).forEach(rule -> visit(rule, !raises));
        }
    }

    private void visit(Rule rule, boolean raises) {
        rule.instances().stream().flatMap(way -> way.premises().stream()).distinct().forEach(premise -> {
            Test test = premise.test().orElse(null);
            if (test instanceof Test.Against against) {
                visit(new Read(rule, premise), premise.node(), against.comparison(), raises);
            } else if (test instanceof Test.AgainstOther other) {
                visit(new Read(rule, premise), premise.node(), other.comparison(), raises);
                visit(new Read(rule, premise), other.other(), other.comparison(), !raises);
            } else if (test instanceof Test.Answer answer) {
                // Options of a choice have no more or less; of a boolean, yes is more.
                visit(new Read(rule, premise), premise.node(), answer.option().equals("yes") == answer.wanted() == raises);
            } else {
                visit(new Read(rule, premise), premise.node(), raises);
            }
        });
    }

    private void visit(Read read, NodeName node, Comparison comparison, boolean raises) {
        switch (comparison) {
            case AT_LEAST -> visit(read, node, raises);
            case AT_MOST, BELOW -> visit(read, node, !raises);
            case SAME_AS -> {
                visit(read, node, raises);
                visit(read, node, !raises);
            }
        }
    }

    private void visit(Read read, NodeName node, boolean raises) {
        if (node.kind() == Kind.DRIVER) {
            Effect effect = found.computeIfAbsent(node, name -> new Effect(new ArrayList<>(), new ArrayList<>()));
            (raises ? effect.raising() : effect.lowering()).add(read);
        } else {
            visit(node, raises);
        }
    }
}
