package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;

/** Whoever finds an answer later can tell by which rules it was given. */
class RulesNamedTest {

    private static final int SHORT = "sha256:".length() + 12;
    private static final String CASE = "cases/worked/havn-chronic-care.yaml";

    @Test
    void everyAnswerInWordsNamesTheDigestOfItsRules() {
        List<String> calls = List.of("recommend " + CASE, "recommend " + CASE + " --format json", "recommend " + CASE + " --format markdown",
                "recommend " + CASE + " --format html", "explain " + CASE, "explain " + CASE + " --format json", "explain " + CASE + " --format markdown",
                "explain " + CASE + " --format html", "why-not " + CASE + " VPI", "why-not " + CASE + " VPI --format json",
                "what-if " + CASE + " --set moral-constraints=2", "what-if " + CASE + " --set moral-constraints=2 --format json",
                "what-if " + CASE + " --goal VNR", "what-if " + CASE + " --goal VNR --format json", "what-if " + CASE + " --pivotal",
                "what-if " + CASE + " --pivotal --format json");
        String digest = Shipped.RULE_BASE.digest().substring(0, SHORT);
        assertEquals(List.of(), calls.stream().filter(call -> !Program.run(call.split(" ")).out().contains(digest)).toList());
    }
}
