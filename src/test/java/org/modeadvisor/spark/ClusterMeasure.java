package org.modeadvisor.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Shipped;
import org.modeadvisor.batch.RandomPortfolio;

/**
 * Prints what a cluster costs and from where on it pays: the same rows through the batch of one machine and through Spark on two cores of
 * that machine, the same rows cut into more and more pieces, and what follows from both for a hundred million rows.
 *
 * <p>{@code mvn -B -ntp verify -Pcluster}; {@code -Dcluster.rows=100000} for fewer. A million rows take some six gigabytes of disk.
 */
class ClusterMeasure {

    private static final int ROWS = Integer.getInteger("cluster.rows", 1_000_000);
    private static final int CORES = 2;
    private static final List<Integer> PIECES = List.of(2, 8, 32, 128, 512);
    private static final long MANY = 100_000_000;
    /** The size of a piece on most clusters. */
    private static final long BLOCK = 128L << 20;

    @TempDir
    private Path folder;

    /** A line through measured points: seconds at nothing, and for each more. */
    private record Line(double start, double each) {
        static Line through(List<double[]> points) {
            double x = points.stream().mapToDouble(p -> p[0]).average().orElseThrow();
            double y = points.stream().mapToDouble(p -> p[1]).average().orElseThrow();
            double slope = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum() / points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
            return new Line(y - slope * x, slope);
        }
    }

    @Test
    void printsWhatAClusterCostsAndFromWhereOnItPays() throws Exception {
        say("%d processors, load %.1f, Java %s, local[%d]", Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), System.getProperty("java.version"), CORES);
        List<double[]> alone = new ArrayList<>();
        List<double[]> cluster = new ArrayList<>();
        for (int rows : List.of(ROWS / 100, ROWS / 10, ROWS)) {
            Path input = input(rows);
            for (int again = rows == ROWS ? 1 : 3; again > 0; again--) {
                alone.add(new double[] {rows, local(input)});
                cluster.add(new double[] {rows, spark(input, 8)});
                say("%,d rows: one machine %.1f s (%,.0f rows a second), Spark %.1f s (%,.0f); load %.1f", rows, last(alone), rows / last(alone), last(cluster),
                        rows / last(cluster), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            }
        }
        List<double[]> pieces = new ArrayList<>();
        Path some = input(ROWS / 10);
        for (int number : PIECES) {
            for (int again = 2; again > 0; again--) {
                pieces.add(new double[] {number, spark(some, number)});
                say("%,d rows in %d pieces: %.1f s", ROWS / 10, number, last(pieces));
            }
        }
        conclude(Line.through(alone), Line.through(cluster), Line.through(pieces), Files.size(folder.resolve("in" + ROWS + ".jsonl")) / (double) ROWS);
    }

    private static void conclude(Line alone, Line cluster, Line pieces, double bytes) {
        double row = cluster.each() * CORES;
        double piece = pieces.each() * CORES;
        say("Start: one machine %.1f s, Spark %.1f s. A row: %.1f and %.1f core-microseconds, ratio %.2f. A piece: %.1f core-milliseconds.", alone.start(), cluster.start(),
                alone.each() * CORES * 1e6, row * 1e6, cluster.each() / alone.each(), piece * 1e3);
        for (int cores : List.of(2, 4, 8, 16, 64)) {
            double gained = alone.each() - row / cores;
            say("Spark on %d cores against one machine with %d: %s", cores, CORES, gained <= 0 ? "never sooner"
                    : String.format(Locale.ROOT, "sooner from %,.0f rows on", Math.max(0, (cluster.start() - alone.start()) / gained)));
        }
        double blocks = Math.ceil(MANY * bytes / BLOCK);
        double hours = (MANY * row + blocks * piece) / 3600;
        say("%,d rows: %.0f bytes a row, so %,.0f pieces of %d MiB; %,d x %.1f us + %,.0f x %.1f ms = %.1f core-hours, of which pieces %.2f %%; "
                + "on 16 cores %.0f minutes, on 64 %.0f, if cores are alike and files are read as fast as here. One machine with %d cores: %.1f hours.", MANY, bytes, blocks, BLOCK >> 20, MANY,
                row * 1e6, blocks, piece * 1e3, hours, 100 * blocks * piece / 3600 / hours, hours * 60 / 16 + cluster.start() / 60, hours * 60 / 64 + cluster.start() / 60,
                CORES, (alone.start() + MANY * alone.each()) / 3600);
    }

    private Path input(int rows) throws IOException {
        Path file = folder.resolve("in" + rows + ".jsonl");
        if (!Files.exists(file)) {
            RandomPortfolio portfolio = new RandomPortfolio(Shipped.RULE_BASE.vocabulary(), 1);
            try (BufferedWriter writer = Files.newBufferedWriter(file); Stream<String> lines = portfolio.cases(1, rows).map(portfolio::json)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    writer.write(line);
                    writer.write('\n');
                }
            }
        }
        return file;
    }

    private double local(Path input) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Cluster.Ended ended = new Cluster(folder).local(input, folder.resolve("local.jsonl"), "--force", "--quiet", "--threads", CORES);
        return seconds(begun, ended);
    }

    /** Blocks are made large, so that there are as many pieces as are asked for. */
    private double spark(Path input, int pieces) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Cluster.Ended ended = new Cluster(folder).with("spark.hadoop.fs.local.block.size", Long.toString(1L << 40))
                .workers(CORES).batch(input, folder.resolve("cluster"), "--force", "--partitions", pieces);
        return seconds(begun, ended);
    }

    private static double seconds(long begun, Cluster.Ended ended) {
        if (ended.code() != 0) {
            throw new IllegalStateException(ended.err());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double last(List<double[]> points) {
        return points.get(points.size() - 1)[1];
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}
