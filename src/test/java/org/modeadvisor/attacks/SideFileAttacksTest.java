package org.modeadvisor.attacks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.RuleBase;

/** The YAML files beside the rules, and cases, make nothing but values, and no more of them than are written. */
class SideFileAttacksTest {

    private static final Path CORPUS = Path.of("src", "test", "resources", "attacks");

    @TempDir
    private Path temporary;

    /** The name of an attack says in place of which file it stands. */
    @Test
    void everyAttackOnTheFilesBesideTheRulesIsRefused() throws IOException {
        Path rules = RulesCopy.in(temporary.resolve("rules")).folder();
        List<String> told = new ArrayList<>();
        try (Canary.Cage canary = new Canary.Cage(temporary)) {
            for (Path attack : files("side")) {
                String name = attack.getFileName().toString();
                Path target = rules.resolve(name.substring(0, name.indexOf("--")) + ".yaml");
                String before = Files.readString(target);
                Files.writeString(target, Files.readString(attack));
                told.addAll(told(name, target, () -> RuleBase.load(rules, "rules")));
                Files.writeString(target, before);
            }
            assertFalse(canary.tripped(), "an attack ran");
        }
        Goldens.compare("attacks/side.txt", String.join("", told));
        RuleBase.load(rules, "rules");
    }

    @Test
    void everyAttackInACaseIsRefused() throws IOException {
        List<String> told = new ArrayList<>();
        try (Canary.Cage canary = new Canary.Cage(temporary)) {
            for (Path attack : files("cases")) {
                told.addAll(told(attack.getFileName().toString(), attack, () -> Shipped.ADVISOR.recommend(CaseStudy.read(attack))));
            }
            assertFalse(canary.tripped(), "an attack ran");
        }
        Goldens.compare("attacks/cases.txt", String.join("", told));
    }

    private static List<String> told(String attack, Path file, Executable read) {
        List<Problem> problems = assertThrows(ProblemException.class, read, attack).problems().stream()
                .filter(problem -> Path.of(problem.position().file()).getFileName().equals(file.getFileName())).toList();
        assertFalse(problems.isEmpty(), attack);
        problems.forEach(problem -> {
            assertFalse(problem.message().isBlank() || problem.remedy().isBlank(), problem.toString());
            assertTrue(problem.message().length() < 1_000, problem.toString());
        });
        // What is missing or not known because of the attack says nothing of it.
        List<String> places = problems.stream().filter(problem -> problem.position().line() > 0 && problem.position().column() > 0
                && !problem.code().matches("missing-.*")).map(problem -> attack + ":" + problem.position().line() + ":"
                + problem.position().column() + " " + problem.code() + "\n").limit(3).toList();
        assertFalse(places.isEmpty(), attack + ": " + problems);
        return places;
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return files.sorted().toList();
        }
    }
}
