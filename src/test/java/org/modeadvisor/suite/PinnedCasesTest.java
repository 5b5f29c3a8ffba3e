package org.modeadvisor.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.report.suite.SuiteText;
import org.modeadvisor.suite.Outcome.Status;

/** Every case file still gets the answer it is pinned to; what {@code mode-advisor test} says, one test a file. */
class PinnedCasesTest {

    @TestFactory
    Stream<DynamicTest> everyPinnedCaseHolds() throws IOException {
        List<SuiteCase> cases;
        try (Stream<Path> files = Files.walk(Path.of("cases"))) {
            cases = files.filter(file -> file.toString().endsWith(".yaml")).sorted().map(PinnedCasesTest::read).filter(Suite::isPinned).toList();
        }
        assertTrue(cases.size() >= 6, "the worked cases are pinned");
        return new Suite(Shipped.ADVISOR).run(cases, () -> { }).stream().map(outcome -> DynamicTest.dynamicTest(outcome.file(), () ->
                assertEquals(Status.PASSED, outcome.status(), () -> "\n" + SuiteText.of(List.of(outcome), Shipped.ADVISOR.vocabulary(), true, false))));
    }

    private static SuiteCase read(Path file) {
        return new SuiteCase(file.toString().replace('\\', '/'), Optional.of(CaseStudy.read(file)), List.of());
    }
}
