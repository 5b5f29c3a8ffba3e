package org.modeadvisor.reload;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.reload.ReloadStress.Figures;

/** Prints what a thousand random edits under load come to: {@code mvn -B -ntp test -Pmeasure -Dtest=ReloadStressMeasure}. */
class ReloadStressMeasure {

    private static final int EDITS = 1000;
    private static final int ASKERS = 4;

    @TempDir
    private Path folder;

    @Test
    void aThousandEdits() throws Exception {
        Figures seen = new ReloadStress(folder, EDITS, ASKERS, 10, 1).run();
        System.out.println("edits: " + EDITS + ", threads that ask: " + ASKERS);
        seen.outcomes().forEach((outcome, count) -> System.out.println(outcome + ": " + count));
        System.out.println("answers given: " + seen.answers() + "; failed: 0, mixed: 0, or this would have failed; compared with rules loaded afresh: " + seen.afresh());
        System.out.println("rule sets served: " + seen.versions() + ", still in memory: " + seen.alive());
        seen.memory().forEach(memory -> System.out.println("at the start, in the middle, at the end: " + memory));
        System.out.println("seconds: " + seen.milliseconds() / 1000);
    }
}
