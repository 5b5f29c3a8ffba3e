package org.modeadvisor.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.modeadvisor.rulebase.language.Calls;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;

/** What becomes of a rule file that goes straight to Drools, as it would without our check. */
final class PlainDrools {

    private PlainDrools() {}

    /** Compiles a file and fires its rules. @return whether Drools compiled it */
    static boolean run(String text) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)).setSourcePath("rules/attack.drl"), ResourceType.DRL);
        if (builder.hasErrors()) {
            return false;
        }
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
        base.addPackages(builder.getKnowledgePackages());
        KieSession session = base.newKieSession();
        try {
            Thresholds thresholds = new Thresholds(Map.of());
            List.of("emr-adoption", "data-linkage").forEach(id -> session.insert(new Driver(id, Bounds.exactly(4), thresholds)));
            Calls.during(consequence -> { }, () -> session.fireAllRules(100));
        } finally {
            session.dispose();
        }
        return true;
    }

    /** For attacks that end the Java machine they run in. */
    public static void main(String[] arguments) throws IOException {
        run(Files.readString(Path.of(arguments[0])));
    }
}
