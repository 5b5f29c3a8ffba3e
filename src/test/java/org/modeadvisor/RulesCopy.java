package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of the shipped rules folder, to be edited as an expert would edit the original. */
public final class RulesCopy {

    private static final String HEADER = """
            package rules;

            import org.modeadvisor.rulebase.language.*;
            import static org.modeadvisor.rulebase.language.Calls.*;

            """;

    private final Path folder;

    private RulesCopy(Path folder) {
        this.folder = folder;
    }

    /** Copies the shipped folder to a place that does not exist yet. */
    public static RulesCopy in(Path folder) throws IOException {
        for (Path file : files(Shipped.RULES)) {
            Path copy = folder.resolve(Shipped.RULES.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        return new RulesCopy(folder);
    }

    /** Copies the shipped folder over whatever stands in that place. */
    public static RulesCopy again(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return in(folder);
    }

    /** The files the inference is made of, in the order of the paths; pages for people are not. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".md")).sorted().toList();
        }
    }

    public Path folder() {
        return folder;
    }

    /** Replaces a passage that stands exactly once in the file, so that no edit can miss. */
    public RulesCopy replace(String file, String passage, String by) throws IOException {
        String text = Files.readString(folder.resolve(file)).replace("\r\n", "\n");
        assertEquals(1, text.split(Pattern.quote(passage), -1).length - 1, "places of this passage in " + file + ": " + passage);
        Files.writeString(folder.resolve(file), text.replace(passage, by));
        return this;
    }

    /** Puts text before a passage that stands exactly once in the file. */
    public RulesCopy insertBefore(String file, String passage, String text) throws IOException {
        return replace(file, passage, text + passage);
    }

    /** Puts text at the end of a file. */
    public RulesCopy append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardOpenOption.APPEND);
        return this;
    }

    /** Writes a rule file of its own, with the header every rule file has. */
    public RulesCopy ruleFile(String file, String rules) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), HEADER + rules, StandardOpenOption.CREATE_NEW);
        return this;
    }

    /** An advisor with these rules. */
    public ModeAdvisor load() {
        return ModeAdvisor.load(folder);
    }
}
