package org.modeadvisor.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.rulebase.RuleBase;

/** What is measured, and that nothing is before both readings of the rules agree. How long anything takes is no matter here. */
class BenchTest {

    private static final double SHORT = 0.001;

    @TempDir
    private Path temporary;

    @Test
    void measuresEachPartAtLeastOnce() {
        AtomicInteger parts = new AtomicInteger();
        BenchResult result = new Bench(() -> Shipped.ADVISOR).run(List.of(Shipped.worked("havn-chronic-care")), Shipped.RULE_BASE, SHORT, parts::incrementAndGet);
        assertEquals(Bench.PARTS, parts.get());
        assertEquals(Shipped.ADVISOR.ruleSet(), result.ruleSet());
        assertEquals(1, result.cases());
        assertEquals(Runtime.getRuntime().availableProcessors(), result.threads());
        List.of(result.answer(), result.load(), result.goal().orElseThrow()).forEach(spread -> assertTrue(spread.times() >= 1));
        assertTrue(result.answersTogether() > 0 && result.readings() > 0 && result.memory().heap() > 0 && result.memory().perAnswer().orElseThrow() > 0);
    }

    @Test
    void refusesToMeasureAnswersOnWhichTheTwoReadingsDiffer() throws IOException {
        RulesCopy other = RulesCopy.in(temporary.resolve("rules")).replace("modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"emr-adoption\", below( 1 ) )");
        RuleBase base = RuleBase.load(other.folder(), "rules");
        IllegalStateException refused = assertThrows(IllegalStateException.class,
                () -> new Bench(() -> Shipped.ADVISOR).run(Shipped.cases(), base, SHORT, () -> { }));
        assertTrue(refused.getMessage().contains("mode:key-business-process-innovation is"), refused.getMessage());
    }

    @Test
    void ofManyTimesTellsTheMiddleAndWhatNearlyAllStayedBelow() {
        long[] hundred = LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray();
        assertEquals(new Spread(100, 51, 95, 100 / 5.05), Spread.of(hundred));
        assertEquals(new Spread(1, 2, 2, 500), Spread.of(new long[] {2_000_000}));
    }

    @Test
    void everyThreadAsksAndAMistakeInOneIsNotLost() {
        AtomicInteger asked = new AtomicInteger();
        assertTrue(new Stopwatch(SHORT).rate(2, turn -> asked.incrementAndGet()) > 0);
        assertTrue(asked.get() >= 4, "a warm-up and a measurement on each of two threads");
        assertThrows(IllegalStateException.class, () -> new Stopwatch(SHORT).rate(2, turn -> {
            throw new IllegalArgumentException();
        }));
    }
}
