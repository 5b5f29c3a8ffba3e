package org.modeadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.report.Falsifications.Falsification;

/** No conclusion without a proof, no proof that fails: an independent checker re-derives every answer from its JSON. */
class TraceCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> PARAMETERS = parameters();
    private static final RuleFolder FOLDER = new RuleFolder(Path.of("rules"), StreamSupport.stream(
            json(Shipped.worked("port-sable-data-park")).get("nodes").spliterator(), false).map(n -> n.get("conclusion").asText()).collect(Collectors.toSet()));

    @Example
    void everyShippedCaseIsProved() {
        assertFalse(Shipped.cases().isEmpty());
        Shipped.cases().forEach(study -> assertEquals(List.of(), complaints(json(study)), study.id()));
    }

    @Property(tries = 300, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void everyRandomCaseIsProved(@ForAll("partialCases") CaseStudy study) {
        assertEquals(List.of(), complaints(json(study)));
    }

    @Property(tries = 2, generation = GenerationMode.EXHAUSTIVE)
    void everyFalsifiedValueIsFound(@ForAll("falsified") String id) {
        JsonNode answer = json(Shipped.worked(id));
        List<Falsification> unnoticed = new Falsifications(answer).some(2).stream().filter(falsification -> {
            falsification.apply();
            boolean noticed = !complaints(answer).isEmpty();
            falsification.undo();
            return !noticed;
        }).toList();
        assertEquals(List.of(), unnoticed);
        assertEquals(List.of(), complaints(answer), "every falsification was undone");
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
        falsified("a proof stripped", answer -> proved(answer, "composite:carrier").remove("derivations"));
        falsified("one of two derivations hidden", answer -> ((ArrayNode) proved(answer, "composite:market-motivation").get("derivations")).remove(1));
        falsified("a caveat hidden", answer -> ((ArrayNode) answer.get("caveats")).remove(3));
        falsified("a conclusion resting on itself", answer -> ((ObjectNode) premises(answer, "composite:carrier").get(0))
                .put("node", proved(answer, "composite:carrier").get("id").asText()));
    }

    private static List<String> complaints(JsonNode answer) {
        return new TraceChecker(answer, PARAMETERS, FOLDER).complaints();
    }

    private static void falsified(String how, Consumer<JsonNode> falsify) {
        JsonNode answer = json(Shipped.worked("port-sable-data-park"));
        falsify.accept(answer);
        assertFalse(complaints(answer).isEmpty(), how + " goes unnoticed");
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
    Arbitrary<String> falsified() {
        return Arbitraries.of("port-sable-data-park", "drystone-district");
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Situations.partial();
    }
}
