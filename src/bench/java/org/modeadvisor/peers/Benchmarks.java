package org.modeadvisor.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures everything and writes it down: {@code mvn -B -ntp test -Pbench}, some 25 minutes, or {@code -Dbench.quick} for a try of five. Peers that
 * are not installed are named, never left out in silence. What JMH wrote stays in {@code target/bench}, what is made of it in {@code
 * src/bench/results}.
 */
public final class Benchmarks {

    private static final boolean QUICK = !System.getProperty("bench.quick", "no").equals("no");
    private static final Path RAW = Path.of("target", "bench");
    private static final Path RESULTS = QUICK ? RAW : Path.of("src", "bench", "results");
    private static final int CHECKED = 64;

    private final List<Engine> present = Arrays.stream(Engine.values()).filter(engine -> engine.missing().isEmpty()).toList();

    private Benchmarks() {}

    /** Takes no arguments; see the properties {@code bench.quick} and {@code bench.node}. */
    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(RAW);
        Files.createDirectories(RESULTS);
        double load = Machine.load();
        new Benchmarks().run();
        Results.write(RAW, RESULTS, Machine.describe(load), QUICK);
        System.out.println("\n" + Files.readString(RESULTS.resolve("results.md")));
    }

    private void run() throws Exception {
        Arrays.stream(Engine.values()).forEach(engine -> engine.missing().ifPresent(how -> System.out.println(engine.label() + ": not available; " + how)));
        checkAll();
        String standard = Integer.toString(Shape.STANDARD.rules());
        jmh("explaining", warm(options(Explaining.class, List.of())).threads(1));
        jmh("two-threads", warm(options(Explaining.class, List.of(), "(levelsOnly|bareDrools|fullAnswer)").param("sort", "settled")).threads(2));
        answering("rules", QUICK ? List.of("50", standard) : List.of("50", standard, "500", "1000", "5000"));
        jmh("starting", options(Starting.class, present).param("cases", QUICK ? new String[] {"1"} : new String[] {"1", "100", "1000"})
                .forks(QUICK ? 1 : 3).warmupIterations(0).measurementIterations(1));
        answering("depth", QUICK ? List.of("10") : List.of("1", "2", "7", "10"));
        answering("facts", QUICK ? List.of("320") : List.of("20", "320", "1280"));
    }

    /** Before anything is timed, every engine answers the same cases as we do. */
    private void checkAll() throws Exception {
        RuleSet set = RuleSet.of(Shape.STANDARD);
        List<int[]> cases = set.cases(CHECKED);
        for (Engine engine : present) {
            try (Peer peer = engine.write(set, Files.createTempDirectory("made-up")).load()) {
                SameAnswers.check(set, cases, engine, peer);
            }
            System.out.println(engine.label() + ": same answers to " + CHECKED + " cases");
        }
    }

    private void answering(String varied, List<String> values) throws Exception {
        jmh(varied, options(Answering.class, present).param(varied, values.toArray(String[]::new)));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, List<Engine> engines) {
        return options(benchmark, engines, "\\w+");
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, List<Engine> engines, String methods) {
        ChainedOptionsBuilder options = new OptionsBuilder().include("^" + benchmark.getName() + "\\." + methods + "$").forks(1).shouldFailOnError(true).shouldDoGC(true)
                .jvmArgs("-Xmx2g", "-Dbench.node=" + System.getProperty("bench.node", "target/bench-node"))
                .warmupIterations(QUICK ? 2 : 3).warmupTime(TimeValue.seconds(1)).measurementIterations(QUICK ? 2 : 3).measurementTime(time());
        return engines.isEmpty() ? options : options.param("engine", engines.stream().map(Enum::name).toArray(String[]::new));
    }

    /** Answers go through so much code that Java takes its time to compile it, and two threads are told from one by little. */
    private static ChainedOptionsBuilder warm(ChainedOptionsBuilder options) {
        return options.warmupIterations(6).warmupTime(TimeValue.seconds(2)).measurementIterations(3).measurementTime(TimeValue.seconds(1));
    }

    private static TimeValue time() {
        return TimeValue.milliseconds(QUICK ? 400 : 1000);
    }

    private void jmh(String name, ChainedOptionsBuilder options) throws Exception {
        Path file = RAW.resolve(name + ".json");
        new Runner(options.resultFormat(ResultFormatType.JSON).result(file.toString()).build()).run();
    }
}
