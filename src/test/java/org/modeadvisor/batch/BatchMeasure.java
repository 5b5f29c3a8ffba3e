package org.modeadvisor.batch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Shipped;

/**
 * Prints how fast a batch is and how much memory it takes, each run in a Java of its own that may use 256 MB: an estimate from 1,000 rows, a
 * million rows of each form, and 100,000 rows under ten scenarios. Takes some five gigabytes of disk.
 *
 * <p>{@code mvn -B -ntp test -Pmeasure -Dtest=BatchMeasure}; {@code -Dbatch.rows=100000} for fewer.
 */
class BatchMeasure {

    private static final long ROWS = Long.getLong("batch.rows", 1_000_000);

    @TempDir
    private Path folder;

    @Test
    void printsRowsASecondMemoryAndBytes() throws IOException, InterruptedException {
        RandomPortfolio portfolio = new RandomPortfolio(Shipped.RULE_BASE.vocabulary(), 1);
        System.out.printf(Locale.ROOT, "%d processors, load %.1f, Java %s%n", Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), System.getProperty("java.version"));
        for (RowFormat form : RowFormat.values()) {
            double few = seconds(form, portfolio, 1_000, List.of());
            double more = seconds(form, portfolio, 11_000, List.of());
            System.out.printf(Locale.ROOT, "%s: estimate for %,d rows from the time between 1,000 and 11,000 rows: %.0f s%n", form.word(), ROWS,
                    few + (more - few) / 10_000 * (ROWS - 1_000));
            seconds(form, portfolio, ROWS, List.of());
        }
        Path scenarios = Files.writeString(folder.resolve("scenarios.yaml"), scenarios());
        seconds(RowFormat.JSONL, portfolio, ROWS / 10, List.of());
        seconds(RowFormat.JSONL, portfolio, ROWS / 10, List.of("--scenarios", scenarios.toString()));
        seconds(RowFormat.CSV, portfolio, ROWS / 10, List.of("--confirm", "1"));
    }

    /** Ten of them, each changing two variables. */
    private static String scenarios() {
        List<String> levels = Shipped.RULE_BASE.vocabulary().variables().stream()
                .filter(variable -> variable.lever().pullable() && variable.answers().containsKey("4")).map(variable -> variable.id()).toList();
        StringBuilder text = new StringBuilder("scenarios:\n");
        for (int i = 0; i < 10; i++) {
            text.append("  - {id: s").append(i).append(", set: {").append(levels.get(2 * i)).append(": 4, ").append(levels.get(2 * i + 1)).append(": [2, 4]}}\n");
        }
        return text.toString();
    }

    private double seconds(RowFormat form, RandomPortfolio portfolio, long rows, List<String> options) throws IOException, InterruptedException {
        Path in = PortfolioFile.write(folder.resolve("in." + form.word()), portfolio, rows);
        Path out = folder.resolve("out." + form.word());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Xlog:gc:file=" + folder.resolve("gc.txt"),
                "-cp", System.getProperty("java.class.path"), "org.modeadvisor.cli.Main", "batch", in.toString(), out.toString(), "--force", "--quiet"));
        command.addAll(options);
        long begun = System.nanoTime();
        int code = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile()).start().waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("said.txt")));
        }
        long answers = rows * (options.contains("--scenarios") ? 11 : 1);
        System.out.printf(Locale.ROOT, "%s %s: %,d rows in %.1f s with start, %,.0f rows and %,.0f answers a second; heap at most %s; %,d bytes in, %,d out%n", form.word(),
                String.join(" ", options).replaceAll("/\\S*/", ""), rows, seconds, rows / seconds, answers / seconds, heap(), Files.size(in), Files.size(out));
        Files.delete(out);
        return seconds;
    }

    /** The most that was in use when rubbish began to be collected, and after. */
    private String heap() throws IOException {
        int before = 0;
        int after = 0;
        for (String line : Files.readAllLines(folder.resolve("gc.txt"))) {
            String[] found = line.replaceAll(".* (\\d+)M->(\\d+)M\\(.*", "$1 $2").split(" ");
            if (found.length == 2 && line.contains("->")) {
                before = Math.max(before, Integer.parseInt(found[0]));
                after = Math.max(after, Integer.parseInt(found[1]));
            }
        }
        return before + " MB before and " + after + " MB after a collection";
    }
}
