package org.modeadvisor.check;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Edit;

/** How long a check takes, and that each seeded defect is found by itself too: {@code mvn -B -ntp test -Pmeasure -Dtest=CheckMeasure}. */
class CheckMeasure {

    @TempDir
    private Path folder;

    @Test
    void theShippedRulesAreChecked() {
        for (int run = 1; run <= 5; run++) {
            long started = processor();
            Check check = Check.of(Path.of("rules"), "rules");
            long read = processor();
            int found = check.run(List.of()).findings().size();
            System.out.printf("run %d: read in %d ms, searched in %d ms of processor time, %d findings%n", run, read - started, processor() - read, found);
        }
    }

    @Test
    void everyDefectIsFoundByItself() throws IOException {
        List<Edit> all = Stream.concat(DefectsTest.SEARCHED.stream(), Stream.of(DefectsTest.READ)).flatMap(list -> DefectsTest.defects(list).stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            DefectsTest.found(all.get(i).in(folder.resolve("defect" + i).resolve("rules")).folder(), List.of(all.get(i)));
        }
        System.out.printf("%d of %d defects found, of %d kinds, each at its line and nothing besides%n", all.size(), all.size(),
                all.stream().map(Edit::code).distinct().count());
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
