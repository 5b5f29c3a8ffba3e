package org.modeadvisor.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is measured. */
public enum Engine {
    OURS("Mode Advisor, with proof"),
    OURS_LEVELS("Mode Advisor, levels only"),
    HAND_WRITTEN("Java, written by hand"),
    DROOLS("Drools, bare"),
    EVRETE("Evrete 4.0.3"),
    EASY_RULES("Easy Rules 4.1.0"),
    CLIPS("CLIPS 6.30"),
    JSON_RULES_ENGINE("json-rules-engine 7.3.1");

    /** Where {@code npm} has put json-rules-engine. */
    private static final Path NODE = Path.of(System.getProperty("bench.node", "target/bench-node")).toAbsolutePath();
    private static final Path SHIPPED = Path.of("rules");

    private final String label;

    Engine(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What to do where it is not there; empty where it is. */
    Optional<String> missing() {
        return switch (this) {
            case CLIPS -> onPath("clips") ? Optional.empty() : Optional.of("apt-get install clips");
            case JSON_RULES_ENGINE -> onPath("node") && Files.isDirectory(NODE.resolve("node_modules/json-rules-engine")) ? Optional.empty()
                    : Optional.of("npm install --prefix target/bench-node json-rules-engine@7.3.1, or name its folder by -Dbench.node=");
            default -> Optional.empty();
        };
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Writes the rule set in the engine's own words, as files, so that reading them can be timed. */
    Loading write(RuleSet set, Path folder) throws IOException {
        Files.createDirectories(folder);
        return switch (this) {
            case OURS -> {
                Path rules = RulesFolder.write(set, folder.resolve("rules"), SHIPPED);
                yield () -> Ours.withProof(set, rules);
            }
            case OURS_LEVELS -> {
                Path rules = RulesFolder.write(set, folder.resolve("rules"), SHIPPED);
                yield () -> Ours.levels(set, rules);
            }
            case HAND_WRITTEN -> {
                Path source = Files.writeString(folder.resolve("MadeUp.java"), HandWritten.source(set));
                yield () -> new HandWritten(set, Files.readString(source));
            }
            case DROOLS -> {
                Path drl = Files.writeString(folder.resolve("made-up.drl"), BareDrools.drl(set));
                yield () -> new BareDrools(set, Files.readString(drl));
            }
            case EVRETE -> () -> new Evrete(set);
            case EASY_RULES -> () -> new EasyRules(set);
            case CLIPS -> {
                Files.writeString(folder.resolve("made-up.clp"), ClipsText.of(set));
                yield () -> new ChildProcess(folder, List.of("clips", "-f2", "made-up.clp"));
            }
            case JSON_RULES_ENGINE -> {
                Files.writeString(folder.resolve("rules.json"), JsonRulesText.rules(set));
                Files.writeString(folder.resolve("answer.js"), JsonRulesText.program(set));
                yield () -> new ChildProcess(folder, List.of("env", "NODE_PATH=" + NODE.resolve("node_modules"), "node", "answer.js"));
            }
        };
    }

    /** Reads what was written, up to where cases can be answered. */
    interface Loading {
        Peer load() throws Exception;
    }
}
