package org.modeadvisor.rulebase;

import java.util.List;
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

/** Has Drools compile the very trees that were checked, so that nothing unchecked can reach the compiler. */
final class DroolsCompiler {

    private DroolsCompiler() {}

    static KieBase compile(List<PackageDescr> trees) {
        return extended(KnowledgeBaseFactory.newKnowledgeBase(), trees);
    }

    /** A base of its own with everything in that one, which stays as it is, and more. */
    static KieBase extended(KieBase base, PackageDescr more) {
        InternalKnowledgeBase copy = KnowledgeBaseFactory.newKnowledgeBase();
        copy.addPackages(base.getKiePackages());
        return extended(copy, List.of(more));
    }

    private static KieBase extended(InternalKnowledgeBase base, List<PackageDescr> trees) {
        KnowledgeBuilderConfiguration configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration();
        // Facts are immutable, so there are no changes of single properties to listen to.
        configuration.setOption(PropertySpecificOption.DISABLED);
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
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
