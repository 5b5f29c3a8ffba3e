package org.modeadvisor.report.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Goldens;
import org.modeadvisor.Shipped;
import org.modeadvisor.bench.BenchResult;
import org.modeadvisor.bench.BenchResult.Memory;
import org.modeadvisor.bench.Spread;
import org.modeadvisor.explanation.Recommendation;

/** What a measurement found, in words and as data; the figures are made up. */
class BenchReportTest {

    private static final BenchResult FULL = result(Optional.of(new Spread(37, 81.25, 164.5, 11)), new Memory(48.25, Optional.of(1234.5)));
    private static final BenchResult LEAST = result(Optional.empty(), new Memory(48.25, Optional.empty()));

    private static BenchResult result(Optional<Spread> goal, Memory memory) {
        return new BenchResult(new Recommendation.RuleSet("sha256:0123", 115), 28, 2, 3, 412.5, new Spread(22, 96.875, 131.5, 10), new Spread(2750, 1.0625, 2.5, 916.5),
                1683.25, 91_250, goal, memory);
    }

    @Test
    void everyFigureStandsWithASentenceOnHowToReadIt() {
        Goldens.compare("bench/full.txt", BenchText.of(FULL, Shipped.RULE_BASE.vocabulary().sentences(), false));
    }

    @Test
    void whatCannotBeMeasuredIsSaidSo() {
        Goldens.compare("bench/least.txt", BenchText.of(LEAST, Shipped.RULE_BASE.vocabulary().sentences(), false));
    }

    @Test
    void asDataFiguresAreNotRounded() {
        Goldens.compare("bench/full.json", BenchJson.of(FULL) + "\n");
        String least = BenchJson.of(LEAST);
        assertTrue(least.contains("\"goal\" : null") || least.contains("\"goal\": null"), least);
        assertTrue(least.matches("(?s).*\"kilobytesPerAnswer\" ?: null.*"), least);
    }
}
