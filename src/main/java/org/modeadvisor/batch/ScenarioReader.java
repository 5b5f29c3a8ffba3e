package org.modeadvisor.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.Fields;
import org.modeadvisor.documents.Tree;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Reads policy scenarios:
 *
 * <pre>{@code
 * scenarios:
 *   - id: data-law
 *     title: A health data law is in force
 *     set: {data-legislation: 3, data-openness-mandate: [2, 3]}
 * }</pre>
 *
 * <p>What stands under {@code set} is read and checked as the facts of a case are.
 */
public final class ScenarioReader {

    private static final List<String> KEYS = List.of("id", "title", "set");

    private final Vocabulary vocabulary;
    private final SourceText source;
    private final ProblemLog log;

    private ScenarioReader(Vocabulary vocabulary, SourceText source, ProblemLog log) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.log = log;
    }

    /** The scenarios of a file, at least one. @throws ProblemException with everything wrong in it */
    public static List<Scenario> read(Path file, Vocabulary vocabulary) {
        ProblemLog log = new ProblemLog();
        return scenarios(Documents.read(file, file.toString().replace('\\', '/'), log), log, vocabulary);
    }

    /** As {@link #read(Path, Vocabulary)}, of a text that was read before. */
    public static List<Scenario> read(SourceText source, Vocabulary vocabulary) {
        ProblemLog log = new ProblemLog();
        return scenarios(Documents.parse(source, log), log, vocabulary);
    }

    private static List<Scenario> scenarios(Optional<Document> document, ProblemLog log, Vocabulary vocabulary) {
        List<Scenario> scenarios = document.map(read -> new ScenarioReader(vocabulary, read.source(), log).scenarios(read.root())).orElse(List.of());
        log.throwIfErrors();
        return scenarios;
    }

    private List<Scenario> scenarios(Tree root) {
        Fields top = Fields.of(root, "a file of scenarios", List.of("scenarios"), source, log);
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        top.required("scenarios");
        for (Tree item : top.items("scenarios")) {
            Fields fields = Fields.of(item, "a scenario", KEYS, source, log);
            String id = fields.text("id");
            if (!id.isEmpty() && !seen.add(id)) {
                fields.error("duplicate-id", fields.at("id"), "There is a scenario `" + id + "` already.", "Give each an id of its own.");
            }
            Map<String, Answer> set = fields.required("set").map(tree -> answers(id, fields, tree)).orElse(Map.of());
            scenarios.add(new Scenario(id, fields.optionalText("title").orElse(id), set));
        }
        if (scenarios.isEmpty() && !log.hasErrors()) {
            top.error("missing-value", top.at("scenarios"), "There is no scenario in this file.", "Write one, with an id and what it sets.");
        }
        return scenarios;
    }

    /** As a case would state them: a case made of them is read and checked. */
    private Map<String, Answer> answers(String id, Fields fields, Tree set) {
        if (set instanceof Tree.Mapping mapping && mapping.entries().isEmpty()) {
            fields.error("missing-value", set.at(), "This scenario sets nothing.", "Name a variable and its answer under it.");
        }
        Tree.Entry named = new Tree.Entry("id", fields.at("id"), new Tree.Scalar(id.isEmpty() ? "unnamed" : id, true, fields.at("id")));
        Tree.Entry facts = new Tree.Entry("facts", set.at(), set);
        SourceText nameless = new SourceText("", source.text(), source.lines());
        Optional<CaseStudy> study = new CaseReader(new Document(nameless, new Tree.Mapping(List.of(named, facts), set.at())), log).read();
        study.ifPresent(read -> log.addAll(CaseCheck.of(vocabulary, read)));
        Map<String, Answer> answers = new LinkedHashMap<>();
        study.ifPresent(read -> read.facts().values().forEach(fact -> answers.put(fact.variable(), fact.answer())));
        return answers;
    }
}
