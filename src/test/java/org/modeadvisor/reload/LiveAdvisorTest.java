package org.modeadvisor.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.reload.ReloadEvent.Accepted;
import org.modeadvisor.reload.ReloadEvent.Refused;
import org.modeadvisor.reload.ReloadEvent.RolledBack;
import org.modeadvisor.report.JsonReport;

/** What a program that serves answers while experts edit the rules can rely on. */
class LiveAdvisorTest {

    private static final String MODE = "key-business-process-innovation";
    private static final CaseStudy LINHE = Shipped.worked("linhe-tiered-care");
    private static final ReloadPolicy AT_ONCE = ReloadPolicy.USUAL.waiting(Duration.ofMillis(1), Duration.ofSeconds(10));
    private static final String SHIPPED = Shipped.RULE_BASE.digest();

    @TempDir
    private Path temporary;
    private RulesCopy rules;

    @BeforeEach
    void copy() throws IOException {
        rules = RulesCopy.in(temporary.resolve("rules"));
    }

    private LiveAdvisor open() {
        return open(AT_ONCE);
    }

    /** Begins with the shipped rules, as the folder does, but need not compile them again. */
    private LiveAdvisor open(ReloadPolicy policy) {
        return LiveAdvisor.open(rules.folder(), policy, Shipped.ADVISOR);
    }

    /** Under the shipped rules Linhe's mode is recommended; where STRONG is 4 it is conditional. */
    private void strong(int from, int to) throws IOException {
        rules.replace("parameters.yaml", "  - id: STRONG\n    value: " + from + "\n", "  - id: STRONG\n    value: " + to + "\n");
    }

    private static Verdict verdict(ModeAdvisor advisor) {
        return advisor.recommend(LINHE, false).mode(MODE).orElseThrow().verdict();
    }

    private static List<String> codes(ReloadEvent event) {
        return ((Refused) event).problems().stream().map(Problem::code).toList();
    }

    @Test
    void anEditServesFromTheMomentItIsAccepted() throws IOException {
        LiveAdvisor live = open();
        assertEquals(Verdict.RECOMMENDED, verdict(live.advisor()));
        strong(3, 4);
        Accepted accepted = (Accepted) live.reload().orElseThrow();
        assertEquals(Verdict.CONDITIONAL, verdict(live.advisor()));
        assertEquals(List.of(SHIPPED, live.advisor().ruleSet().digest()), List.of(accepted.before(), accepted.serving()));
    }

    @Test
    void anEditedFolderAnswersAsIfItHadBeenSoFromTheStart() throws IOException {
        LiveAdvisor live = open();
        strong(3, 4);
        live.reload();
        rules.replace("modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"data-linkage\" )");
        live.reload();
        rules.replace("sentences.yaml", "word.and: and", "word.and: as well as");
        live.reload();
        ModeAdvisor fresh = ModeAdvisor.load(rules.folder());
        assertEquals(fresh.ruleSet(), live.advisor().ruleSet());
        for (CaseStudy study : Shipped.reviewed()) {
            assertEquals(JsonReport.line(fresh.recommend(study)), JsonReport.line(live.advisor().recommend(study)));
        }
    }

    @Test
    void aBadEditLeavesTheLastGoodRulesServing() throws IOException {
        LiveAdvisor live = open();
        ModeAdvisor before = live.advisor();
        rules.replace("modes/process.drl", "Driver( id == \"emr-adoption\" )", "Driver( id == \"emr-adoptoin\" )");
        Refused refused = (Refused) live.reload().orElseThrow();
        assertSame(before, live.advisor());
        assertEquals(SHIPPED, refused.serving());
        assertNotEquals(SHIPPED, refused.digest());
        assertEquals(List.of("unknown-variable"), codes(refused));
        assertEquals("Did you mean `emr-adoption`?", refused.problems().get(0).remedy());
        rules.replace("modes/process.drl", "emr-adoptoin", "data-linkage");
        assertTrue(live.reload().orElseThrow() instanceof Accepted, "mended, it serves");
    }

    @Test
    void whatIsNotOverBeforeTheEditIsFinishedUnderTheRulesItBeganWith() throws IOException {
        LiveAdvisor live = open();
        ModeAdvisor held = live.advisor();
        Recommendation first = held.recommend(LINHE);
        strong(3, 4);
        live.reload();
        assertEquals(first, held.recommend(LINHE));
        assertNotEquals(first.ruleSet(), live.advisor().recommend(LINHE).ruleSet());
    }

    @Test
    void anEditMustStandTheTrial() throws IOException {
        Problem turned = new Problem("turned", Severity.ERROR, Position.of("cases/linhe.yaml"), "", "It is no longer recommended.", "Change the rule back.");
        Problem note = new Problem("note", Severity.WARNING, Position.of("cases/linhe.yaml"), "", "It is weaker.", "Read the answer.");
        LiveAdvisor live = open(AT_ONCE.trying(advisor -> verdict(advisor) == Verdict.RECOMMENDED ? List.of(note) : List.of(note, turned)));
        strong(3, 4);
        assertEquals(List.of(note, turned), ((Refused) live.reload().orElseThrow()).problems());
        strong(4, 3);
        rules.append("claims.yaml", "# another edit\n");
        assertEquals(List.of(note), ((Accepted) live.reload().orElseThrow()).warnings());
    }

