package org.modeadvisor.reload;

import java.time.Duration;
import java.util.List;
import org.modeadvisor.diagnostics.Problem;

/** What became of an edit of the rules folder, or of the wish to go back. */
public sealed interface ReloadEvent {

    /** Digest of the rule set it is about: the one tried, or gone back to. */
    String digest();

    /** Digest of the rule set that serves from now on. */
    String serving();

    /** How long it took from the moment the texts were read. */
    Duration took();

    /**
     * The edit serves from now on.
     *
     * @param before digest of the rule set that served until now
     * @param warnings what was found that does not forbid it to serve, in order of place
     */
    record Accepted(String before, String digest, List<Problem> warnings, Duration took) implements ReloadEvent {
        public Accepted {
            warnings = List.copyOf(warnings);
        }

        @Override
        public String serving() {
            return digest;
        }
    }

    /**
     * The edit does not serve; the last good rule set still does.
     *
     * @param problems why, at least one of them an error, in order of place
     */
    record Refused(String serving, String digest, List<Problem> problems, Duration took) implements ReloadEvent {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * An earlier rule set serves again.
     *
     * @param before digest of the rule set that served until now
     */
    record RolledBack(String before, String digest, Duration took) implements ReloadEvent {
        @Override
        public String serving() {
            return digest;
        }
    }
}
