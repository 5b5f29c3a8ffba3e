package org.modeadvisor.peers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What was measured on, without any name that could tell whose machine it is. */
final class Machine {

    private static final double GIGABYTE = 1L << 30;

    private Machine() {}

    /** How many programs wanted a core at once in the last minute; below 0 where the system does not tell. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** @param before the load when the run began */
    static String describe(double before) throws IOException {
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        int cores = Runtime.getRuntime().availableProcessors();
        // The run itself keeps one or two busy.
        String shared = Math.max(before, load()) > cores + 1
                ? " The machine was shared with other work: times are several times too long, and ratios rough; measure again on a quiet one." : "";
        return String.format(Locale.ROOT, "%d cores (%s), %.0f GB of memory, %s %s, Java %s (%s); load %.2f when it began, %.2f at its end.",
                cores, processor(), memory / GIGABYTE, System.getProperty("os.name"), System.getProperty("os.arch"),
                System.getProperty("java.version"), System.getProperty("java.vm.name"), before, load()) + shared;
    }

    private static String processor() throws IOException {
        Path told = Path.of("/proc/cpuinfo");
        return !Files.exists(told) ? "processor not told" : Files.readAllLines(told).stream().filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("processor not told");
    }
}
