package org.modeadvisor.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up rule set as a rules folder of this project. */
final class RulesFolder {

    /** A rule file may hold a megabyte. */
    private static final int RULES_PER_FILE = 1000;
    private static final String HEADER = "package rules;\n\nimport org.modeadvisor.rulebase.language.*;\nimport static org.modeadvisor.rulebase.language.Calls.*;\n\n";
    private static final String CITED = "basis: judgement, because: Made up.";

    private RulesFolder() {}

    /** @param folder is made @param shipped the shipped rules, whose sentences and numbers it takes */
    static Path write(RuleSet set, Path folder, Path shipped) throws IOException {
        Files.createDirectories(folder.resolve("composites"));
        for (String file : new String[] {"sentences.yaml", "parameters.yaml"}) {
            Files.copy(shipped.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("claims.yaml"), "claims:\n  - {id: P0-01, section: None, kind: rule, text: Made up.}\n");
        Files.writeString(folder.resolve("vocabulary.yaml"), "groups:\n  - {id: ALL, name: All}\nvariables:\n" + IntStream.range(0, set.shape().facts())
                .mapToObj(fact -> variable(set.name(fact))).collect(Collectors.joining()));
        Files.writeString(folder.resolve("conclusions.yaml"), conclusions(set));
        for (int from = 0; from < set.rules().size(); from += RULES_PER_FILE) {
            int to = Math.min(set.rules().size(), from + RULES_PER_FILE);
            Files.writeString(folder.resolve("composites").resolve("from-" + from + ".drl"), HEADER
                    + IntStream.range(from, to).mapToObj(i -> rule(set, i)).collect(Collectors.joining("\n")));
        }
        return folder;
    }

    private static String variable(String id) {
        return "  - {id: " + id + ", name: " + id + ", group: ALL, actor: anyone, kind: ordinal, polarity: supports, role: core, question: How much?, "
                + "answers: {0: none, 1: weak, 2: some, 3: strong, 4: most}, " + CITED.replace("because: Made up.", "claims: [P0-01]") + "}\n";
    }

    private static String conclusions(RuleSet set) {
        StringBuilder text = new StringBuilder("phases:\n  - {id: composites, name: All}\nverdicts:\n");
        for (String verdict : new String[] {"recommended", "conditional", "undetermined", "not-supported"}) {
            text.append("  - {id: ").append(verdict).append(", name: ").append(verdict).append(", meaning: Made up.}\n");
        }
        text.append("severities: []\npolicies: []\ncomposites:\n");
        IntStream.range(set.shape().facts(), set.nodes()).forEach(node -> text.append("  - {id: ").append(set.name(node)).append(", code: K").append(node)
                .append(", name: ").append(set.name(node)).append(", meaning: Made up.}\n"));
        text.append("mechanisms: []\nenabling: []\nstages: []\nmodes: []\nforms: []\ncombinations:\n"
                + "  - {id: plan, name: Plan, meaning: Made up., from-modes: 2, ").append(CITED).append("}\n");
        return text.append("models: []\nundetermined-lead: Made up.\nmodel-steps: []\nspheres: []\ncaveats: []\nnotes: []\n").toString();
    }

    private static String rule(RuleSet set, int place) {
        RuleSet.Rule rule = set.rules().get(place);
        return "rule \"GEN-" + place + " A made-up rule\"\n  @basis( \"judgement\" ) @because( \"Made up.\" )\nwhen\n"
                + rule.conditions().stream().map(condition -> "  " + (condition.node() < set.shape().facts() ? "Driver" : "Composite") + "( id == \""
                        + set.name(condition.node()) + "\"" + (condition.least() == 0 ? "" : ", atLeast( " + condition.least() + " )") + " )\n")
                        .collect(Collectors.joining())
                + "then\n  conclude( composite( \"" + set.name(rule.target()) + "\" ) );\nend\n";
    }
}
