package org.modeadvisor.spark;

import java.io.IOException;

/** Why a job was broken off, as far as it can be told from what Spark throws. Stateless. */
final class BrokenOff {

    private BrokenOff() {}

    /**
     * A problem where files or the cluster failed.
     *
     * @return a mistake of ours where the failure began in our code, or nobody can say
     */
    static RuntimeException because(Exception thrown, String input) {
        Throwable first = thrown;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        boolean theirs = first instanceof IOException || first instanceof OutOfMemoryError || first.getClass().getName().startsWith("org.apache.");
        return theirs ? Refusals.of("broken-off", input, "The job was broken off: " + Refusals.why(first) + ".",
                "See to it, then start the job again with --force; nothing of this run stands in OUTPUT.")
                : new IllegalStateException("the job was broken off", thrown);
    }
}
