package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long {@code recommend} of one case takes from start to end, by the launcher and by the jar alone, with the shipped rules, with
 * edited ones the first time, and with edited ones after that: {@code mvn -B -ntp package -DskipTests}, then {@code mvn -B -ntp test -Pmeasure
 * -Dtest=StartTimesMeasure}. Each round starts every way once, so that all meet the same machine.
 */
class StartTimesMeasure {

    private static final String CASE = "cases/worked/havn-chronic-care.yaml";
    private static final Path LAUNCHER = Path.of("target", "mode-advisor");
    private static final Path JAR = Path.of("target", "mode-advisor.jar");
    private static final int ROUNDS = 20;
    private static final int WARM = 2;
    private static final double MILLION = 1e6;
    private static final double HIGH = 0.95;

    @TempDir
    private Path temporary;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    @Test
    void printsMedianAndHighestOfEachWayToStart() throws IOException, InterruptedException {
        assertTrue(Files.exists(JAR) && Files.exists(LAUNCHER), "There is no target/mode-advisor.jar, or no launcher beside it; the program as it is shipped is "
                + "measured. Run `mvn -B -ntp package -DskipTests` first.");
        Path rules = RulesCopy.in(temporary.resolve("rules")).folder();
        Path cache = temporary.resolve("cache");
        run(cache, LAUNCHER.toString(), "recommend", CASE);
        while (!holdsAnArchive(cache)) {
            Thread.sleep(100);
        }
        String load = load();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            boolean counted = round >= WARM;
            // A text that was never read, so that the next start is the first with it and the one after that the second.
            Files.writeString(rules.resolve("parameters.yaml"), Files.readString(Shipped.RULES.resolve("parameters.yaml")) + "# " + round + "\n");
            time(counted, "shipped rules", cache, LAUNCHER.toString(), "recommend", CASE);
            time(counted, "edited rules, first", cache, LAUNCHER.toString(), "recommend", CASE, "--rules", rules.toString());
            time(counted, "edited rules, after", cache, LAUNCHER.toString(), "recommend", CASE, "--rules", rules.toString());
            time(counted, "shipped rules, read from text", cache, LAUNCHER.toString(), "recommend", CASE, "--no-cache");
            time(counted, "shipped rules, jar alone", cache, "java", "-jar", JAR.toString(), "recommend", CASE);
        }
        System.out.printf(Locale.ROOT, "recommend of one case, %d starts each, %d cores, Java %s, load %s before and %s after%n", ROUNDS,
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), load, load());
        double shipped = sorted("shipped rules").get(ROUNDS / 2);
        times.keySet().forEach(way -> System.out.printf(Locale.ROOT, "%-30s median %4.0f ms, p95 %4.0f ms, longest %4.0f ms, %.2f times the first%n", way,
                sorted(way).get(ROUNDS / 2), sorted(way).get((int) Math.ceil(ROUNDS * HIGH) - 1), sorted(way).get(ROUNDS - 1), sorted(way).get(ROUNDS / 2) / shipped));
    }

    private List<Double> sorted(String way) {
        List<Double> sorted = new ArrayList<>(times.get(way));
        Collections.sort(sorted);
        return sorted;
    }

    private void time(boolean counted, String way, Path cache, String... command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        run(cache, command);
        if (counted) {
            times.computeIfAbsent(way, first -> new ArrayList<>()).add((System.nanoTime() - start) / MILLION);
        }
    }

    private static void run(Path cache, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MODE_ADVISOR_CACHE", cache.toString());
        Process process = builder.start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "still running after a minute: " + String.join(" ", command));
        assertEquals(0, process.exitValue(), String.join(" ", command));
    }

    private static boolean holdsAnArchive(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.anyMatch(file -> file.toString().endsWith(".jsa"));
        }
    }

    private static String load() {
        return String.format(Locale.ROOT, "%.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
