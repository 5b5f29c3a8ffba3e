package org.modeadvisor.peers;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a table with ratios and pictures of what JMH wrote. */
final class Results {

    private static final List<String> RUNS = List.of("rules", "facts", "depth", "starting", "explaining", "two-threads");
    private static final Map<String, String> STANDARD = Map.of("rules", "115", "facts", "80", "depth", "4");
    private static final Map<String, String> EXPLAINING = new LinkedHashMap<>();

    static {
        EXPLAINING.put("levelsOnly", "levels of all conclusions, no reasons");
        EXPLAINING.put("bareDrools", "bare Drools, fresh session, no trace, told every level");
        EXPLAINING.put("withProof", "every conclusion with its proof");
        EXPLAINING.put("fullAnswer", "full answer with trace (`recommend`)");
        EXPLAINING.put("explainedInWords", "full answer, all of it explained in words");
    }

    private final List<Measured> all;
    private final Path folder;
    private final StringBuilder text = new StringBuilder();

    private Results(List<Measured> all, Path folder) {
        this.all = all;
        this.folder = folder;
    }

    /** @param raw what JMH wrote @param folder gets {@code results.md} and the pictures @param machine in a sentence */
    static void write(Path raw, Path folder, String machine, boolean quick) throws IOException {
        new Results(Measured.read(raw, RUNS), folder).write(machine, quick);
    }

    private void write(String machine, boolean quick) throws IOException {
        text.append("# Measured beside others\n\nMade by `mvn -B -ntp test -Pbench`; all figures of one run, each the median of its iterations.");
        text.append(quick ? " This was the quick run (`-Dbench.quick`): read no more than orders of magnitude from it.\n" : "\n");
        text.append("What is compared, and how each engine is used, is told in `../java/org/modeadvisor/peers/package-info.java`. Before it is\n"
                + "timed, every engine's answers are held against ours on the same cases; a difference ends the run.\n\nMachine: ").append(machine).append("\n\n");
        Arrays.stream(Engine.values()).forEach(engine -> engine.missing().ifPresent(how ->
                text.append(engine.label()).append(": not available; to have it measured, ").append(how).append(".\n\n")));
        oneCase();
        growth("rules", "Number of rules");
        growth("facts", "Number of facts");
        growth("depth", "Layers of conclusions that rest on each other");
        starting();
        explaining();
        threads();
        Files.writeString(folder.resolve("results.md"), text);
    }

    private void oneCase() {
        Optional<Double> bare = answering(Engine.DROOLS, STANDARD);
        Optional<Double> floor = answering(Engine.HAND_WRITTEN, STANDARD);
        text.append("## One case of the usual size (").append(Shape.STANDARD).append(")\n\n| | µs a case | × bare Drools | × Java by hand |\n|---|--:|--:|--:|\n");
        for (Engine engine : Engine.values()) {
            Optional<Double> time = answering(engine, STANDARD);
            text.append("| ").append(engine.label()).append(" | ").append(figure(time)).append(" | ").append(ratio(time, bare)).append(" | ")
                    .append(ratio(time, floor)).append(" |\n");
        }
        text.append('\n');
    }

    private void growth(String varied, String title) throws IOException {
        curve(title, varied, "µs a case", values(varied), (engine, value) -> {
            Map<String, String> wanted = new LinkedHashMap<>(STANDARD);
            wanted.put(varied, value);
            return answering(engine, wanted);
        });
    }

