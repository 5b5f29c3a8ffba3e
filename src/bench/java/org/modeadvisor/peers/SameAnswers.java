package org.modeadvisor.peers;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** An engine that answers otherwise than we do is not measured; it stops the run. */
final class SameAnswers {

    private SameAnswers() {}

    static void check(RuleSet set, List<int[]> cases, Engine engine, Peer peer) throws Exception {
        Engine judge = engine == Engine.OURS ? Engine.HAND_WRITTEN : Engine.OURS;
        try (Peer other = judge.write(set, Files.createTempDirectory("made-up")).load()) {
            List<int[]> expected = other.answers(cases);
            List<int[]> given = peer.answers(cases);
            long[] digests = peer.digests(cases);
            for (int i = 0; i < cases.size(); i++) {
                if (!Arrays.equals(expected.get(i), given.get(i)) || digests[i] != Peer.digest(expected.get(i))) {
                    throw new IllegalStateException(engine.label() + " answers case " + i + " of " + set.shape() + " otherwise than " + judge.label() + ":\n"
                            + Arrays.toString(given.get(i)) + "\n" + Arrays.toString(expected.get(i)));
                }
            }
            if (expected.stream().map(Peer::digest).distinct().count() < Math.min(2, cases.size())) {
                throw new IllegalStateException("answers that cannot be told apart prove nothing");
            }
        }
    }
}
