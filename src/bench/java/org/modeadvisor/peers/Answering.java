package org.modeadvisor.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Time for one case, once the rules are loaded and the machine is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Answering {

    private static final int CASES = 16;

    @Param
    public Engine engine;
    @Param("115")
    public int rules;
    @Param("80")
    public int facts;
    @Param("4")
    public int depth;

    private List<int[]> cases;
    private Peer peer;

    /** Loads the rules, and holds the engine's answers to the timed cases against ours. */
    @Setup
    public void load() throws Exception {
        RuleSet set = RuleSet.of(new Shape(rules, facts, depth));
        cases = set.cases(CASES);
        Path folder = Files.createTempDirectory("made-up");
        peer = engine.write(set, folder).load();
        SameAnswers.check(set, cases, engine, peer);
    }

    @TearDown
    public void close() throws Exception {
        peer.close();
    }

    @Benchmark
    @OperationsPerInvocation(CASES)
    public long[] oneCase() throws Exception {
        return peer.digests(cases);
    }
}
