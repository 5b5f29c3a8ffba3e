package org.modeadvisor.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;

/**
 * A rule file is data: whatever in it could run is refused before anything is compiled. Each file of the corpus says what it tries, and
 * what becomes of it in plain Drools, which is tried too: there the canary is touched, so the attacks are real.
 */
class RuleAttacksTest {

    private static final Path CORPUS = Path.of("src", "test", "resources", "attacks", "rules");
    private static final Pattern FATE = Pattern.compile("// Plain Drools: (\\w+)");

    /** What becomes of an attack without our check. */
    private enum Fate {
        /** The canary is touched. */
        TRIPS,
        /** The Java machine ends. */
        ENDS,
        /** Compiled, but nothing in it runs; it would be a way around the closed language all the same. */
        IGNORES,
        /** Drools does not accept it either. */
        REFUSES,
        /** Nobody has waited for the end. */
        SLOW
    }

    @TempDir
    private Path temporary;

    @Test
    void everyAttackIsRefusedAtItsPlaceAndNoneRuns() throws IOException {
        Path rules = RulesCopy.in(temporary.resolve("rules")).folder();
        for (Path attack : attacks()) {
            Files.copy(attack, rules.resolve("mechanisms").resolve(attack.getFileName()));
        }
        try (Canary.Cage canary = new Canary.Cage(temporary)) {
            ProblemException refused = assertThrows(ProblemException.class, () -> ModeAdvisor.load(rules));
            assertFalse(canary.tripped(), "an attack ran");
            Map<String, List<Problem>> byFile = refused.problems().stream().collect(Collectors.groupingBy(
                    problem -> Path.of(problem.position().file()).getFileName().toString(), TreeMap::new, Collectors.toList()));
            assertEquals(attacks().stream().map(attack -> attack.getFileName().toString()).toList(), List.copyOf(byFile.keySet()));
            refused.problems().forEach(RuleAttacksTest::saysWhereAndWhatToDo);
            Goldens.compare("attacks/rules.txt", byFile.entrySet().stream().map(file -> told(file.getKey(), file.getValue())).collect(Collectors.joining()));
        }
    }

    private static void saysWhereAndWhatToDo(Problem problem) {
        assertTrue(problem.position().line() > 0 && problem.position().column() > 0, problem.toString());
        assertFalse(problem.message().isBlank() || problem.remedy().isBlank(), problem.toString());
    }

    private static String told(String file, List<Problem> problems) {
        return problems.stream().map(problem -> file + ":" + problem.position().line() + ":" + problem.position().column() + " " + problem.code() + "\n")
                .collect(Collectors.joining());
    }

    /** Without this the test above could pass because the attacks are harmless. */
    @TestFactory
    Stream<DynamicTest> inPlainDroolsEachFaresAsItSays() throws IOException {
        return attacks().stream().filter(attack -> fate(attack) != Fate.SLOW)
                .map(attack -> DynamicTest.dynamicTest(attack.getFileName().toString(), () -> {
                    try (Canary.Cage canary = new Canary.Cage(Files.createTempDirectory(temporary, "cage"))) {
                        assertEquals(fate(attack), fate(attack) == Fate.ENDS ? inMachineOfItsOwn(attack) : here(attack, canary));
                    }
                }));
    }

    private static Fate here(Path attack, Canary.Cage canary) throws IOException {
        boolean compiled;
        try {
            compiled = PlainDrools.run(Files.readString(attack));
        } catch (RuntimeException e) {
            // Some attacks end in an error, before or after they ran; what counts is the canary.
            compiled = false;
        }
        return canary.tripped() ? Fate.TRIPS : compiled ? Fate.IGNORES : Fate.REFUSES;
    }

    private static Fate inMachineOfItsOwn(Path attack) throws IOException, InterruptedException {
        int code = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                PlainDrools.class.getName(), attack.toString()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        assertEquals(42, code);
        return Fate.ENDS;
    }

    @Test
    void mostOfTheCorpusIsReal() throws IOException {
        List<Fate> fates = new ArrayList<>();
        for (Path attack : attacks()) {
            fates.add(fate(attack));
        }
        assertTrue(fates.size() >= 60, fates.size() + " attacks");
        assertTrue(fates.stream().filter(fate -> fate == Fate.TRIPS || fate == Fate.ENDS).count() >= fates.size() / 2, fates.toString());
    }

    private static Fate fate(Path attack) {
        try {
            Matcher fate = FATE.matcher(Files.readString(attack));
            assertTrue(fate.find(), attack + " does not say what becomes of it in plain Drools");
            return Fate.valueOf(fate.group(1).toUpperCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> attacks() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }
}
