package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;

/** The recipes of the rules folder, followed to the letter on a copy of the rules and of the cases, give what they say. */
class RulesReadmeTest {

    private static final String README = read(Path.of("rules", "README.md"));
    private static final String PROGRAM = "mode-advisor ";
    private static final String PROCESS = "key business and process innovation";

    @TempDir
    private Path folder;

    @Test
    void isShortEnoughToBeRead() {
        assertTrue(README.lines().count() < 120);
        assertTrue(README.lines().allMatch(line -> line.length() <= 120));
    }

    @Test
    void aRuleIsAddedInFiveSteps() throws IOException {
        begin();
        String recipe = recipe("Add a rule");
        List<String> calls = blocks(recipe, "sh");
        assertTrue(run(calls.get(0), ExitCode.DONE).contains("rules/modes/mod-04.drl is there"));
        replaceRules("rules/modes/mod-04.drl", blocks(recipe, "drl").get(0));
        assertTrue(run(calls.get(1), ExitCode.DONE).startsWith("Conditional: " + PROCESS));
        String why = run(calls.get(2), ExitCode.DONE);
        assertTrue(why.substring(why.lastIndexOf("Lowered by one level")).contains("[MOD-04, author judgement]"), why);
        assertTrue(run(calls.get(3), ExitCode.FOUND).contains("modes/mod-04.drl"));
    }

    @Test
    void aModeIsAddedInFiveSteps() throws IOException {
        begin();
        addTheRule();
        String recipe = recipe("Add a mode");
        List<String> calls = blocks(recipe, "sh");
        run(calls.get(0), ExitCode.DONE);
        Path conclusions = folder.resolve("rules/conclusions.yaml");
        String text = Files.readString(conclusions);
        int from = text.indexOf("  - id: data-stewardship");
        int to = text.indexOf("\n# The higher the reach");
        Files.writeString(conclusions, text.substring(0, from) + blocks(recipe, "yaml").get(0) + text.substring(to));
        replaceRules("rules/modes/mod-05a.drl", blocks(recipe, "drl").get(0));
        String answer = run(calls.get(1), ExitCode.DONE);
        assertTrue(answer.startsWith("Recommended: data stewardship"), answer);
        assertTrue(answer.replaceAll("\\s+", " ").contains("Name the steward and publish the terms of access."), answer);
    }

    @Test
    void aChangedAnswerIsAcceptedInFiveSteps() throws IOException {
        begin();
        addTheRule();
        Path file = folder.resolve("cases/worked/linhe-tiered-care.yaml");
        String before = Files.readString(file);
        List<String> calls = blocks(recipe("Accept a changed"), "sh");
        run(calls.get(0), ExitCode.FOUND);
        run(calls.get(1), ExitCode.DONE);
        run(calls.get(2), ExitCode.FOUND);
        String after = Files.readString(file);
        assertFalse(after.equals(before));
        assertEquals(before.substring(0, before.indexOf("expected:")), after.substring(0, after.indexOf("expected:")), "facts stay to the byte");
        assertTrue(Pattern.compile("key-business-process-innovation: +conditional").matcher(after).find(), after);
        run(calls.get(3), ExitCode.DONE);
    }

    @Test
    void inlineCommandsOfNewExist() {
        List<String> calls = Pattern.compile("`" + PROGRAM + "(new [^`]*)`").matcher(README).results().map(match -> match.group(1)).toList();
        assertEquals(2, calls.size());
        calls.forEach(call -> assertEquals(ExitCode.DONE, Program.run(call.split(" ")).code(), call));
    }

    private void begin() throws IOException {
        RulesCopy.again(folder.resolve("rules"));
        for (String id : List.of("linhe-tiered-care", "norrvik-precision-oncology")) {
            Path copy = folder.resolve("cases/worked/" + id + ".yaml");
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("cases", "worked", id + ".yaml"), copy);
        }
    }

    private void addTheRule() throws IOException {
        run(blocks(recipe("Add a rule"), "sh").get(0), ExitCode.DONE);
        replaceRules("rules/modes/mod-04.drl", blocks(recipe("Add a rule"), "drl").get(0));
    }

    /** The head stays, all below it is replaced. */
    private void replaceRules(String file, String rules) throws IOException {
        List<String> begun = Files.readAllLines(folder.resolve(file));
        Files.writeString(folder.resolve(file), String.join("\n", begun.subList(0, 4)) + "\n\n" + rules);
    }

    /** The command as it stands there, in the folder of the copies. */
    private String run(String line, int code) {
        assertTrue(line.startsWith(PROGRAM), line);
        String call = line.strip().substring(PROGRAM.length()).replace("--into rules", "--into " + folder.resolve("rules"))
                .replace("cases/", folder.resolve("cases") + "/") + (line.contains("--into") ? "" : " --rules " + folder.resolve("rules"));
        Program.Run run = Program.run(call.split(" "));
        assertEquals(code, run.code(), line + "\n" + run.out() + run.err());
        return run.out();
    }

    private static String recipe(String heading) {
        String from = README.substring(README.indexOf("\n## " + heading) + 1);
        int end = from.indexOf("\n## ");
        return end < 0 ? from : from.substring(0, end);
    }

    private static List<String> blocks(String text, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
