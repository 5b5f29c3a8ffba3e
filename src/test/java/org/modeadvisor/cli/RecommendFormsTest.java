package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of an answer beside text and JSON: a page, a document, a picture, a folder of pages. */
class RecommendFormsTest {

    private static final String HAVN = "cases/worked/havn-chronic-care.yaml";

    @TempDir
    private Path folder;

    @Test
    void oneCaseGivesOnePageOneDocumentOrOnePicture() {
        assertTrue(Program.run("recommend", "--format", "html", HAVN).out().startsWith("<!DOCTYPE html>"));
        assertTrue(Program.run("recommend", "--format", "markdown", HAVN).out().startsWith("# Havn chronic-care network\n"));
        Program.Run svg = Program.run("recommend", "--format", "svg", HAVN);
        assertTrue(svg.out().startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\""), svg.out());
        assertEquals(new Program.Run(ExitCode.DONE, svg.out(), ""), svg);
    }

    @Test
    void leaningsCanBeTurnedOffInEveryForm() {
        for (String form : List.of("html", "markdown")) {
            String care = "cases/europe/uk-care-data.yaml";
            assertTrue(Program.run("recommend", "--format", form, care).out().contains("Leaning, provisional"), form);
            assertFalse(Program.run("recommend", "--format", form, "--no-presumptions", care).out().contains("Leaning"), form);
        }
    }

    @Test
    void severalCasesGiveOnePageWithTheComparisonOnTop() {
        Program.Run run = Program.run("recommend", "--format", "html", "cases/worked");
        assertEquals(ExitCode.DONE, run.code());
        assertEquals(1, run.out().split("<!DOCTYPE html>", -1).length - 1);
        assertTrue(run.out().contains("<h1>Comparison of the cases</h1>"));
        assertTrue(run.out().contains("id=\"linhe-tiered-care--why\""));
        assertTrue(Program.run("recommend", "--format", "markdown", "cases/worked").out().startsWith("# Comparison of the cases\n"));
    }

    @Test
    void aFolderTakesAPageForEachCaseAndAnIndex() throws IOException {
        Path pages = folder.resolve("made/on/the/way");
        Program.Run run = Program.run("recommend", "--format", "html", "--output", pages.toString(), "cases/worked");
        assertEquals(new Program.Run(ExitCode.DONE, "", ""), run);
        try (Stream<Path> files = Files.list(pages)) {
            assertEquals(List.of("drystone-district.html", "havn-chronic-care.html", "index.html", "jade-lake-internet-hospital.html",
                    "linhe-tiered-care.html", "norrvik-precision-oncology.html", "port-sable-data-park.html"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        String first = Files.readString(pages.resolve("index.html"));
        Files.writeString(pages.resolve("index.html"), "old");
        Files.writeString(pages.resolve("own-notes.txt"), "kept");
        Program.run("recommend", "--format", "html", "--output", pages.toString(), "cases/worked");
        assertEquals(first, Files.readString(pages.resolve("index.html")));
        assertEquals("kept", Files.readString(pages.resolve("own-notes.txt")));
    }

    @Test
    void aFileThatCannotBeReadStandsInTheIndexAndTheRestIsAnswered() throws IOException {
        Files.writeString(folder.resolve("a-bad-case.yaml"), "id: a-bad-case\nfacts: {emr-adoptoin: 3}\n");
        Files.copy(Path.of(HAVN), folder.resolve("havn-chronic-care.yaml"));
        for (String form : List.of("html", "markdown")) {
            Program.Run run = Program.run("recommend", "--format", form, folder.toString());
            assertEquals(ExitCode.UNUSABLE, run.code());
            assertTrue(run.out().contains("a-bad-case.yaml:2:9") && run.out().contains("Did you mean"), run.out());
            assertTrue(run.out().contains("Havn chronic-care network"));
            assertTrue(run.err().contains("emr-adoptoin"), run.err());
        }
        Program.Run alone = Program.run("recommend", "--format", "svg", folder.resolve("a-bad-case.yaml").toString());
        assertEquals(ExitCode.UNUSABLE, alone.code());
        assertEquals("", alone.out());
        assertTrue(alone.err().contains("emr-adoptoin"), alone.err());
    }

    @Test
    void aPictureOfSeveralCasesIsRefused() {
        Program.Run run = Program.run("recommend", "--format", "svg", "cases/worked");
        assertEquals(ExitCode.UNUSABLE, run.code());
        assertEquals("error: A picture holds one case; 6 files were named. Name one, or use `--format html`, which holds the picture of each.",
                run.err().lines().findFirst().orElse(""));
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldWithoutATrace() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        for (String place : List.of(file.toString(), file + "/below")) {
            Program.Run run = Program.run("recommend", "--format", "html", "--output", place, HAVN);
            assertEquals(ExitCode.UNUSABLE, run.code());
            assertTrue(run.err().startsWith("error: " + place.replace('\\', '/')), run.err());
            assertFalse(run.err().contains("\tat "), run.err());
        }
        Program.Run text = Program.run("recommend", "--output", folder.toString(), HAVN);
        assertEquals(ExitCode.UNUSABLE, text.code());
        assertTrue(text.err().startsWith("error: `--output` names a folder for pages; it goes with `--format html`."), text.err());
    }
}
