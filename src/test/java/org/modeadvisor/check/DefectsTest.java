package org.modeadvisor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Edit;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Derivations;

/** Defects seeded in copies of the shipped rules are found, each at its line, and nothing else is. */
class DefectsTest {

    /** Lists of defects that do not touch each other, so that one search finds all of a list. */
    static final List<String> SEARCHED = List.of("conditions", "rules", "reach", "modes", "directions");
    /** Each of these alone keeps the rules from being read. */
    static final String READ = "reading";

    /** What needs no search. */
    private static final Set<String> TOLD_BY_READING = Set.of("bars-nothing", "left-as-begun", "unused-variable", "unused-parameter", "unused-group", "wrong-role", "missing-verdict",
            "unused-accept", "unknown-accept");

    @TempDir
    private Path folder;

    static List<Edit> defects(String list) {
        return Edit.list("defects/" + list + ".yaml");
    }

    @Test
    void thereAreEnoughOfEnoughKinds() throws IOException {
        List<Edit> all = Stream.concat(SEARCHED.stream(), Stream.of(READ)).flatMap(list -> defects(list).stream()).toList();
        assertTrue(all.size() >= 60, () -> all.size() + " defects");
        assertTrue(all.stream().map(defect -> defect.code().orElseThrow()).distinct().count() >= 10);
        try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "defects"))) {
            assertEquals(SEARCHED.size() + 1, files.count(), "a list that no test reads");
        }
    }

    @TestFactory
    Stream<DynamicTest> allOfAListAreFoundAndNothingElse() {
        return SEARCHED.stream().map(list -> DynamicTest.dynamicTest(list, () -> {
            RulesCopy copy = RulesCopy.in(folder.resolve(list).resolve("rules"));
            for (Edit defect : defects(list)) {
                defect.in(copy);
            }
            CheckResult result = Check.of(copy.folder(), "rules").run(List.of());
            found(result, copy.folder(), defects(list));
            shown(result, ModeAdvisor.load(copy.folder()));
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatKeepsTheRulesFromBeingReadIsFoundAlone() {
        return defects(READ).stream().map(defect -> DynamicTest.dynamicTest(defect.name(),
                () -> found(defect.in(folder.resolve(defect.name()).resolve("rules")).folder(), List.of(defect))));
    }

    /** Fails unless each defect has one finding at its place, and there is no other. */
    static void found(Path rules, List<Edit> defects) {
        found(Check.of(rules, "rules").run(List.of()), rules, defects);
    }

    private static void found(CheckResult result, Path rules, List<Edit> defects) {
        List<Finding> left = new ArrayList<>(result.open());
        List<String> missed = new ArrayList<>();
        for (Edit defect : defects) {
            if (left.stream().filter(finding -> finds(finding, defect, rules)).findFirst().filter(left::remove).isEmpty()) {
                missed.add(defect.name() + " (" + defect.code().orElseThrow() + ")");
            }
        }
        assertEquals(List.of(), missed, () -> "not found; found besides: " + told(left));
        assertEquals("", told(left), "found although not seeded");
    }

    /** Fails unless every case that is shown is answered as the finding says, and every finding of logic is shown or proved. */
    private static void shown(CheckResult result, ModeAdvisor advisor) {
        for (Finding finding : result.findings()) {
            assertTrue(finding.searched() || !finding.scenes().isEmpty() || TOLD_BY_READING.contains(finding.code()), finding.code());
            for (Scene scene : finding.scenes()) {
                Derivations answer = advisor.recommend(CaseStudy.of("scene", scene.facts()), false).derivations();
                assertFalse(scene.seen().isEmpty());
                scene.seen().stream().filter(seen -> seen.rule().isEmpty()).forEach(seen -> assertEquals(answer.bounds(seen.node()), seen.bounds(), finding.code()));
            }
        }
    }

    private static boolean finds(Finding finding, Edit defect, Path rules) {
        return finding.code().equals(defect.code().orElseThrow())
                && defect.allows(rules, finding.problem().position().file().replaceFirst("^rules/", ""), finding.problem().position().line());
    }

    private static String told(List<Finding> findings) {
        return String.join("\n", findings.stream().map(finding -> finding.code() + " " + finding.problem().position() + " " + finding.problem().message()).toList());
    }
}