    private void starting() throws IOException {
        List<String> cases = all.stream().filter(one -> one.file().equals("starting")).map(one -> one.params().get("cases")).distinct()
                .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b))).toList();
        curve("From the rules' text to the last of so many cases, in a Java machine that has done nothing yet", "cases", "ms", cases,
                (engine, value) -> Measured.median(all, "starting", "fromTextToTheLastCase", Map.of("engine", engine.name(), "cases", value)));
        text.append("Evrete and Easy Rules have no text to read: their rules are made by calls. CLIPS and json-rules-engine include the start of their process.\n\n");
    }

    private void curve(String title, String varied, String unit, List<String> values, BiFunction<Engine, String, Optional<Double>> time) throws IOException {
        text.append("## ").append(title).append("\n\n| ").append(unit).append(" | ").append(String.join(" | ", values)).append(" |\n|---|")
                .append("--:|".repeat(values.size())).append('\n');
        Map<String, Map<Double, Double>> lines = new LinkedHashMap<>();
        for (Engine engine : Engine.values()) {
            text.append("| ").append(engine.label()).append(" | ").append(values.stream().map(value -> figure(time.apply(engine, value)))
                    .collect(Collectors.joining(" | "))).append(" |\n");
            values.forEach(value -> time.apply(engine, value).ifPresent(median ->
                    lines.computeIfAbsent(engine.label(), label -> new LinkedHashMap<>()).put(Double.parseDouble(value), median)));
        }
        if (!lines.isEmpty()) {
            Curves.draw(title, varied, unit, lines, folder.resolve(varied + ".svg"));
        }
        text.append("\n![").append(title).append("](").append(varied).append(".svg)\n\n");
    }

    private void explaining() {
        text.append("## What it costs to say why, over the shipped rules\n\n| µs a case | facts settled | × bare Drools | cases as shipped | × bare Drools |\n|---|--:|--:|--:|--:|\n");
        EXPLAINING.forEach((method, label) -> text.append("| ").append(label).append(Stream.of("settled", "shipped").map(sort -> {
            Optional<Double> time = explaining("explaining", method, sort);
            return " | " + figure(time) + " | " + ratio(time, explaining("explaining", "bareDrools", sort));
        }).collect(Collectors.joining())).append(" |\n"));
        text.append("\nCases as shipped leave much open; a full answer then works out leanings and ranks the questions left. Bare Drools does neither, and its\n"
                + "levels are handed to it: see `BareShipped`.\n\n");
    }

    private void threads() {
        text.append("## Two threads, settled cases\n\n| | answers a second on one | on two | gain |\n|---|--:|--:|--:|\n");
        for (String method : List.of("levelsOnly", "bareDrools", "fullAnswer")) {
            Optional<Double> one = explaining("explaining", method, "settled").map(time -> 1e6 / time);
            Optional<Double> two = explaining("two-threads", method, "settled").map(time -> 2e6 / time);
            text.append("| ").append(EXPLAINING.get(method)).append(" | ").append(figure(one)).append(" | ").append(figure(two)).append(" | ")
                    .append(ratio(two, one)).append(" |\n");
        }
    }

    private Optional<Double> answering(Engine engine, Map<String, String> shape) {
        Map<String, String> wanted = new LinkedHashMap<>(shape);
        wanted.put("engine", engine.name());
        return Measured.median(all, "", "oneCase", wanted);
    }

    private Optional<Double> explaining(String run, String method, String sort) {
        return Measured.median(all, run, method, Map.of("sort", sort));
    }

    private List<String> values(String varied) {
        return new TreeSet<>(all.stream().filter(one -> one.method().equals("oneCase")).filter(one -> STANDARD.entrySet().stream()
                .allMatch(e -> e.getKey().equals(varied) || one.params().get(e.getKey()).equals(e.getValue())))
                .map(one -> Integer.parseInt(one.params().get(varied))).toList()).stream().map(value -> Integer.toString(value)).toList();
    }

    /** Three figures are as many as such measurements have; small ones get two. */
    private static String figure(Optional<Double> value) {
        return value.map(v -> v >= 100 ? String.format(Locale.ROOT, "%,.0f", v) : v >= 10 ? String.format(Locale.ROOT, "%.1f", v)
                : v >= 0.1 ? String.format(Locale.ROOT, "%.2f", v) : new BigDecimal(v, new MathContext(2)).toPlainString()).orElse("–");
    }

    private static String ratio(Optional<Double> value, Optional<Double> by) {
        return figure(value.flatMap(v -> by.map(b -> v / b)));
    }
}
