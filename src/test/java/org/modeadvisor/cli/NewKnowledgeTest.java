package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** What {@code new} prints can be put where it says, and is valid there. */
class NewKnowledgeTest {

    private static final Pattern PART = Pattern.compile("(?ms)^(?:Insert behind the last entry under `(\\w+):` in rules/(\\S+):|Write as rules/(\\S+):)\n\n(.*?)\n(?=^Insert |^Write |^Replace )");

    @TempDir
    private Path folder;

    private String copy() throws IOException {
        return RulesCopy.again(folder.resolve("rules")).folder().toString();
    }

    private static String printed(String... arguments) {
        Program.Run run = Program.run(arguments);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return run.out();
    }

    /** By hand, as the printed instructions say: the entry before the next section, the rest as a file. */
    private RuleBase byHand(String printed) throws IOException {
        RulesCopy copy = RulesCopy.again(folder.resolve("rules"));
        Matcher part = PART.matcher(printed);
        while (part.find()) {
            if (part.group(3) != null) {
                Files.writeString(copy.folder().resolve(part.group(3)), part.group(4));
            } else if (part.group(1).equals("variables")) {
                copy.append(part.group(2), "\n" + part.group(4));
            } else {
                copy.insertBefore(part.group(2), part.group(1).equals("modes") ? "# The higher the reach" : "# {composite:…} prints", part.group(4) + "\n");
            }
        }
        return RuleBase.load(copy.folder(), "rules");
    }

    @Test
    void everySkeletonIsValidByHandAndPutIntoPlace() throws IOException {
        for (String subject : List.of("rule", "caveat", "mode", "variable")) {
            RuleBase byHand = byHand(printed("new", subject));
            String into = copy();
            printed("new", subject, "--into", into);
            RuleBase inPlace = RuleBase.load(Path.of(into), "rules");
            assertEquals(inPlace.vocabulary().terms(), byHand.vocabulary().terms(), subject);
            assertEquals(inPlace.vocabulary().variables(), byHand.vocabulary().variables(), subject);
            assertEquals(ids(inPlace), ids(byHand), subject);
        }
    }

    private static List<String> ids(RuleBase base) {
        return base.model().rules().stream().map(rule -> rule.id() + " " + rule.consequence() + " " + rule.instances()).toList();
    }

    @Test
    void oneAfterTheOtherTakeTheNextFreeIds() throws IOException {
        String into = copy();
        for (int i = 0; i < 2; i++) {
            for (String subject : List.of("rule", "caveat", "mode", "variable")) {
                printed("new", subject, "--into", into);
            }
        }
        printed("new", "rule", "MEC", "--into", into);
        RuleBase base = RuleBase.load(Path.of(into), "rules");
        for (NodeName name : List.of(new NodeName(Kind.CAVEAT, "C-28"), new NodeName(Kind.CAVEAT, "C-29"), new NodeName(Kind.MODE, "new-mode"), new NodeName(Kind.MODE, "new-mode-2"))) {
            assertEquals(1, base.model().concluding(name).size(), name.toString());
        }
        assertEquals(List.of(1, 2, 3, 4, 5), base.vocabulary().conclusions().modes().stream().map(mode -> mode.order()).toList());
        assertTrue(base.vocabulary().variable("new-variable-2").isPresent());
        assertEquals("", Program.run("fmt", "--check", into).out(), "what is begun is in order");
    }

    /** Every phase has a rule to take after, so that wherever an expert adds one, it is valid. */
    @Test
    void aRuleOfAnyLettersIsValid() throws IOException {
        String into = copy();
        List<String> letters = RuleBase.load(Path.of(into), "rules").model().rules().stream().map(rule -> rule.id().replaceFirst("-.*", "")).distinct().toList();
        assertTrue(letters.size() > 8, letters.toString());
        for (String each : letters) {
            printed("new", "rule", each, "--into", into);
        }
        RuleBase.load(Path.of(into), "rules");
    }

    @Test
    void everythingElseInTheFileStaysAsItIs() throws IOException {
        String into = copy();
        String before = Files.readString(Path.of(into, "conclusions.yaml"));
        printed("new", "caveat", "--into", into);
        List<String> after = new ArrayList<>(Files.readAllLines(Path.of(into, "conclusions.yaml")));
        int from = after.indexOf("  - id: C-28");
        after.subList(from, after.indexOf("      text: One sentence that tells a planner what to watch.".substring(2)) + 1).clear();
        assertEquals(Arrays.asList(before.split("\n")), after);
    }

    @Test
    void aFileThatIsThereAlreadyIsToldAndNothingIsWritten() throws IOException {
        String into = copy();
        Files.writeString(Path.of(into, "caveats", "c-28.drl"), Files.readString(Path.of(into, "caveats", "evidence.drl")));
        Files.delete(Path.of(into, "caveats", "evidence.drl"));
        String before = Files.readString(Path.of(into, "conclusions.yaml"));
        Program.Run run = Program.run("new", "caveat", "--into", into);
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains("There is such a file already"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals(before, Files.readString(Path.of(into, "conclusions.yaml")), "nothing is written by halves");
    }
}
