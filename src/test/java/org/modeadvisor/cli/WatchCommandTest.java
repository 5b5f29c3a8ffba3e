package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Goldens;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.check.Check;
import org.modeadvisor.cli.Program.Run;
import org.modeadvisor.report.check.CheckText;

/** The verb {@code watch} as somebody sees it who edits rules beside it. */
class WatchCommandTest {

    private static final Path TEMP = Path.of("target", "watched");
    private static final Path RULES = TEMP.resolve("rules");
    private static final Path CASES = TEMP.resolve("cases");
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(120);
    private static final Pattern HEAD = Pattern.compile("(?m)^\\d\\d:\\d\\d:\\d\\d (.*) \\(\\d+\\.\\d s\\)$");

    private static final String WEAK_LEADERS = "  Driver( id == \"leader-understanding\", atMost( \"WEAK\" ) )\n";

    @BeforeEach
    void copy() throws IOException {
        Folders.empty(TEMP);
        RulesCopy.in(RULES);
        Files.createDirectories(CASES);
        for (String id : List.of("linhe-tiered-care", "drystone-district")) {
            Files.copy(Path.of("cases", "worked", id + ".yaml"), CASES.resolve(id + ".yaml"));
        }
    }

    private static Run once(int code, String... more) {
        List<String> call = new ArrayList<>(List.of("watch", "--once", "--rules", RULES.toString()));
        call.addAll(List.of(more));
        Run run = Program.run(call.toArray(String[]::new));
        assertEquals(code, run.code(), run.out() + run.err());
        return run;
    }

    private static void strong(int from, int to) throws IOException {
        save("rules/parameters.yaml", text -> text.replace("  - id: STRONG\n    value: " + from + "\n", "  - id: STRONG\n    value: " + to + "\n"));
    }

    /** Asks for what can never be together. */
    private static void contradict() throws IOException {
        save("rules/caveats/gaps.drl", text -> text.replace(WEAK_LEADERS, WEAK_LEADERS + WEAK_LEADERS.replace("atMost( \"WEAK\" )", "atLeast( \"STRONG\" )")));
    }

    /** Saves in one step, so that the watch can see no state between. */
    private static void save(String file, UnaryOperator<String> edit) throws IOException {
        String text = Files.readString(TEMP.resolve(file));
        assertNotEquals(text, edit.apply(text), file);
        Files.writeString(TEMP.resolve("beside"), edit.apply(text));
        Files.move(TEMP.resolve("beside"), TEMP.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String placeless(String text) {
        return text.replace(TEMP + "/", "");
    }

    /** The program watching, on a thread of its own. */
    private static final class Watching implements AutoCloseable {

        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final Thread thread = new Thread(() -> Main.run(new ByteArrayInputStream(new byte[0]), new PrintWriter(out, true), new PrintWriter(err, true),
                "watch", "--rules", RULES.toString(), CASES.toString()));

        Watching() {
            thread.start();
        }

        /** Everything printed, without times, once that many states of the files were told. */
        String told(int states) throws InterruptedException, TimeoutException {
            long end = System.nanoTime() + LONGEST;
            while (HEAD.matcher(out.toString()).results().count() < states || !out.toString().endsWith("\n")) {
                if (System.nanoTime() > end) {
                    throw new TimeoutException(out.toString() + err);
                }
                Thread.sleep(20);
            }
            return placeless(HEAD.matcher(out.toString()).replaceAll("TIME $1"));
        }

        @Override
        public void close() throws InterruptedException {
            thread.interrupt();
            thread.join();
        }
    }

    @Test
    void eachSaveIsToldWithWhatItDid() throws Exception {
        try (Watching watching = new Watching()) {
            watching.told(2);
            strong(3, 4);
            watching.told(4);
            save("rules/modes/process.drl", text -> text.replace("\"emr-adoption\"", "\"emr-adoptoin\""));
            watching.told(5);
            save("rules/modes/process.drl", text -> text.replace("\"emr-adoptoin\"", "\"emr-adoption\""));
            watching.told(7);
            save("cases/drystone-district.yaml", text -> text + "  emr-adoptoin: 3\n");
            watching.told(9);
            Files.delete(CASES.resolve("drystone-district.yaml"));
            watching.told(11);
            contradict();
            watching.told(13);
            strong(4, 3);
            Goldens.compare("watch/saves.txt", watching.told(15));
            assertEquals("Watching; Ctrl-C ends it.\n", watching.err.toString());
        }
    }

    @Test
    void rulesThatAreBrokenFromTheStartAreWatchedUntilTheyAreMended() throws Exception {
        strong(3, 9);
        try (Watching watching = new Watching()) {
            watching.told(1);
            strong(9, 3);
            Goldens.compare("watch/mended.txt", watching.told(3));
        }
    }

    @Test
    void onceTellsTheFilesAsTheyAre() throws IOException {
        Goldens.compare("watch/once-good.txt", placeless(once(0, CASES.toString()).out()));
        strong(3, 4);
        Goldens.compare("watch/once.txt", placeless(once(1, CASES.toString()).out()));
    }

    @Test
    void onceTellsWhatMakesNoSense() throws IOException {
        contradict();
        String out = once(1, CASES.toString()).out();
        assertTrue(out.endsWith("\n" + CheckText.of(Check.of(RULES, RULES.toString()).run(List.of()), false, false)), "as `check` prints it: " + out);
        assertTrue(out.contains(" [never-true]"), out);
    }

    @Test
    void onceTellsWhatIsBroken() throws IOException {
        strong(3, 9);
        Goldens.compare("watch/broken.txt", placeless(once(1, CASES.toString()).out()));
    }

    @Test
    void aFolderWithoutCasesIsTold() throws IOException {
        Path empty = Files.createDirectory(TEMP.resolve("empty"));
        Run run = once(1, empty.toString());
        assertTrue(run.out().contains("There is no case file"), run.out());
    }

    @Test
    void whatCannotBeWatchedIsTold() {
        assertTrue(once("--rules", "nowhere").contains("There is no folder `nowhere` to watch"));
        assertTrue(once("--rules", "rules", "no-case.yaml").contains("There is no case file or folder `no-case.yaml`."));
        assertTrue(once("--rules", "rules", "-").contains("- is standard input, which cannot be watched"));
        assertTrue(once("--rules", "rules", "--format", "json").contains("`watch` has no json form; it prints text."));
    }

    private static String once(String... options) {
        List<String> call = new ArrayList<>(List.of("watch", "--once"));
        call.addAll(List.of(options));
        Run run = Program.run(call.toArray(String[]::new));
        assertEquals(2, run.code());
        return run.err();
    }
}
