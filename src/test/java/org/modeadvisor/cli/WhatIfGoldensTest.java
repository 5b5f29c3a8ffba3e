package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modeadvisor.Goldens;

/** Why-not and what-if as a planner reads them, on every shipped case, and what is said to whoever asks for something that is not there. */
class WhatIfGoldensTest {

    private static final String HAVN = "cases/worked/havn-chronic-care.yaml";

    /** Questions by case; each transcript is one reviewed file. */
    private static Map<String, List<String>> questions() {
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put("norrvik-precision-oncology", List.of("why-not cases/worked/norrvik-precision-oncology.yaml value-network-reconstruction",
                "what-if cases/worked/norrvik-precision-oncology.yaml --set moral-constraints=3 analytics-capability=2",
                "what-if cases/worked/norrvik-precision-oncology.yaml --goal key-business-process-innovation --most 2"));
        questions.put("linhe-tiered-care", List.of("why-not cases/worked/linhe-tiered-care.yaml C-27",
                "what-if cases/worked/linhe-tiered-care.yaml --goal VNR --most 1", "what-if cases/worked/linhe-tiered-care.yaml --pivotal"));
        questions.put("havn-chronic-care", List.of("why-not " + HAVN + " value-network-reconstruction", "what-if " + HAVN + " --set moral-constraints=2",
                "what-if " + HAVN + " --goal value-network-reconstruction=recommended", "what-if " + HAVN + " --goal VPI", "what-if " + HAVN + " --goal VNR"));
        questions.put("jade-lake-internet-hospital", List.of("why-not cases/worked/jade-lake-internet-hospital.yaml C-10",
                "what-if cases/worked/jade-lake-internet-hospital.yaml --set gov-diffusion-stance=limit", "what-if cases/worked/jade-lake-internet-hospital.yaml --pivotal"));
        questions.put("drystone-district", List.of("why-not cases/worked/drystone-district.yaml learning-government",
                "what-if cases/worked/drystone-district.yaml --goal KBPI --most 2", "what-if cases/worked/drystone-district.yaml --pivotal"));
        questions.put("port-sable-data-park", List.of("why-not cases/worked/port-sable-data-park.yaml C-01=clear",
                "what-if cases/worked/port-sable-data-park.yaml --set endowment-fit=2 household-income=4",
                "what-if cases/worked/port-sable-data-park.yaml --goal VPI=recommended --most 1"));
        questions.put("xiamen-three-in-one", List.of("why-not cases/china/xiamen-three-in-one.yaml industry-driven",
                "what-if cases/china/xiamen-three-in-one.yaml --goal VPI --lever market-competition,pioneer-benefits-visible"));
        questions.put("uk-care-data", List.of("why-not cases/europe/uk-care-data.yaml value-proposition-innovation",
                "what-if cases/europe/uk-care-data.yaml --goal KBPI", "what-if cases/europe/uk-care-data.yaml --set moral-constraints=3"));
        questions.put("il-clalit", List.of("why-not cases/middle-east/il-clalit.yaml government-led", "what-if cases/middle-east/il-clalit.yaml --pivotal"));
        return questions;
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionReadsAsReviewed() {
        return questions().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            StringBuilder transcript = new StringBuilder();
            for (String call : entry.getValue()) {
                Program.Run run = Program.run(call.split(" "));
                assertEquals(ExitCode.DONE, run.code(), call + "\n" + run.err());
                transcript.append("$ mode-advisor ").append(call).append("\n\n").append(run.out()).append('\n');
            }
            Goldens.compare("questions/" + entry.getKey() + ".txt", transcript.toString().replaceAll("sha256:[0-9a-f]+", "<digest>"));
        }));
    }

    @Test
    void noGoldenIsWithoutItsQuestion() {
        Goldens.noneWithoutInput("questions", List.copyOf(questions().keySet()));
    }

    @Test
    void wrongQuestionsAreToldWithARemedy() {
        Map<String, String> remedies = new LinkedHashMap<>();
        remedies.put("why-not " + HAVN + " value-network-recnstruction", "Did you mean `value-network-reconstruction`?");
        remedies.put("why-not " + HAVN + " household-income", "is what a case states, not something that is concluded");
        remedies.put("what-if " + HAVN + " --goal VNR=recomended", "Did you mean `recommended`?");
        remedies.put("what-if " + HAVN + " --goal nothing-like-it", "There is no conclusion `nothing-like-it`");
        remedies.put("what-if " + HAVN + " --set moral-constraints=7", "Levels are whole numbers from 0");
        remedies.put("what-if " + HAVN + " --set moral-constraints=3-2", "Write [2, 3].");
        remedies.put("what-if " + HAVN + " --set moral=3", "Did you mean `moral-constraints`?");
        remedies.put("what-if " + HAVN + " --set moral-constraints", "Write VARIABLE=VALUE");
        remedies.put("what-if " + HAVN + " --set gov-diffusion-stance=promte", "Did you mean `promote`?");
        remedies.put("what-if " + HAVN + " --set moral-constraints=2 moral-constraints=3", "set twice");
        remedies.put("what-if " + HAVN + " --goal VNR --lever household-income", "`household-income` is no lever");
        remedies.put("what-if " + HAVN + " --goal VNR --most 0", "give 1 or more");
        remedies.put("what-if " + HAVN, "--set");
        remedies.put("what-if " + HAVN + " --goal VNR --pivotal", "mutually exclusive");
        List<String> wrong = new ArrayList<>();
        remedies.forEach((call, remedy) -> {
            Program.Run run = Program.run(call.split(" "));
            String told = run.err().replaceAll("\\s+", " ");
            if (run.code() != ExitCode.UNUSABLE || !told.contains(remedy) || told.contains("Exception") || !run.out().isEmpty()) {
                wrong.add(call + " -> " + run.code() + ": " + told);
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void theSameQuestionsCanBeAskedInJson() throws IOException {
        JsonNode why = json("why-not " + HAVN + " VPI");
        assertEquals("mode:value-proposition-innovation", why.get("conclusion").asText());
        assertTrue(why.at("/repairs/0/changes/0/variable").isTextual() && why.at("/obstacles/0/rules/0/conditions/0/line").asInt() > 0);
        JsonNode set = json("what-if " + HAVN + " --set moral-constraints=2");
        assertEquals("recommended", set.at("/after/modes/2/verdict").asText());
        assertTrue(set.at("/changes/0/through/0/conclusion").asText().startsWith("driver:"));
        JsonNode goal = json("what-if " + HAVN + " --goal VNR=recommended");
        assertEquals("reachable", goal.get("outcome").asText());
        assertEquals("moral-constraints", goal.at("/sets/0/changes/0/variable").asText());
        assertTrue(json("what-if cases/worked/linhe-tiered-care.yaml --pivotal").get("pivotal").size() > 5);
    }

    private static JsonNode json(String call) throws IOException {
        return new ObjectMapper().readTree(Program.run((call + " --format json").split(" ")).out());
    }
}
