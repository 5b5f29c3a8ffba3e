package org.modeadvisor.reload;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.reload.ReloadStress.Figures;

/** Prints what a thousand random edits under load come to: {@code mvn -B -ntp test -Pmeasure -Dtest=ReloadStressMeasure}. */
class ReloadStressMeasure {

    @TempDir
    private Path folder;

    @Test
    void aThousandEdits() throws Exception {
        Figures seen = new ReloadStress(folder, 1000, 4, 10, 1).run();
        seen.outcomes().forEach((outcome, count) -> System.out.println(outcome + ": " + count));
        System.out.println("answers given: " + seen.answers() + ", none failed, none mixed; compared with rules loaded afresh: " + seen.afresh());
        System.out.println("rule sets served: " + seen.versions() + ", still in memory: " + seen.alive());
        System.out.println("classes at start and end: " + seen.classes() + "; metaspace in KiB: " + seen.metaspace());
        System.out.println("seconds: " + seen.milliseconds() / 1000);
    }
}
