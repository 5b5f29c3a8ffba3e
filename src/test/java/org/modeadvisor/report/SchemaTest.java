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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.Severity;

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
}
