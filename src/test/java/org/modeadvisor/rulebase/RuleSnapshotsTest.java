package org.modeadvisor.rulebase;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.ExplainText;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.snapshot.SealedSnapshot;
import org.modeadvisor.snapshot.SnapshotCache;
import org.modeadvisor.vocabulary.Vocabulary;

/** Rules taken from a snapshot are the rules their text says, and what cannot be trusted is read from the text. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RuleSnapshotsTest {

    private static final String PROCESS = "modes/process.drl";
    private static final SealedSnapshot SHIPPED = sealed(RuleBase.read(Shipped.RULES, "rules"), "this program");

    @TempDir
    private Path temporary;

    private static SealedSnapshot sealed(TextFolder folder, String program) {
        return SealedSnapshot.of(RuleSnapshots.sealed(folder, FolderReading.of(folder, false, new ProblemLog()), program).bytes()).orElseThrow();
    }

    private RuleSnapshots snapshots() {
        return new RuleSnapshots(Optional.of(SHIPPED), Optional.empty()).with(new SnapshotCache(temporary.resolve("cache")));
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(temporary.resolve("cache"))) {
            return files.reduce((one, other) -> {
                throw new AssertionError("several were kept");
            }).orElseThrow();
        }
    }

    /** One edit of everything that is kept: a word, a number, a condition, a place. */
    private TextFolder edited() throws IOException {
        Path folder = temporary.resolve("rules");
        return RuleBase.read(Files.exists(folder) ? folder : RulesCopy.in(folder)
                .insertBefore(PROCESS, "rule \"MOD-02a", "// A comment, so that every line below stands elsewhere.\n\n")
                .replace("sentences.yaml", "word.and: and", "word.and: as well as")
                .replace("parameters.yaml", "  - id: STRONG\n    value: 3\n", "  - id: STRONG\n    value: 4\n").folder(), "rules");
    }

    private static String answers(ModeAdvisor advisor, CaseStudy study) {
        Recommendation answer = advisor.recommend(study);
        return JsonReport.pretty(answer) + "\n" + ExplainText.of(answer, answer.justify(Optional.empty(), OptionalInt.empty()), false);
    }

    private static List<CaseStudy> cases() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("cases"))) {
            return walk.filter(path -> path.toString().endsWith(".yaml")).sorted().map(CaseStudy::read).toList();
        }
    }

    @Test
    void everyCaseIsAnsweredAndExplainedAlikeWhicheverWayTheRulesCame() throws IOException {
        TextFolder shipped = RuleBase.read(Shipped.RULES, "rules");
        ModeAdvisor text = ModeAdvisor.load(shipped, RuleSnapshots.none());
        ModeAdvisor ofTheJar = ModeAdvisor.load(shipped, snapshots());
        assertFalse(Files.exists(temporary.resolve("cache")), "what the jar has is not kept again");
        RuleSnapshots otherJar = new RuleSnapshots(Optional.of(sealed(edited(), "this program")), Optional.empty())
                .with(new SnapshotCache(temporary.resolve("cache")));
        ModeAdvisor.load(shipped, otherJar);
        assertTrue(otherJar.find(shipped).isPresent(), "it was kept");
        ModeAdvisor ofTheCache = ModeAdvisor.load(shipped, otherJar);
        assertTrue(cases().size() > 100, "the cases were not found");
        for (CaseStudy study : cases()) {
            String expected = answers(text, study);
            assertEquals(expected, answers(ofTheJar, study), study.id());
            assertEquals(expected, answers(ofTheCache, study), study.id());
        }
    }

    @Test
    void whatIsTakenFromASnapshotIsAllThatReadingGives() throws IOException {
        for (TextFolder folder : List.of(RuleBase.read(Shipped.RULES, "rules"), RuleBase.read(Shipped.RULES, "under/another name"), edited())) {
            FolderReading read = FolderReading.of(folder, false, new ProblemLog());
            snapshots().keep(folder, read);
            FolderReading found = snapshots().find(folder).orElseThrow();
            assertEquals(read.drafts(), found.drafts());
            assertEquals(read.files(), found.files());
            assertEquals(parts(read.vocabulary()), parts(found.vocabulary()));
        }
    }

    private static List<Object> parts(Vocabulary vocabulary) {
        return List.of(vocabulary.variables(), vocabulary.groups(), List.copyOf(vocabulary.groups().keySet()), vocabulary.conclusions(), vocabulary.terms(),
                vocabulary.parameters(), vocabulary.claims(), vocabulary.sentences(), vocabulary.sources(),
                vocabulary.variables().stream().map(variable -> List.copyOf(variable.answers().keySet())).toList());
    }

    @Test
    void equalRulesGiveEqualSnapshotsWhereverTheyLie() throws IOException {
        TextFolder elsewhere = RuleBase.read(RulesCopy.in(temporary.resolve("copy")).folder(), "elsewhere");
        assertArrayEquals(SHIPPED.bytes(), sealed(elsewhere, "this program").bytes());
    }

    @Test
    void anEditIsReadAndKeptAndThenTakenFromTheCache() throws IOException {
        assertEquals(Optional.empty(), snapshots().find(edited()));
        RuleBase first = RuleBase.load(edited(), snapshots());
        assertTrue(snapshots().find(edited()).isPresent());
        RuleBase again = RuleBase.load(edited(), snapshots());
        assertEquals(first.model().rules(), again.model().rules());
        assertEquals(first.model().layers(), again.model().layers());
        assertEquals(first.thresholds(), again.thresholds());
    }

    /** Somebody cut the file off, at any of its parts, or changed it anywhere. */
    @Test
    void anAlteredSnapshotIsReplacedAndTheTextAnswers() throws IOException {
        CaseStudy study = Shipped.worked("havn-chronic-care");
        String expected = answers(ModeAdvisor.load(edited(), snapshots()), study);
        byte[] whole = Files.readAllBytes(kept());
        Random random = new Random(7);
        for (int at : new int[] {0, 1, 4, 8, 20, 40, 41, 60, 120, 180, 181, 186, 400, whole.length / 2, whole.length - 1}) {
            distrusted(Arrays.copyOf(whole, at));
        }
        replaced(whole, study, expected);
        for (int at : new int[] {0, 7, 8, 39, 40, 41, 45, 120, 179, 183, 187, 200, random.nextInt(whole.length), random.nextInt(whole.length), whole.length - 1}) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            distrusted(bytes);
        }
        replaced(whole, study, expected);
        for (byte[] foreign : List.of(Arrays.copyOf(whole, whole.length + 1), sealed(edited(), "another program").bytes(), SHIPPED.bytes())) {
            distrusted(foreign);
            replaced(whole, study, expected);
        }
    }

    private void distrusted(byte[] bytes) throws IOException {
        Files.write(kept(), bytes);
        assertEquals(Optional.empty(), snapshots().find(edited()));
    }

    private void replaced(byte[] whole, CaseStudy study, String expected) throws IOException {
        assertEquals(expected, answers(ModeAdvisor.load(edited(), snapshots()), study));
        assertArrayEquals(whole, Files.readAllBytes(kept()), "it was written anew");
    }

    /** Only its owner could, since nothing else is read; still the text must answer where it says nothing. */
    @Test
    void aForgedSnapshotThatSaysNothingIsNotUsed() throws IOException {
        TextFolder folder = edited();
        RuleBase.load(folder, snapshots());
        SealedSnapshot whole = SealedSnapshot.of(Files.readAllBytes(kept())).orElseThrow();
        Random random = new Random(11);
        int refused = 0;
        for (int forgery = 0; forgery < 300; forgery++) {
            byte[] content = whole.content().clone();
            int at = random.nextInt(content.length);
            content[at] = (byte) random.nextInt();
            Files.write(kept(), new SealedSnapshot(whole.key(), content).bytes());
            refused += snapshots().find(folder).isEmpty() ? 1 : 0;
            if (forgery < 15) {
                assertEquals(folder.digest(), RuleBase.load(folder, snapshots()).digest());
            }
        }
        assertTrue(refused > 5, "too few forgeries meant nothing: " + refused);
        Files.write(kept(), new SealedSnapshot(whole.key(), Arrays.copyOf(whole.content(), whole.content().length - 9)).bytes());
        assertEquals(Optional.empty(), snapshots().find(folder));
        assertEquals(RuleBase.load(folder, RuleSnapshots.none()).model().rules(), RuleBase.load(folder, snapshots()).model().rules());
    }

    @Test
    void mistakesAreToldAsEverAndNothingIsKeptOfThem() throws IOException {
        RuleBase.load(edited(), snapshots());
        Path before = kept();
        RulesCopy copy = RulesCopy.in(temporary.resolve("broken")).replace(PROCESS, "Driver( id == \"emr-adoption\" )", "Driver( id == \"emr-adoptoin\" )")
                .replace("sentences.yaml", "word.and: and", "word.und: and").append("claims.yaml", "  - id: [\n");
        TextFolder broken = RuleBase.read(copy.folder(), "rules");
        List<Problem> expected = assertThrows(ProblemException.class, () -> RuleBase.load(broken, RuleSnapshots.none())).problems();
        assertTrue(expected.size() > 1, expected.toString());
        assertEquals(expected, assertThrows(ProblemException.class, () -> RuleBase.load(broken, snapshots())).problems());
        assertEquals(expected, assertThrows(ProblemException.class, () -> RuleBase.load(broken, snapshots())).problems());
        assertEquals(before, kept());
    }

    @Test
    void withoutACacheNothingIsWritten() throws IOException {
        RuleBase.load(edited(), RuleSnapshots.none());
        RuleBase.load(edited(), RuleSnapshots.shipped());
        RuleBase.load(edited(), new RuleSnapshots(Optional.of(SHIPPED), Optional.empty()));
        RuleBase.load(edited(), RuleSnapshots.none().with(new SnapshotCache(temporary.resolve("cache"))));
        assertFalse(Files.exists(temporary.resolve("cache")), "a program that does not know which it is keeps nothing");
    }

    /** Beside classes in a folder a snapshot may be older than they are. */
    @Test
    void aSnapshotIsTakenFromAJarAlone() {
        assertEquals(Optional.empty(), RuleSnapshots.shipped().find(RuleBase.read(Shipped.RULES, "rules")));
    }
}
