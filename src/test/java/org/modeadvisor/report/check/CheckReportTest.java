package org.modeadvisor.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Edit;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.check.Check;
import org.modeadvisor.check.CheckResult;
import org.modeadvisor.check.Finding;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.Severity;

/** A check as a person reads it, and as programs do. */
class CheckReportTest {

    private static final List<String> SHOWN = List.of("opposite-levels", "weaker-than-its-neighbour", "demand-that-also-hinders", "narrower-caveat", "form-without-a-rule",
            "accepted-misspelt", "left-over-for-too-few", "stage-capped-too-low");

    /** The shipped rules have findings too, all of them accepted. */
    private static final CheckResult SHIPPED = Check.of(Shipped.RULE_BASE).run(List.of());

    private static CheckResult broken;

    @BeforeAll
    static void breakTheRules(@TempDir Path folder) throws IOException {
        RulesCopy copy = RulesCopy.in(folder.resolve("rules"));
        for (String list : List.of("conditions", "directions", "rules", "reach")) {
            for (Edit defect : Edit.list("defects/" + list + ".yaml")) {
                if (SHOWN.contains(defect.name())) {
                    defect.in(copy);
                }
            }
        }
        broken = Check.of(copy.folder(), "rules").run(List.of());
    }

    @Test
    void aPersonReadsWhatIsWrongAndSeesACaseThatShowsIt() {
        assertEquals(SHOWN.size(), broken.open().size());
        Goldens.compare("checks/findings.txt", CheckText.of(broken, false, false));
    }

    @Test
    void whatTheShippedRulesAcceptIsPrintedOnRequestWithItsReason() {
        Goldens.compare("checks/accepted.txt", CheckText.of(SHIPPED, true, false));
        assertEquals(1, CheckText.of(SHIPPED, false, false).lines().count());
    }

    @Test
    void equalRulesGiveEqualBytes() {
        assertEquals(CheckJson.of(SHIPPED), CheckJson.of(Check.of(Shipped.RULE_BASE).run(List.of())));
    }

    @Test
    void aProgramGetsAllOfItAsJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(CheckJson.of(broken));
        List<String> codes = new ArrayList<>();
        json.at("/findings").forEach(finding -> {
            codes.add(finding.at("/code").asText());
            assertTrue(finding.at("/line").asInt() > 0 && finding.has("searched") && finding.has("accepted"), finding.toString());
        });
        assertTrue(codes.containsAll(List.of("never-true", "both-ways", "subsumed-rule", "constant-conclusion")), codes.toString());
        JsonNode both = json.at("/findings").get(codes.indexOf("both-ways"));
        assertEquals(4, both.at("/scenes").size(), "two pairs of cases");
        assertEquals("mode:key-business-process-innovation", both.at("/scenes/0/seen/0/node").asText());
    }

    @Test
    void anEditorGetsSarifAsItsSchemaSays() throws IOException {
        Schema schema;
        try (InputStream in = CheckReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
        Problem placeless = new Problem("missing-file", Severity.ERROR, Position.of("a folder/claims.yaml"), "", "There is no such file.", "Put it back.");
        Problem elsewhere = new Problem("missing-file", Severity.NOTE, new Position("/rules/claims.yaml", 3, 0), "x", "There is no such file.", "Put it back.");
        CheckResult unreadable = new Check(Optional.empty(), List.of(placeless, elsewhere)).run(List.of());
        for (CheckResult result : List.of(broken, SHIPPED, unreadable)) {
            assertEquals(List.of(), schema.validate(CheckSarif.of(result), InputFormat.JSON));
        }
        assertFalse(schema.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON).isEmpty(), "the schema refuses what has no tool");
    }

    @Test
    void sarifKeepsWhereAFindingIsAndWhyItIsAccepted() throws IOException {
        JsonNode run = new ObjectMapper().readTree(CheckSarif.of(SHIPPED)).at("/runs/0");
        assertEquals(SHIPPED.findings().size(), run.at("/results").size());
        for (int i = 0; i < SHIPPED.findings().size(); i++) {
            Finding finding = SHIPPED.findings().get(i);
            JsonNode result = run.at("/results/" + i);
            assertEquals(finding.code(), run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id").asText());
            assertEquals(finding.problem().position().line(), result.at("/locations/0/physicalLocation/region/startLine").asInt());
            assertEquals(finding.accepted().orElseThrow(), result.at("/suppressions/0/justification").asText());
        }
        assertTrue(run.at("/tool/driver/rules/0/help/markdown").asText().startsWith("# "));
    }
}
