package org.modeadvisor.peers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.report.ExplainText;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What it costs to say why: the shipped rules over real cases, from levels alone to a printed explanation, and Drools over the same rules
 * without any trace. {@code settled} are those cases with every open fact drawn; {@code shipped} leave much open, which asks for leanings
 * and ranks the open questions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Explaining {

    private static final int CASES = 64;
    private static final int SEED = 20260101;

    @Param({"settled", "shipped"})
    public String sort;

    private final DroolsInference inference = new DroolsInference(Situations.RULES);
    private final LevelReading reading = new LevelReading(Situations.RULES);
    private List<CaseStudy> cases;

    /** Which case a thread asks about next. */
    @State(Scope.Thread)
    public static class Turn {

        private int next;

        int next() {
            next = (next + 1) % CASES;
            return next;
        }
    }

    /** Made only for who asks it: compiling the rules takes seconds. */
    @State(Scope.Benchmark)
    public static class Bare {

        private BareShipped drools;

        @Setup(Level.Trial)
        public void compile(Explaining drawn) {
            drools = new BareShipped(drawn.cases);
        }
    }

    @Setup(Level.Trial)
    public void draw() {
        List<CaseStudy> all = Shipped.cases();
        Random random = new Random(SEED);
        cases = IntStream.range(0, CASES).mapToObj(i -> all.get(i % all.size()))
                .map(study -> sort.equals("shipped") ? study : Situations.completion(study, random)).toList();
    }

    /** The levels of all conclusions, read from the rule model. */
    @Benchmark
    public void levelsOnly(Turn turn, Blackhole out) {
        CaseStudy study = cases.get(turn.next());
        var bounds = reading.read(Situations.of(study));
        Shipped.RULE_BASE.vocabulary().conclusions().modes().forEach(mode -> out.consume(bounds.apply(mode.node())));
    }

    /** A fresh session of Drools over what its own compiler makes of the shipped rules: nothing is noted, and it is told every level. */
    @Benchmark
    public int bareDrools(Bare bare, Turn turn) {
        return bare.drools.fire(turn.next());
    }

    /** Every conclusion with all its derivations. */
    @Benchmark
    public Object withProof(Turn turn) {
        return inference.infer(Situations.of(cases.get(turn.next())));
    }

    /** The whole answer: verdicts, leanings, steps, questions, and the proof. */
    @Benchmark
    public Object fullAnswer(Turn turn) {
        return Shipped.ADVISOR.recommend(cases.get(turn.next()));
    }

    /** As {@link #fullAnswer}, and all of it explained in words. */
    @Benchmark
    public String explainedInWords(Turn turn) {
        Recommendation answer = Shipped.ADVISOR.recommend(cases.get(turn.next()));
        return ExplainText.of(answer, answer.justify(Optional.empty(), OptionalInt.empty()), false);
    }
}
