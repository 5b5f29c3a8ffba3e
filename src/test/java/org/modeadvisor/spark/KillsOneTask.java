package org.modeadvisor.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Waits until the first run of a task has written some answers, then kills it from outside, as an administrator would. Writes down how each task ended. */
public final class KillsOneTask extends SparkListener {

    static final String OUTPUT = "spark.killsOneTask.output";
    static final String EVIDENCE = "spark.killsOneTask.evidence";
    private static final String VICTIM = "_m_000001_0";
    private static final int VICTIM_PLACE = 1;

    private final Path output;
    private final Path evidence;
    /** The latest task that works on the victim's piece: the count of lines comes before the answers. */
    private final Map<Integer, Long> latest = new ConcurrentHashMap<>();

    /** Spark calls it. */
    public KillsOneTask(SparkConf conf) {
        this.output = Path.of(conf.get(OUTPUT));
        this.evidence = Path.of(conf.get(EVIDENCE));
        Thread hunter = new Thread(this::hunt, "kills-one-task");
        hunter.setDaemon(true);
        hunter.start();
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart start) {
        if (start.taskInfo().attemptNumber() == 0) {
            latest.put(start.taskInfo().index(), start.taskInfo().taskId());
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        tell("task " + end.taskInfo().index() + " attempt " + end.taskInfo().attemptNumber() + " " + end.reason());
    }

    private void hunt() {
        try {
            while (!hasWritten()) {
                Thread.sleep(5);
            }
            SparkContext.getOrCreate().killTaskAttempt(latest.get(VICTIM_PLACE), true, "killed half way by a test");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasWritten() {
        Path temporary = output.resolve("_temporary");
        if (!Files.exists(temporary)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.filter(path -> path.toString().contains(VICTIM) && path.getFileName().toString().startsWith("part-")).toList()) {
                if (Files.size(file) > 0) {
                    tell("killed after " + Files.size(file) + " bytes");
                    return true;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // A folder went away meanwhile; the next look sees it.
        }
        return false;
    }

    private synchronized void tell(String line) {
        try {
            Files.write(evidence, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
