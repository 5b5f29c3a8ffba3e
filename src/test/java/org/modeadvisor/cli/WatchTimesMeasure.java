package org.modeadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;

/**
 * Prints how long {@code watch} takes to tell what an edit did, on the shipped rules and all cases, once the machine is warm; up to 0.2 s
 * pass before that until an edit is seen to be at rest: {@code mvn -B -ntp test -Pmeasure -Dtest=WatchTimesMeasure}.
 */
class WatchTimesMeasure {

    private static final int ROUNDS = 12;
    private static final int WARM = 4;
    private static final double MILLION = 1e6;

    @TempDir
    private Path temporary;

    @Test
    void printsMedianAndLongest() throws IOException {
        RulesCopy rules = RulesCopy.in(temporary.resolve("rules"));
        WatchSession session = new WatchSession(rules.folder(), List.of("cases"), false);
        session.round();
        time("a parameter", session, rules, "parameters.yaml", "  - id: STRONG\n    value: 3\n", "  - id: STRONG\n    value: 4\n");
        time("a condition", session, rules, "modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"data-linkage\" )");
        time("a slip", session, rules, "modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"emr-adoptoin\" )");
    }

    private static void time(String edit, WatchSession session, RulesCopy rules, String file, String passage, String by) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rules.replace(file, round % 2 == 0 ? passage : by, round % 2 == 0 ? by : passage);
            long start = System.nanoTime();
            session.round();
            if (round >= WARM) {
                times.add((System.nanoTime() - start) / MILLION);
            }
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "%-12s p50 %6.0f ms   longest %6.0f ms%n", edit, times.get(times.size() / 2), times.get(times.size() - 1));
    }
}
