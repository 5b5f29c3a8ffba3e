package org.modeadvisor.peers;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Time from the rules' text to the answer of the last of some cases, in a Java machine that has done nothing yet; for an engine in a process
 * of its own that includes starting it. Whether the answers are right is looked at afterwards here, lest anything be warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Starting {

    @Param
    public Engine engine;
    @Param("1")
    public int cases;

    private RuleSet set;
    private List<int[]> stated;
    private Engine.Loading loading;
    private Peer peer;

    @Setup
    public void write() throws Exception {
        set = RuleSet.of(Shape.STANDARD);
        stated = set.cases(cases);
        loading = engine.write(set, Files.createTempDirectory("made-up"));
    }

    @Benchmark
    public long[] fromTextToTheLastCase() throws Exception {
        peer = loading.load();
        return peer.digests(stated);
    }

    @TearDown
    public void check() throws Exception {
        SameAnswers.check(set, stated.subList(0, Math.min(stated.size(), 16)), engine, peer);
        peer.close();
    }
}
