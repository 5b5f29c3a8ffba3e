package org.modeadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.vocabulary.Vocabulary;

/** Answers and case files are as their schemas say, and what is not is refused by them. */
class SchemaTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema ANSWER = REGISTRY.getSchema(Schemas.ofAnswer(), InputFormat.JSON);
    private static final Schema CASE = REGISTRY.getSchema(Schemas.ofCase(Shipped.ADVISOR.vocabulary()), InputFormat.JSON);

    @Test
    void everyAnswerIsAsTheSchemaSays() {
        Shipped.cases().forEach(study -> {
            assertEquals(List.of(), ANSWER.validate(JsonReport.line(Shipped.ADVISOR.recommend(study)), InputFormat.JSON), study.id());
            assertEquals(List.of(), ANSWER.validate(JsonReport.pretty(Shipped.ADVISOR.recommend(study, false)), InputFormat.JSON), study.id());
        });
    }

    @Test
    void whatStandsForAnUnreadableFileIsAsTheSchemaSays() {
        Problem problem = new Problem("unknown-key", Severity.ERROR, new Position("a.yaml", 3, 1), "titel: x", "Wrong.", "Right it.");
        assertEquals(List.of(), ANSWER.validate(JsonReport.unreadable("a.yaml", List.of(problem), false), InputFormat.JSON));
    }

    @Test
    void everyShippedCaseFileIsAsTheSchemaSays() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("cases"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                assertEquals(List.of(), CASE.validate(Files.readString(file), InputFormat.YAML), file.toString());
            }
        }
    }

    @Test
    void theSchemasRefuseWhatIsWrong() {
        for (String broken : List.of("id: a", "id: A_b\nfacts: {}", "id: a\nfacts: {emr-adoption: 5}", "id: a\nfacts: {emr-adoptoin: 3}",
                "id: a\nfacts: {network-anchor: leading}", "id: a\ntitel: x\nfacts: {}", "id: a\nfacts: {emr-adoption: not-applicable}",
                "id: a\nfacts: {emr-adoption: {value: 3, evidense: x}}",
                "id: a\nfacts: {}\nexpected: {nodes: {caveat: {C-01: 2}}}", "id: a\nfacts: {}\nexpected: {nodes-exactly: {driver: {emr-adoption: 2}}}")) {
            assertFalse(CASE.validate(broken, InputFormat.YAML).isEmpty(), broken);
        }
        assertEquals(List.of(), CASE.validate("id: a\nfacts: {}\nexpected: {nodes: {caveat: {C-01: open}, stage: {value-creation: [1, 2]}}, nodes-exactly: {}}",
                InputFormat.YAML));
        String answer = JsonReport.line(Shipped.ADVISOR.recommend(Shipped.worked("havn-chronic-care")));
        assertFalse(ANSWER.validate(answer.replaceFirst("\"verdict\":\"conditional\"", "\"verdict\":\"perhaps\""), InputFormat.JSON).isEmpty());
        assertFalse(ANSWER.validate(answer.replaceFirst("\"bounds\":\\[", "\"bounds\":[9,"), InputFormat.JSON).isEmpty());
    }

    @Test
    void theShippedRuleFilesAreAsTheirSchemasSayAndBrokenOnesAreNot() throws IOException {
        Vocabulary vocabulary = Shipped.ADVISOR.vocabulary();
        ruleFile("vocabulary", RuleSchemas.ofVocabulary(vocabulary), List.of("group: EXT-GOV>group: EXT-GVO", "kind: ordinal>kind: ordinary", "P3.1-04>P3.1-99",
                "polarity:>polariti:", "effort: 4>effort: 9", "\"4\":>\"5\":"));
        ruleFile("parameters", RuleSchemas.ofParameters(vocabulary), List.of("value: 2>value: 7", "use: live>use: alive", "meaning:>meening:"));
        ruleFile("conclusions", RuleSchemas.ofConclusions(vocabulary), List.of("severity: serious>severity: grave",
                "mode: value-network-reconstruction>mode: value-network", "order: 1>order: first", "undetermined-lead:>undetermined-leed:"));
    }

    /** @param breaks what is replaced once, and by what */
    private static void ruleFile(String name, String text, List<String> breaks) throws IOException {
        Schema schema = REGISTRY.getSchema(text, InputFormat.JSON);
        String file = Files.readString(Shipped.RULES.resolve(name + ".yaml"));
        assertEquals(List.of(), schema.validate(file, InputFormat.YAML), name);
        for (String change : breaks) {
            String[] fromTo = change.split(">");
            String broken = file.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"))
                    .replaceFirst(Pattern.quote(fromTo[0]), fromTo[1]);
            assertFalse(schema.validate(broken, InputFormat.YAML).isEmpty(), name + ": " + change);
        }
    }
}
