package org.modeadvisor.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.report.coverage.CoverageWords;
import org.modeadvisor.suite.Expectation;

/** The gate: the shipped cases put every rule to the test. Where it fails, `mode-advisor coverage --propose DIR` makes up what is missing. */
class SuiteCoverageTest {

    private static final List<CaseStudy> CONSTRUCTED = constructed();

    private static List<CaseStudy> constructed() {
        try (Stream<Path> files = Files.list(Path.of("cases", "constructed"))) {
            return files.sorted().map(CaseStudy::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final Coverage COVERAGE = Coverage.of(Shipped.RULE_BASE, Stream.concat(Shipped.cases().stream(), CONSTRUCTED.stream()).toList());

    @Test
    void everyRuleHoldsAndHasANearMissAndEveryConditionIsSeenBothWays() {
        Probes probes = new Prober(Shipped.RULE_BASE).of(COVERAGE, hole -> { });
        CoverageWords words = new CoverageWords(Shipped.RULE_BASE.vocabulary());
        assertEquals(List.of(), probes.required(COVERAGE).stream().map(aim -> aim.rule().id() + ": "
                + aim.about().map(words::condition).orElse("the rule") + ", see " + probes.filling(aim).orElseThrow().id()).toList());
        assertTrue(COVERAGE.rules().size() >= 130 && COVERAGE.cases().size() >= 100, "too few to mean anything");
    }

    @Test
    void whatIsMadeUpStillComesOutAsItIsPinned() {
        List<String> departures = COVERAGE.cases().stream().filter(ran -> ran.file().startsWith("cases/constructed/")).flatMap(ran -> Expectation
                .departures(ran.study().expected().orElseThrow(), ran.derivations()).stream().map(departure -> ran.id() + ": " + departure)).toList();
        assertEquals(List.of(), departures);
    }

    @Test
    void whatIsMadeUpSaysSoInEveryFact() {
        for (CaseStudy study : CONSTRUCTED) {
            assertTrue(study.id().startsWith("probe-"), study.id());
            assertEquals(List.of(), study.facts().values().stream().filter(fact -> !fact.source().equals(Optional.of("stipulated"))).map(CaseFact::variable).toList(), study.id());
            assertTrue(study.observed().isEmpty() && study.header().place().isEmpty() && study.expected().isPresent(), study.id());
        }
    }
}
