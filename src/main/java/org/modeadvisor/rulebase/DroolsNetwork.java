package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.model.view.ViewItemBuilder;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.drools.modelcompiler.dsl.pattern.D;
import org.kie.api.KieBase;
import org.modeadvisor.rulebase.RuleDraft.Pattern;
import org.modeadvisor.rulebase.RuleDraft.Placed;
import org.modeadvisor.rulebase.RuleGrammar.Constraint;
import org.modeadvisor.rulebase.language.Calls;
import org.modeadvisor.rulebase.language.Thresholds;

/**
 * Hands the rules to Drools as an executable model, pattern by pattern as their text has them; Drools makes its network of it. Nothing
 * is compiled, neither to Java nor to an expression language, so a base is there in some ten milliseconds, takes no class loader, and
 * no text of a rule file can ever run. A test holds it equal to what Drools' own compiler makes of the same text.
 */
record DroolsNetwork(FactTests tests) {

    /** A pattern's fact, for patterns after it to speak of. */
    private record Bound(FactType type, Variable<Object> variable) {}

    /** @param rules by the names they are to have in Drools @param thresholds the values of the parameters they name */
    static KieBase of(Map<String, RuleDraft> rules, Thresholds thresholds) {
        return extended(KnowledgeBaseFactory.newKnowledgeBase(), rules, thresholds);
    }

    /** A base of its own with everything in that one, which stays as it is, and more. */
    static KieBase extended(KieBase base, Map<String, RuleDraft> more, Thresholds thresholds) {
        InternalKnowledgeBase copy = KnowledgeBaseFactory.newKnowledgeBase();
        copy.addPackages(base.getKiePackages());
        return extended(copy, more, thresholds);
    }

    private static KieBase extended(InternalKnowledgeBase base, Map<String, RuleDraft> rules, Thresholds thresholds) {
        DroolsNetwork network = new DroolsNetwork(new FactTests(thresholds));
        ModelImpl model = new ModelImpl();
        rules.forEach((name, draft) -> model.addRule(D.rule(RuleGrammar.PACKAGE, name).build(network.items(draft))));
        KiePackagesBuilder builder = new KiePackagesBuilder(RuleBaseFactory.newKnowledgeBaseConfiguration());
        builder.addModel(model);
        base.addPackages(builder.build().getKiePackages());
        return base;
    }

    private RuleItemBuilder<?>[] items(RuleDraft draft) {
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        List<List<ViewItemBuilder<?>>> ways = draft.alternatives().stream().map(this::patterns).toList();
        if (ways.size() == 1) {
            items.addAll(ways.get(0));
        } else {
            List<ViewItemBuilder<?>> any = ways.stream().<ViewItemBuilder<?>>map(way -> D.and(way.get(0), rest(way))).toList();
            items.add(D.or(any.get(0), rest(any)));
        }
        items.add(D.execute(() -> Calls.call(draft.consequence())));
        return items.toArray(RuleItemBuilder<?>[]::new);
    }

    private static ViewItemBuilder<?>[] rest(List<ViewItemBuilder<?>> items) {
        return items.stream().skip(1).toArray(ViewItemBuilder<?>[]::new);
    }

    private List<ViewItemBuilder<?>> patterns(List<Pattern> way) {
        Map<String, Bound> bound = new HashMap<>();
        List<ViewItemBuilder<?>> items = new ArrayList<>();
        for (Pattern pattern : way) {
            FactType type = FactType.of(pattern.type());
            Bound fact = new Bound(type, declared(type.type()));
            items.add(constrained(fact, pattern, bound));
            bound.put(pattern.binding(), fact);
        }
        return items;
    }

    /** Drools finds the facts of a pattern by the class; what is asked of them takes any object. */
    @SuppressWarnings("unchecked")
    private static Variable<Object> declared(Class<?> type) {
        return (Variable<Object>) D.declarationOf(type);
    }

    private PatternDef<Object> constrained(Bound fact, Pattern pattern, Map<String, Bound> bound) {
        PatternDef<Object> def = D.pattern(fact.variable());
        for (Placed placed : pattern.constraints()) {
            Constraint constraint = placed.constraint();
            String name = constraint.toString();
            String binding = FactTests.binding(constraint);
            if (!binding.isEmpty()) {
                Bound other = bound.get(binding);
                def.expr(name, other.variable(), FactTests.beside(constraint, fact.type(), other.type()));
            } else if (constraint instanceof Constraint.Ids ids && ids.ids().size() == 1) {
                def.expr(name, tests.alone(constraint, fact.type()),
                        D.alphaIndexedBy(String.class, ConstraintType.EQUAL, 0, fact.type().id()::apply, ids.ids().get(0)));
            } else {
                def.expr(name, tests.alone(constraint, fact.type()));
            }
        }
        return def;
    }
}
