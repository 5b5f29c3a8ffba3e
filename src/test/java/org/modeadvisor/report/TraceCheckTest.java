package org.modeadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Situations;

/** No conclusion without a proof, no proof that fails: an independent checker re-derives every answer from its JSON. */
class TraceCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> PARAMETERS = parameters();

    @Example
    void everyShippedCaseIsProved() {
        assertFalse(Shipped.cases().isEmpty());
        Shipped.cases().forEach(study -> assertEquals(List.of(), new TraceChecker(json(study), PARAMETERS).complaints(), study.id()));
    }

    @Property(tries = 300, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void everyRandomCaseIsProved(@ForAll("partialCases") CaseStudy study) {
        assertEquals(List.of(), new TraceChecker(json(study), PARAMETERS).complaints());
    }

    @Example
    void everyRuleStandsWhereTheTraceSaysItDoes() throws IOException {
        for (JsonNode node : json(Shipped.worked("port-sable-data-park")).get("nodes")) {
            for (JsonNode derivation : node.path("derivations")) {
                List<String> lines = Files.readAllLines(Path.of(derivation.get("file").asText()));
                String line = lines.get(derivation.get("line").asInt() - 1);
                assertTrue(line.startsWith("rule \"" + derivation.get("rule").asText() + " "), line);
            }
        }
    }

    @Example
    void aFalsifiedTraceIsFound() {
        falsified("a bound raised", answer -> proved(answer, "mode:key-business-process-innovation").putArray("bounds").add(4).add(4));
        falsified("the weakest premise dropped", answer -> premises(answer, "mode:key-business-process-innovation").remove(3));
        falsified("a step-down denied", answer -> ((ObjectNode) proved(answer, "stage:value-creation").get("adjustments").get(0)).put("state", "not-applied"));
        falsified("a premise pointing elsewhere", answer -> ((ObjectNode) premises(answer, "mechanism:compulsory-government").get(0))
                .put("node", proved(answer, "driver:market-competition").get("id").asText()));
        falsified("a driver changed", answer -> proved(answer, "driver:reform-resistance").putArray("bounds").add(0).add(0));
        falsified("a verdict improved", answer -> ((ObjectNode) answer.get("modes").get(1)).put("verdict", "recommended"));
        falsified("a caveat cleared", answer -> ((ObjectNode) answer.get("caveats").get(3)).put("state", "clear"));
        falsified("a derivation removed", answer -> ((ArrayNode) proved(answer, "composite:carrier").get("derivations")).remove(0));
        falsified("a weakest link denied", answer -> premises(answer, "composite:public-readiness").forEach(p -> ((ObjectNode) p).put("fixing", false)));
        falsified("a conclusion resting on itself", answer -> ((ObjectNode) premises(answer, "composite:carrier").get(0))
                .put("node", proved(answer, "composite:carrier").get("id").asText()));
    }

    private static void falsified(String how, Consumer<JsonNode> falsify) {
        JsonNode answer = json(Shipped.worked("port-sable-data-park"));
        falsify.accept(answer);
        assertFalse(new TraceChecker(answer, PARAMETERS).complaints().isEmpty(), how + " goes unnoticed");
    }

    private static ObjectNode proved(JsonNode answer, String name) {
        return (ObjectNode) StreamSupport.stream(answer.get("nodes").spliterator(), false)
                .filter(node -> node.get("conclusion").asText().equals(name)).findFirst().orElseThrow();
    }

    private static ArrayNode premises(JsonNode answer, String name) {
        return (ArrayNode) proved(answer, name).get("derivations").get(0).get("premises");
    }

    private static JsonNode json(CaseStudy study) {
        try {
            return JSON.readTree(JsonReport.line(Shipped.ADVISOR.recommend(study, false)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> parameters() {
        try {
            Matcher entries = Pattern.compile("- id: (\\S+)\\s+value: (\\d)").matcher(Files.readString(Path.of("rules/parameters.yaml")));
            return entries.results().collect(Collectors.toMap(entry -> entry.group(1), entry -> Integer.valueOf(entry.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Situations.partial();
    }
}
