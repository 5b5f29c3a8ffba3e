package org.modeadvisor.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.reload.ReloadEvent.Accepted;
import org.modeadvisor.reload.ReloadEvent.Refused;

/** Edits as editors, copies and checkouts make them, noticed without being asked. */
class WatchedFolderTest {

    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final int LONGEST_SECONDS = 60;
    private static final String RULE = """
            rule "MEC-99 A rule of its own"
              @basis( "judgement" ) @claims( "P3.2-34" ) @because( "So." )
            when
              Driver( id == "emr-adoption", atLeast( 4 ) )
            then
              conclude( mechanism( "learning-government" ) );
            end
            """;

    @TempDir
    private Path temporary;
    private RulesCopy rules;
    private LiveAdvisor live;
    private final BlockingQueue<ReloadEvent> events = new LinkedBlockingQueue<>();

    @BeforeEach
    void watch() throws IOException {
        rules = RulesCopy.in(temporary.resolve("rules"));
        live = LiveAdvisor.open(rules.folder(), ReloadPolicy.USUAL, Shipped.ADVISOR);
        live.listen(events::add);
        live.watch(OFTEN);
    }

    @AfterEach
    void stop() {
        live.close();
    }

    /** What becomes of the folder as it is now; what becomes of a state between two steps of a save is passed over. */
    private ReloadEvent outcome() throws InterruptedException {
        String digest = ModeAdvisor.read(rules.folder()).digest();
        while (true) {
            ReloadEvent event = events.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            assertNotNull(event, "nobody noticed");
            if (event.digest().equals(digest)) {
                return event;
            }
        }
    }

    private void serves() throws InterruptedException {
        assertTrue(outcome() instanceof Accepted);
        assertEquals(ModeAdvisor.read(rules.folder()).digest(), live.advisor().ruleSet().digest());
    }

    private Path file(String name) {
        return rules.folder().resolve(name);
    }

    @Test
    void aFileWrittenInStepsIsTakenUpWhole() throws Exception {
        String text = Files.readString(file("parameters.yaml"));
        Files.writeString(file("parameters.yaml"), text.substring(0, text.length() / 2));
        Files.writeString(file("parameters.yaml"), text.substring(text.length() / 2) + "# seen\n", StandardOpenOption.APPEND);
        serves();
    }

    @Test
    void aFileExchangedByANewOneOfTheSameLengthAndTimeIsNoticed() throws Exception {
        Path beside = temporary.resolve("beside");
        Files.writeString(beside, Files.readString(file("parameters.yaml")).replace("  - id: STRONG\n    value: 3\n", "  - id: STRONG\n    value: 2\n"));
        Files.setLastModifiedTime(beside, Files.getLastModifiedTime(file("parameters.yaml")));
        assertEquals(Files.size(file("parameters.yaml")), Files.size(beside));
        Files.move(beside, file("parameters.yaml"), StandardCopyOption.REPLACE_EXISTING);
        serves();
    }

    @Test
    void filesAndFoldersMayComeAndGo() throws Exception {
        int shipped = live.advisor().ruleSet().rules();
        rules.ruleFile("mechanisms/own.drl", RULE);
        serves();
        assertEquals(shipped + 1, live.advisor().ruleSet().rules());
        Files.createDirectories(file("mechanisms/more"));
        Files.move(file("mechanisms/own.drl"), file("mechanisms/more/own.drl"));
        assertTrue(outcome() instanceof Refused, "a folder that is no phase");
        Files.delete(file("mechanisms/more/own.drl"));
        serves();
        assertEquals(shipped, live.advisor().ruleSet().rules());
    }

    @Test
    void aFolderThatIsExchangedWholeIsTakenUp() throws Exception {
        Path moved = temporary.resolve("moved");
        Files.move(rules.folder(), moved);
        assertTrue(outcome() instanceof Refused, "there is no folder now");
        assertEquals(Shipped.RULE_BASE.digest(), live.advisor().ruleSet().digest());
        Files.writeString(moved.resolve("claims.yaml"), "# seen\n", StandardOpenOption.APPEND);
        Files.move(moved, rules.folder());
        serves();
    }

    @Test
    void whatWasRolledBackIsNotTakenUpAgainBeforeTheNextEdit() throws Exception {
        Files.writeString(file("claims.yaml"), "# seen\n", StandardOpenOption.APPEND);
        serves();
        live.rollBack(Shipped.RULE_BASE.digest());
        events.clear();
        assertNull(events.poll(10 * OFTEN.toMillis(), TimeUnit.MILLISECONDS));
        assertEquals(Shipped.RULE_BASE.digest(), live.advisor().ruleSet().digest());
        Files.writeString(file("claims.yaml"), "# seen again\n", StandardOpenOption.APPEND);
        serves();
    }

    @Test
    void onceItIsClosedNothingIsTakenUp() throws Exception {
        live.close();
        Files.writeString(file("claims.yaml"), "# unseen\n", StandardOpenOption.APPEND);
        assertNull(events.poll(10 * OFTEN.toMillis(), TimeUnit.MILLISECONDS));
        assertEquals(Shipped.RULE_BASE.digest(), live.advisor().ruleSet().digest());
    }
}
