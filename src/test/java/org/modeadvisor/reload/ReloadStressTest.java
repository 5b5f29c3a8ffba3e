package org.modeadvisor.reload;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.reload.ReloadStress.Figures;

/** A small stress; the whole one is {@link ReloadStressMeasure}. */
class ReloadStressTest {

    /** What one compiled rule set of some 130 rules brings, twice. */
    private static final int CLASSES = 1500;

    @TempDir
    private Path folder;

    @Test
    void noAnswerFailsOrMixesAndNothingIsLeftBehind() throws Exception {
        Figures seen = new ReloadStress(folder, 20, 2, 4, 42).run();
        assertTrue(seen.outcomes().get("bad edits refused") > 5 && seen.outcomes().get("good edits accepted") > 5, seen.toString());
        assertTrue(seen.answers() > 100 && seen.afresh() > 10, seen.toString());
        assertTrue(seen.alive() <= 3, "rule sets that nobody can ask any more are still in memory: " + seen);
        assertTrue(seen.memory().get(2).classes() - seen.memory().get(0).classes() < 3 * CLASSES, seen.toString());
    }
}
