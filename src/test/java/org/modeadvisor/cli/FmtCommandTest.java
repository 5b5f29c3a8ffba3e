package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.rulebase.RuleBase;

/** One layout of rules, YAML files and cases: the shipped ones have it, and a file in disorder gets it back without a change of what it says. */
class FmtCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theShippedRulesAndCasesAreInOrder() {
        Program.Run run = Program.run("fmt", "--check");
        assertEquals("", run.out() + run.err());
        assertEquals(ExitCode.DONE, run.code());
    }

    /** Blanks, tabs and empty lines are thrown in; what comes out are the shipped files to the byte. */
    @Test
    void everyFileInDisorderGetsItsLayoutBack() throws IOException {
        RulesCopy copy = RulesCopy.in(folder.resolve("rules"));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(copy.folder())) {
            files = walk.filter(file -> file.toString().endsWith(".drl")).toList();
        }
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            String rest = String.join(" \r\n", lines.subList(4, lines.size())).replaceAll("(?m)^ +(?=[@$(A-Za-z])", "\t").replace("\" )", "\")").replace("( \"", "(\"")
                    .replace("\r\nrule", "\r\n\r\n\r\nrule").replace("\r\nthen", "\r\n\r\n then").replace(" == ", "==");
            Files.writeString(file, String.join("\n", lines.subList(0, 4)) + "\n" + rest + "\r\n\r\n");
        }
        RuleBase before = RuleBase.load(copy.folder(), "rules");
        assertEquals(ExitCode.FOUND, Program.run("fmt", "--check", copy.folder().toString()).code());
        Program.Run run = Program.run("fmt", copy.folder().toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(files.size(), run.out().lines().count());
        for (Path file : files) {
            assertEquals(Files.readString(Shipped.RULES.resolve(copy.folder().relativize(file).toString())), Files.readString(file), file.toString());
        }
        RuleBase after = RuleBase.load(copy.folder(), "rules");
        assertEquals(meanings(before), meanings(after));
        assertEquals("", Program.run("fmt", copy.folder().toString()).out(), "done twice it changes nothing");
    }

    /** Everything a rule says, without its places. */
    private static List<String> meanings(RuleBase base) {
        return base.model().rules().stream().map(rule -> (rule.name() + rule.citation() + rule.instances() + rule.consequence()).replaceAll(", at=[^]]*", "")).toList();
    }

    @Test
    void commentsStayWhereTheyAre() throws IOException {
        Path file = folder.resolve("one.drl");
        List<String> head = Files.readAllLines(Shipped.RULES.resolve("stages/demand.drl")).subList(0, 4);
        Files.writeString(file, String.join("\n", head) + """

                // "Quoted ( brackets" do not count.


                // Why.
                rule "STG-00 A sentence"   // beside the title
                @basis( "judgement" ) @because("So,  twice blank.")
                when // all of it
                      // within
                   Driver(id in("market-demand",
                   "data-linkage"),atLeast(2)) // behind
                then
                conclude(composite("demand"));
                end // of it
                """);
        Program.Run run = Program.run("fmt", file.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(String.join("\n", head) + """


                // "Quoted ( brackets" do not count.

                // Why.
                rule "STG-00 A sentence" // beside the title
                  @basis( "judgement" ) @because( "So,  twice blank." )
                when // all of it
                  // within
                  Driver( id in ( "market-demand",
                                  "data-linkage" ), atLeast( 2 ) ) // behind
                then
                  conclude( composite( "demand" ) );
                end // of it
                """, Files.readString(file));
    }

    @Test
    void aCaseInDisorderGetsItsLayoutBack() throws IOException {
        String shipped = Files.readString(Path.of("cases", "worked", "linhe-tiered-care.yaml"));
        Path file = Files.writeString(folder.resolve("linhe-tiered-care.yaml"), shipped.replaceAll("(?m)^( +)", "$1$1").replaceAll(": +\\{", ": { ").replace("\n", "\r\n"));
        assertEquals(file + "\n", Program.run("fmt", file.toString()).out());
        assertEquals(shipped, Files.readString(file));
    }

    @Test
    void aFileThatCannotBeReadIsToldAndLeft() throws IOException {
        Path file = folder.resolve("broken.drl");
        String text = Files.readString(Shipped.RULES.resolve("stages/demand.drl")).replace("\nend", "\n");
        Files.writeString(file, text);
        Program.Run run = Program.run("fmt", file.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains("This rule has no `end`."), run.err());
        assertEquals(text, Files.readString(file));
        assertEquals(ExitCode.UNUSABLE, Program.run("fmt", folder.resolve("none.drl").toString()).code());
        assertEquals(ExitCode.UNUSABLE, Program.run("fmt", "cases/README.md").code());
    }

    @Test
    void aFileThatALinkLeadsToOutsideOfTheFolderIsLeftAsItIs() throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules")).folder();
        Path outside = folder.resolve("outside.drl");
        Files.writeString(outside, Files.readString(rules.resolve("mechanisms/learning.drl")).replace("  ", "     "));
        Files.delete(rules.resolve("mechanisms/learning.drl"));
        Files.createSymbolicLink(rules.resolve("mechanisms/learning.drl"), outside);
        String before = Files.readString(outside);
        Program.Run run = Program.run("fmt", rules.toString());
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertTrue(run.err().contains("leads out of its folder"), run.err());
        assertEquals(before, Files.readString(outside));
    }
}
