package org.modeadvisor.reload;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.documents.TextFolder;

/**
 * What an edit must stand before it serves, beside being read without an error. Where the workbench is on the class path, a service can
 * ask as much of an edit as its experts' terminals do:
 *
 * <pre>{@code
 * ReloadPolicy policy = ReloadPolicy.USUAL
 *         .checking(new RuleCheck())              // what `check` finds: errors refuse the edit, the rest is told as warnings
 *         .trying(new SuiteTrial(pinnedCases));   // what `test` finds: every pinned case must be answered as before
 * LiveAdvisor live = LiveAdvisor.open(Path.of("rules"), policy);
 * }</pre>
 *
 * A function may be called from the thread that watches or from one that reloads, but never from two at once. One that fails refuses the
 * edit; it has no time limit, and until it comes back the last good rules go on serving.
 *
 * @param versions how many rule sets are kept to go back to, the one that serves among them; each takes some 10 MB
 * @param settling time between two looks at the folder, which must agree
 * @param patience how long a folder may keep changing until it is refused as it is
 * @param check what is wrong with the texts, before they are read for good; an error refuses them
 * @param trial what is wrong with the answers of the new advisor, such as cases it answers otherwise than it must; an error refuses it
 */
public record ReloadPolicy(int versions, Duration settling, Duration patience, Function<TextFolder, List<Problem>> check,
        Function<ModeAdvisor, List<Problem>> trial) {

    private static final int VERSIONS = 5;
    private static final Duration SETTLING = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Five versions, and no demands beyond those every rules folder has to meet. */
    public static final ReloadPolicy USUAL = new ReloadPolicy(VERSIONS, SETTLING, PATIENCE, texts -> List.of(), advisor -> List.of());

    public ReloadPolicy {
        if (versions < 1 || settling.isNegative() || patience.isNegative()) {
            throw new IllegalArgumentException("at least one version is kept, and no time is negative");
        }
    }

    /** The same with another number of rule sets kept. */
    public ReloadPolicy keeping(int versions) {
        return new ReloadPolicy(versions, settling, patience, check, trial);
    }

    /** The same with other times. */
    public ReloadPolicy waiting(Duration settling, Duration patience) {
        return new ReloadPolicy(versions, settling, patience, check, trial);
    }

    /** The same with another check of the texts. */
    public ReloadPolicy checking(Function<TextFolder, List<Problem>> check) {
        return new ReloadPolicy(versions, settling, patience, check, trial);
    }

    /** The same with another trial of the answers. */
    public ReloadPolicy trying(Function<ModeAdvisor, List<Problem>> trial) {
        return new ReloadPolicy(versions, settling, patience, check, trial);
    }
}