    @Test
    void whatTheCheckRefusesIsNotTriedAtAll() throws IOException {
        AtomicBoolean allowed = new AtomicBoolean(true);
        List<String> tried = new ArrayList<>();
        Problem forbidden = new Problem("forbidden", Severity.ERROR, Position.of("rules"), "", "Nobody may edit now.", "Come back tomorrow.");
        LiveAdvisor live = open(AT_ONCE.checking(texts -> allowed.get() ? List.of() : List.of(forbidden)).trying(advisor -> {
            tried.add(advisor.ruleSet().digest());
            return List.of();
        }));
        allowed.set(false);
        strong(3, 4);
        assertEquals(List.of("forbidden"), codes(live.reload().orElseThrow()));
        assertEquals(List.of(), tried);
    }

    @Test
    void aTrialThatCrashesRefusesTheEditAndNothingElse() throws IOException {
        AtomicBoolean broken = new AtomicBoolean();
        LiveAdvisor live = open(AT_ONCE.trying(advisor -> {
            if (broken.get()) {
                throw new IllegalStateException("a mistake in the trial");
            }
            return List.of();
        }));
        broken.set(true);
        strong(3, 4);
        assertEquals(List.of("trial-failed"), codes(live.reload().orElseThrow()));
        assertEquals(Verdict.RECOMMENDED, verdict(live.advisor()));
        broken.set(false);
        assertTrue(live.reload().orElseThrow() instanceof Accepted, "asked again, it is tried again");
    }

    @Test
    void rulesThatMayNotServeDoNotBeginTo() throws IOException {
        strong(3, 9);
        ProblemException refused = assertThrows(ProblemException.class, () -> LiveAdvisor.open(rules.folder(), AT_ONCE));
        assertEquals(List.of("out-of-range"), refused.problems().stream().map(Problem::code).toList());
    }

    @Test
    void rulesMayServeWhileTheirFolderIsNotGoodYet() throws IOException {
        strong(3, 9);
        LiveAdvisor live = open();
        assertEquals(List.of("out-of-range"), codes(live.reload().orElseThrow()));
        strong(9, 4);
        live.reload();
        assertEquals(Verdict.CONDITIONAL, verdict(live.advisor()));
    }

    @Test
    void anUneditedFolderIsNoEvent() {
        LiveAdvisor live = open();
        ModeAdvisor before = live.advisor();
        assertEquals(Optional.empty(), live.reload());
        assertSame(before, live.advisor());
    }

    @Test
    void anyOfTheLastVersionsCanServeAgain() throws IOException {
        LiveAdvisor live = open(AT_ONCE.keeping(3));
        List<String> accepted = new ArrayList<>(List.of(SHIPPED));
        for (int level : List.of(4, 2)) {
            strong(level == 4 ? 3 : 4, level);
            accepted.add(0, live.reload().orElseThrow().digest());
        }
        rules.append("claims.yaml", "# another edit\n");
        accepted.add(0, live.reload().orElseThrow().digest());
        assertEquals(accepted.subList(0, 3), live.versions(), "the shipped rules are the fourth, and three are kept");
        assertThrows(IllegalArgumentException.class, () -> live.rollBack(SHIPPED));
        RolledBack back = (RolledBack) live.rollBack(accepted.get(2));
        assertEquals(accepted.get(0), back.before());
        assertEquals(Verdict.CONDITIONAL, verdict(live.advisor()));
        assertEquals(List.of(accepted.get(2), accepted.get(0), accepted.get(1)), live.versions());
    }

    @Test
    void askedToReloadAfterARollbackTheFolderServesAgain() throws IOException {
        LiveAdvisor live = open();
        strong(3, 4);
        String edited = live.reload().orElseThrow().digest();
        live.rollBack(SHIPPED);
        assertEquals(Verdict.RECOMMENDED, verdict(live.advisor()));
        assertEquals(edited, ((Accepted) live.reload().orElseThrow()).serving());
    }

    @Test
    void everyListenerHearsEverythingInOrder() throws IOException {
        LiveAdvisor live = open();
        List<String> heard = new ArrayList<>();
        live.listen(event -> {
            throw new IllegalStateException("a mistake in a listener");
        });
        live.listen(event -> {
            if (event instanceof Accepted accepted) {
                live.rollBack(accepted.before());
            }
        });
        live.listen(event -> heard.add(event.getClass().getSimpleName()));
        strong(3, 4);
        live.reload();
        assertEquals(List.of("Accepted", "RolledBack"), heard, "though a listener went back before the last one heard of the edit");
        assertEquals(SHIPPED, live.advisor().ruleSet().digest());
    }

    @Test
    void aFolderThatNeverRestsIsRefused() {
        AtomicBoolean writing = new AtomicBoolean(true);
        FolderReading reading = new FolderReading(() -> {
            if (writing.get()) {
                grow(rules.folder().resolve("claims.yaml"));
            }
            return ModeAdvisor.read(rules.folder());
        }, Duration.ofMillis(1), Duration.ofMillis(20));
        LiveAdvisor live = new LiveAdvisor(reading, AT_ONCE, new Version(Shipped.ADVISOR, List.of()), SHIPPED);
        assertEquals(List.of("unsettled-folder"), codes(live.reload().orElseThrow()));
        writing.set(false);
        assertTrue(live.reload().orElseThrow() instanceof Accepted);
    }

    private static void grow(Path file) {
        try {
            Files.writeString(file, "# more\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
