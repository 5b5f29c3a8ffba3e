package org.modeadvisor.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;

/**
 * Prints how long {@code watch} takes from a save until what it did is printed, and until the search of the rules is, on the shipped rules
 * and all cases, once the machine is warm: {@code mvn -B -ntp test -Pmeasure -Dtest=WatchTimesMeasure}.
 */
class WatchTimesMeasure {

    private static final int SAVES = 20;
    private static final int WARM = 6;
    private static final double MILLION = 1e6;
    private static final double HIGH = 0.95;
    private static final Pattern HEAD = Pattern.compile("(?m)^\\d\\d:\\d\\d:\\d\\d .* \\(\\d+\\.\\d s\\)$");

    @TempDir
    private Path temporary;
    private final StringWriter out = new StringWriter();

    @Test
    void printsMedianAndHighest() throws Exception {
        RulesCopy rules = RulesCopy.in(temporary.resolve("rules"));
        Thread watch = new Thread(() -> Main.run(new ByteArrayInputStream(new byte[0]), new PrintWriter(out, true), new PrintWriter(new StringWriter(), true),
                "watch", "--rules", rules.folder().toString(), "cases"));
        watch.start();
        printed(2);
        time("a parameter", 2, rules, "parameters.yaml", "  - id: STRONG\n    value: 3\n", "  - id: STRONG\n    value: 4\n");
        time("a condition", 2, rules, "modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"data-linkage\" )");
        time("a reason", 2, rules, "parameters.yaml", "the first level at which", "the lowest level at which");
        rules.replace("modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"emr-adoptoin\" )");
        printed(heads() + 1);
        time("a slip", 1, rules, "modes/process.drl", "Driver( id == \"emr-adoptoin\" )", "Driver( id == \"emr-adoptino\" )");
        watch.interrupt();
        watch.join();
    }

    /** @param blocks printed after such a save: what it did, and what the search of the rules has found */
    private void time(String edit, int blocks, RulesCopy rules, String file, String passage, String by) throws IOException, InterruptedException {
        List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());
        for (int save = 0; save < WARM + SAVES; save++) {
            int before = heads();
            String text = Files.readString(rules.folder().resolve(file));
            Path beside = temporary.resolve("beside");
            Files.writeString(beside, save % 2 == 0 ? text.replace(passage, by) : text.replace(by, passage));
            long start = System.nanoTime();
            Files.move(beside, rules.folder().resolve(file), StandardCopyOption.ATOMIC_MOVE);
            for (int block = 0; block < blocks; block++) {
                printed(before + block + 1);
                if (save >= WARM) {
                    times.get(block).add((System.nanoTime() - start) / MILLION);
                }
            }
        }
        times.stream().filter(list -> !list.isEmpty()).forEach(Collections::sort);
        System.out.printf(Locale.ROOT, "%-12s told: %s%s%n", edit, figures(times.get(0)), blocks == 1 ? "" : "; searched: " + figures(times.get(1)));
    }

    private static String figures(List<Double> sorted) {
        return String.format(Locale.ROOT, "median %.0f ms, p95 %.0f ms, longest %.0f ms", sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(sorted.size() * HIGH) - 1), sorted.get(sorted.size() - 1));
    }

    private int heads() {
        return (int) HEAD.matcher(out.toString()).results().count();
    }

    private void printed(int count) throws InterruptedException {
        while (heads() < count) {
            Thread.sleep(1);
        }
    }
}
