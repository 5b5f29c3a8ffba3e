package org.modeadvisor.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.modeadvisor.RulesCopy;

/** A copy of the shipped rules with a few rule files only, small enough for a person to see everything that should be told of them. */
public final class FewRules {

    /** A cap, a step-down, alternatives, a rule on another rule's conclusion. */
    public static final Set<String> FILES = Set.of("mechanisms/imitation-government.drl", "mechanisms/inducing.drl", "caveats/interest.drl");

    private FewRules() {}

    /** @param folder that does not exist yet @param files kept, below the folder */
    public static RulesCopy in(Path folder, Set<String> files) throws IOException {
        RulesCopy copy = RulesCopy.in(folder);
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(path -> path.toString().endsWith(".drl") && !files.contains(folder.relativize(path).toString().replace('\\', '/'))).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
        return copy;
    }
}
