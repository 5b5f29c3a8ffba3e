package org.modeadvisor.rulebase;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.io.ResourceFactory;
import org.modeadvisor.diagnostics.ProblemLog;

/** The referee: rules as Drools' own compiler understands their text, rather than as we hand them over. */
public final class DroolsCompiler {

    private DroolsCompiler() {}

    /** The same rules, run by what Drools' compiler makes of their files. */
    public static RuleBase compiled(RuleBase rules) {
        List<PackageDescr> trees = rules.files().stream().map(file -> new RuleReader(file, new ProblemLog()).read().orElseThrow().tree()).toList();
        Map<String, Rule> inForce = rules.model().rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
        return rules.variant(rules.model(), new Sessions(compile(trees)), inForce, rules.files().get(0).source());
    }

    static KieBase compile(List<PackageDescr> trees) {
        return extended(KnowledgeBaseFactory.newKnowledgeBase(), trees);
    }

    private static KieBase extended(InternalKnowledgeBase base, List<PackageDescr> trees) {
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
        // Facts are immutable, so there are no changes of single properties to listen to.
        configuration.setOption(PropertySpecificOption.DISABLED);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
        // Metadata were read and are for people; Drools would evaluate their text as an expression.
        trees.forEach(tree -> tree.getRules().forEach(rule -> rule.getAnnotations().clear()));
        trees.forEach(tree -> builder.add(ResourceFactory.newDescrResource(tree), ResourceType.DESCR));
        if (builder.hasErrors()) {
            // Everything a person can get wrong was refused before; what is left is a mistake of ours.
            throw new IllegalStateException("Drools refuses rules that passed the check: " + builder.getErrors().stream()
                    .map(Object::toString).collect(Collectors.joining("; ")));
        }
        base.addPackages(builder.getKnowledgePackages());
        return base;
    }
}
