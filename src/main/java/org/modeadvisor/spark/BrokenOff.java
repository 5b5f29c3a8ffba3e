package org.modeadvisor.spark;

import java.io.IOException;
import java.util.stream.Stream;

/** Why a job was broken off, as far as it can be told from what Spark throws. Stateless. */
final class BrokenOff {

    private static final String OURS = "org.modeadvisor.";
    private static final String THEIRS = "org.apache.";

    private BrokenOff() {}

    /**
     * A problem where files or the cluster failed.
     *
     * @return a mistake of ours where the failure began in our code
     */
    static RuntimeException because(Exception thrown, String input) {
        Throwable first = thrown;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        return began(first) ? new IllegalStateException("the job was broken off", thrown) : Refusals.of("broken-off", input,
                "The job was broken off: " + Refusals.why(first) + ".", "See to it, then start the job again with --force; nothing of this run stands in OUTPUT.");
    }

    /** Whether our code is nearer to the failure than Spark, Hadoop and Parquet are. What a file system refuses is never ours. */
    private static boolean began(Throwable failure) {
        return !(failure instanceof IOException) && !(failure instanceof OutOfMemoryError) && Stream.of(failure.getStackTrace()).map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith(OURS) || name.startsWith(THEIRS)).findFirst().filter(name -> name.startsWith(OURS)).isPresent();
    }
}
