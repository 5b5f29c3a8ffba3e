package org.modeadvisor.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the packed program as {@code spark-submit} does: in a Java machine of its own, with Spark on the class path and the program's jar handed to it. */
final class Cluster {

    static final Path PROGRAM = Path.of("target", "mode-advisor.jar");
    private static final Path CLASS_PATH = Path.of("target", "spark", "class-path.txt");
    /** Packages of Java that Spark looks into; spark-submit opens them too. */
    private static final List<String> OPENED = List.of("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io", "java.net", "java.nio", "java.util",
            "java.util.concurrent", "java.util.concurrent.atomic", "jdk.internal.ref", "sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar");

    private final Path folder;
    private final Map<String, String> settings = new TreeMap<>(Map.of("spark.ui.enabled", "false", "spark.log.level", "ERROR",
            "spark.driver.bindAddress", "127.0.0.1", "spark.driver.host", "127.0.0.1"));
    private String workers = "local[2,4]";

    /** What a program printed, and its exit code. */
    record Ended(int code, String out, String err) {}

    /** @param folder for what is printed, and for Spark's own files */
    Cluster(Path folder) {
        this.folder = folder;
    }

    static boolean isThere() {
        return Files.exists(CLASS_PATH) && Files.exists(PROGRAM);
    }

    Cluster with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** @param number in this machine, each failing task being tried four times */
    Cluster workers(int number) {
        workers = "local[" + number + ",4]";
        return this;
    }

    /** Runs the job. */
    Ended batch(Object... arguments) throws IOException, InterruptedException {
        List<String> command = java();
        // The tests' own classes stand behind Spark's; only what listens to Spark is found there.
        command.addAll(List.of("-cp", Files.readString(CLASS_PATH).strip() + System.getProperty("path.separator") + Path.of("target", "test-classes"),
                "org.apache.spark.deploy.SparkSubmit", "--master", workers));
        settings.put("spark.local.dir", folder.resolve("spark").toString());
        settings.forEach((name, value) -> command.addAll(List.of("--conf", name + "=" + value)));
        command.addAll(List.of("--class", "org.modeadvisor.spark.BatchJob", PROGRAM.toString()));
        return run(command, arguments);
    }

    /** Runs the batch of one machine. */
    Ended local(Object... arguments) throws IOException, InterruptedException {
        List<String> command = java();
        command.addAll(List.of("-jar", PROGRAM.toString(), "batch"));
        return run(command, arguments);
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        OPENED.forEach(opened -> Collections.addAll(command, "--add-opens", "java.base/" + opened + "=ALL-UNNAMED"));
        return command;
    }

    private Ended run(List<String> command, Object... arguments) throws IOException, InterruptedException {
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        try {
            if (!process.waitFor(20, TimeUnit.MINUTES)) {
                throw new IllegalStateException("does not end: " + command);
            }
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
