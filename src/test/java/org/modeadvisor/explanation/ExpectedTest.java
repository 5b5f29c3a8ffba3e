package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.explanation.Recommendation.CaveatAnswer;
import org.modeadvisor.inference.Node;
import org.modeadvisor.vocabulary.Truth;

/** Every shipped case that is pinned to an answer still gets it. */
class ExpectedTest {

    @TestFactory
    Stream<DynamicTest> pinnedCasesHold() {
        List<CaseStudy> pinned = Shipped.cases().stream().filter(study -> study.expected().isPresent()).toList();
        assertTrue(pinned.size() >= 6, "the worked cases are pinned");
        return pinned.stream().map(study -> DynamicTest.dynamicTest(study.id(), () -> assertEquals(List.of(), differences(study))));
    }

    private static List<String> differences(CaseStudy study) {
        Expected expected = study.expected().orElseThrow();
        Recommendation answer = Shipped.ADVISOR.recommend(study);
        List<String> differences = new ArrayList<>();
        expected.modes().forEach((mode, verdict) -> compare(differences, mode, verdict, answer.mode(mode).orElseThrow().verdict().word()));
        expected.developmentModel().ifPresent(model ->
                compare(differences, "development model", model, answer.developmentModel().model().orElse("undetermined")));
        expected.mechanisms().forEach((mechanism, state) -> compare(differences, mechanism, state, answer.mechanisms().stream()
                .filter(m -> m.mechanism().equals(mechanism)).map(m -> state(m.state())).findFirst().orElse("no such mechanism")));
        List<String> raised = answer.caveats().stream().filter(c -> c.state() == Truth.TRUE).map(CaveatAnswer::caveat).toList();
        expected.caveats().stream().filter(caveat -> !raised.contains(caveat)).forEach(caveat -> differences.add(caveat + " is not raised"));
        expected.caveatsExactly().ifPresent(caveats -> compare(differences, "caveats", caveats.stream().sorted().toList().toString(), raised.toString()));
        List<String> fired = answer.derivations().nodes().values().stream().flatMap(ExpectedTest::rules).toList();
        expected.rules().stream().filter(rule -> fired.stream().noneMatch(id -> id.matches(rule + "[a-z]?")))
                .forEach(rule -> differences.add(rule + " does not stand in the explanation"));
        return differences;
    }

    private static Stream<String> rules(Node node) {
        return Stream.concat(node.derivations().stream().map(d -> d.rule().id()),
                node.adjustments().stream().filter(a -> a.truth() == Truth.TRUE).map(a -> a.rule().id()));
    }

    private static String state(Truth truth) {
        return truth == Truth.TRUE ? "active" : truth == Truth.FALSE ? "inactive" : truth.name().toLowerCase(Locale.ROOT);
    }

    private static void compare(List<String> differences, String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            differences.add(what + ": expected " + expected + ", got " + actual);
        }
    }
}
