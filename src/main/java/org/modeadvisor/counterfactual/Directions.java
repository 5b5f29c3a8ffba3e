package org.modeadvisor.counterfactual;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
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
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Which way each input can help a requirement, followed from the conclusion down through every condition of every rule: more of
 * it, less of it, or either. An input that is not found has no part in it.
 */
final class Directions {

    /** Which way. */
    enum Way {
        MORE,
        LESS;

        Way opposite() {
            return this == MORE ? LESS : MORE;
        }
    }

    private final RuleModel model;
    private final Vocabulary vocabulary;
    private final Set<List<Object>> visited = new HashSet<>();
    private final Map<String, Set<Way>> found = new HashMap<>();

    private Directions(RuleModel model, Vocabulary vocabulary) {
        this.model = model;
        this.vocabulary = vocabulary;
    }

    /** By variable id. */
    static Map<String, Set<Way>> of(Requirement requirement, RuleModel model, Vocabulary vocabulary) {
        Directions directions = new Directions(model, vocabulary);
        directions.visit(requirement.conclusion(), requirement.absent() ? Way.LESS : Way.MORE);
        requirement.clear().forEach(caveat -> directions.visit(caveat, Way.LESS));
        return directions.found;
    }

    private void visit(NodeName name, Way way) {
        if (name.kind() == Kind.DRIVER) {
            found.computeIfAbsent(name.id(), id -> EnumSet.noneOf(Way.class)).add(way);
        } else if (visited.add(List.of(name, way))) {
            model.concluding(name).forEach(rule -> visit(rule, way));
            model.adjusting(name).forEach(rule -> visit(rule, way.opposite()));
        }
    }

    private void visit(Rule rule, Way way) {
        rule.instances().stream().flatMap(instance -> instance.premises().stream()).forEach(premise -> visit(premise, way));
    }

    private void visit(Premise premise, Way way) {
        Test test = premise.test().orElse(null);
        if (test instanceof Test.Against against) {
            visit(premise.node(), against.comparison(), way);
        } else if (test instanceof Test.AgainstOther against) {
            visit(premise.node(), against.comparison(), way);
            visit(against.other(), against.comparison(), way.opposite());
        } else if (test instanceof Test.Answer answer) {
            boolean choice = vocabulary.variable(premise.node().id()).orElseThrow().scale() == Variable.Scale.CHOICE;
            boolean yes = answer.option().equals("yes") == answer.wanted();
            visit(premise.node(), yes ? way : way.opposite());
            if (choice) {
                // Options have no order, so each of them must be tried.
                visit(premise.node(), yes ? way.opposite() : way);
            }
        } else {
            visit(premise.node(), way);
        }
    }

    private void visit(NodeName name, Comparison comparison, Way way) {
        switch (comparison) {
            case AT_LEAST -> visit(name, way);
            case AT_MOST, BELOW -> visit(name, way.opposite());
            case SAME_AS -> {
                visit(name, way);
                visit(name, way.opposite());
            }
        }
    }
}
