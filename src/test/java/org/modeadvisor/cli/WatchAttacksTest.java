package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.attacks.Canary;
import org.modeadvisor.cli.Program.Run;
import org.modeadvisor.reload.LiveAdvisor;
import org.modeadvisor.reload.ReloadEvent;
import org.modeadvisor.reload.ReloadPolicy;

/** Rules and cases that are taken up while the program runs are looked at like any others: an edit that attacks is refused, and none of it runs. */
class WatchAttacksTest {

    private static final Path CORPUS = Path.of("src", "test", "resources", "attacks");
    /** One of so many attacks is tried. */
    private static final int EACH = 8;

    @TempDir
    private Path temporary;

    private Path rules;
    private Path cases;

    @BeforeEach
    void copy() throws IOException {
        rules = RulesCopy.in(temporary.resolve("rules")).folder();
        cases = Files.createDirectory(temporary.resolve("cases"));
    }

    /** Some attacks on rules, one after the other, each saved in place of a shipped file; that all are refused is tested elsewhere. */
    @Test
    void anEditThatAttacksLeavesTheLastGoodRulesServing() throws IOException {
        ReloadPolicy atOnce = ReloadPolicy.USUAL.waiting(Duration.ofNanos(1), Duration.ofSeconds(10));
        Path edited = rules.resolve("mechanisms/learning.drl");
        try (Canary.Cage canary = new Canary.Cage(temporary); LiveAdvisor live = LiveAdvisor.open(rules, atOnce)) {
            ModeAdvisor before = live.advisor();
            List<Path> attacks;
            try (Stream<Path> files = Files.list(CORPUS.resolve("rules"))) {
                attacks = files.sorted().toList();
            }
            for (int i = 0; i < attacks.size(); i += EACH) {
                Path attack = attacks.get(i);
                Files.copy(attack, edited, StandardCopyOption.REPLACE_EXISTING);
                assertTrue(live.reload().orElseThrow() instanceof ReloadEvent.Refused, attack::toString);
                assertFalse(canary.tripped(), attack + " ran");
            }
            assertEquals(before.ruleSet(), live.advisor().ruleSet());
            Files.delete(edited);
            Files.createSymbolicLink(edited, temporary.resolve("elsewhere.drl"));
            Files.copy(Path.of("rules/mechanisms/learning.drl"), temporary.resolve("elsewhere.drl"));
            assertTrue(live.reload().orElseThrow() instanceof ReloadEvent.Refused, "rules from elsewhere were taken up");
        }
    }

    @Test
    void casesThatAttackAreToldAndNoneRuns() throws IOException, InterruptedException {
        int attacks = 0;
        try (Stream<Path> files = Files.list(CORPUS.resolve("cases"))) {
            for (Path attack : files.toList()) {
                Files.copy(attack, cases.resolve(attack.getFileName()));
                attacks++;
            }
        }
        Files.createSymbolicLink(cases.resolve("link.yaml"), Files.copy(Path.of("cases/worked/linhe-tiered-care.yaml"), temporary.resolve("elsewhere.yaml")));
        new ProcessBuilder("mkfifo", cases.resolve("pipe.yaml").toString()).start().waitFor();
        Files.writeString(cases.resolve("name\u001b[2J.yaml"), "{}");
        try (Canary.Cage canary = new Canary.Cage(temporary)) {
            Run run = Program.run("watch", "--once", "--rules", rules.toString(), cases.toString());
            assertFalse(canary.tripped(), "an attack ran");
            assertEquals(ExitCode.FOUND, run.code(), run.err());
            String printed = run.out() + run.err();
            assertTrue(printed.chars().allMatch(letter -> letter == '\n' || !Character.isISOControl(letter)), printed);
            assertTrue(printed.contains("leads out of its folder"), printed);
            for (String file : files(cases)) {
                assertTrue(printed.contains(file.replace('\u001b', '\uFFFD')), file + " is not told in " + printed);
            }
            assertEquals(attacks + 3, files(cases).size() + (Files.exists(cases.resolve("pipe.yaml")) ? 0 : 1));
        }
    }

    @Test
    void aCaseNamedThroughALinkIsSeenToChange() throws IOException {
        Path elsewhere = Files.copy(Path.of("cases/worked/linhe-tiered-care.yaml"), temporary.resolve("elsewhere.yaml"));
        Path link = Files.createSymbolicLink(temporary.resolve("case.yaml"), elsewhere);
        WatchSession session = new WatchSession(rules, List.of(link.toString()), false);
        String before = session.state();
        Files.writeString(elsewhere, "# edited\n" + Files.readString(elsewhere));
        assertFalse(before.equals(session.state()));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
