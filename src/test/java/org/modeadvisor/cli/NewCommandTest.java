package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.report.CaseTemplate;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** A case file to be filled in is a case before anything is filled in, and once everything is. */
class NewCommandTest {

    private static final Vocabulary VOCABULARY = Shipped.ADVISOR.vocabulary();

    @TempDir
    private Path folder;

    @Test
    void isACaseInWhichNothingIsKnown() {
        Path file = folder.resolve("our-city.yaml");
        Program.Run run = Program.run("new", "case", file.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        CaseStudy study = CaseStudy.read(file);
        assertEquals("our-city", study.id());
        assertEquals("Our city", study.header().title());
        assertTrue(study.facts().isEmpty() && study.observed().isEmpty() && study.expected().isEmpty());
        assertEquals(List.of(), Shipped.ADVISOR.check(study));
        assertEquals("", Program.run("fmt", "--check", file.toString()).out(), "what is begun is in order");
        assertEquals(ExitCode.UNUSABLE, Program.run("new", "case", file.toString()).code(), "a file that is there is not replaced");
        assertEquals("our-city", CaseStudy.read(file).id());
    }

    /** An editor that knows YAML reads its first line. */
    @Test
    void leadsEditorsToTheSchemaWhereThereIsOne() throws IOException {
        Path cases = Files.createDirectories(folder.resolve("cases/north"));
        Program.Run without = Program.run("new", "case", cases.resolve("first-city.yaml").toString());
        assertTrue(without.err().contains("`mode-advisor schema case > case.schema.json`"), without.err());
        assertEquals("", Program.run("new", "case", cases.resolve("quiet-city.yaml").toString(), "--quiet").err());
        Files.writeString(folder.resolve("case.schema.json"), Program.run("schema", "case").out());
        Path file = cases.resolve("our-city.yaml");
        Program.Run run = Program.run("new", "case", file.toString());
        assertEquals("", run.err());
        assertEquals("# yaml-language-server: $schema=./../../case.schema.json", Files.readAllLines(file).get(0));
        assertEquals(Files.readString(cases.resolve("first-city.yaml")).replace("first-city", "our-city").replace("First city", "Our city"),
                Files.readString(file).substring(Files.readString(file).indexOf('\n') + 1));
        assertEquals("our-city", CaseStudy.read(file).id());
        assertEquals("", Program.run("fmt", "--check", file.toString()).out());
    }

    @Test
    void isACaseOnceEveryLineIsFilledIn() throws IOException {
        List<String> groups = List.copyOf(VOCABULARY.groups().keySet());
        String text = CaseTemplate.of(VOCABULARY, "filled-in", groups);
        for (Variable variable : VOCABULARY.variables()) {
            String answer = variable.answers().keySet().iterator().next();
            String before = text;
            text = text.replaceFirst("  # (" + variable.id() + ": +)\\{value: , evidence: \"\"", "  $1{value: " + answer + ", evidence: \"Seen\"");
            assertFalse(before.equals(text), variable.id() + " has no line");
            assertTrue(text.contains(variable.answers().get(answer).split(" ")[0]), variable.id());
        }
        for (String key : List.of("place", "period", "actors", "decision-users", "as-of", "summary")) {
            text = text.replaceFirst("(?m)^# (" + key + ": )", "$1");
        }
        text = text.replaceFirst("# application-field: .*", "application-field: other").replaceFirst("(?s)# observed:\n#   modes: \\[]\n#   development-model:",
                "observed:\n  modes: []\n  development-model: mixed");
        Path file = Files.writeString(folder.resolve("filled-in.yaml"), text);
        CaseStudy study = CaseStudy.read(file);
        assertEquals(VOCABULARY.variables().stream().map(Variable::id).toList(), List.copyOf(study.facts().keySet()));
        assertEquals(List.of(), Shipped.ADVISOR.check(study));
        assertTrue(study.facts().values().stream().allMatch(fact -> fact.evidence().isPresent() && fact.source().isEmpty()), "an empty source is none");
        assertTrue(study.header().summary().isPresent() && study.observed().isPresent());
    }

    @Test
    void asksOnlyAboutTheGroupsThatAreWanted() {
        Program.Run run = Program.run("new", "case", "--group", "POW,technology factor");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        List<String> asked = VOCABULARY.variables().stream().filter(variable -> run.out().contains("# " + variable.id() + ": ")).map(Variable::group).distinct().toList();
        assertEquals(List.of("EXT-TEC", "POW"), asked);
        Program.Run unknown = Program.run("new", "case", "--group", "technology");
        assertEquals(ExitCode.UNUSABLE, unknown.code());
        assertTrue(unknown.err().contains("Did you mean `Technology factor`?"), unknown.err());
    }

    @Test
    void aWrongNameIsTold() {
        for (String name : List.of("Our_City.yaml", "our-city", "our-city.json", "our city.yaml")) {
            Program.Run run = Program.run("new", "case", folder.resolve(name).toString());
            assertEquals(ExitCode.UNUSABLE, run.code(), name);
            assertTrue(run.err().contains("cannot be the name of a case file"), run.err());
            assertFalse(Files.exists(folder.resolve(name)), name);
        }
        Program.Run nowhere = Program.run("new", "case", folder.resolve("nowhere").resolve("our-city.yaml").toString());
        assertEquals(ExitCode.UNUSABLE, nowhere.code());
        assertTrue(nowhere.err().contains("Check that its folder exists"), nowhere.err());
    }
}
