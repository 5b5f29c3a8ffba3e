package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;
import org.modeadvisor.Shipped;

/** The picture of the rules below one conclusion, as reviewed, alone and on its page. */
class GraphCommandTest {

    @TempDir
    private Path folder;

    @Test
    void thePictureLeadsToTheFilesOfTheRules() throws IOException {
        Program.Run run = Program.run("graph", "--format", "svg", "--only", "public readiness");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        Goldens.compare("graphs/public-readiness.svg", run.out());
        for (String address : Jsoup.parse(run.out()).select("a").eachAttr("href")) {
            String[] place = address.split("#L");
            assertTrue(Files.readAllLines(Path.of(place[0])).get(Integer.parseInt(place[1]) - 1).startsWith("rule "), address);
        }
    }

    @Test
    void thePageSaysWhatStandsBehindEveryBox() throws IOException {
        Path file = folder.resolve("pages/graph.html");
        Program.Run run = Program.run("graph", "--format", "html", "--only", "public-readiness", "--output", file.toString());
        assertEquals("", run.out() + run.err());
        Document page = Jsoup.parse(Files.readString(file));
        String text = page.select("h1, h2, h3, main p, main th, main td").stream().map(element -> element.tagName() + " " + element.text() + "\n").collect(Collectors.joining());
        Goldens.compare("graphs/public-readiness.txt", text);
        for (String address : page.select(".rule a[href^=.]").eachAttr("href")) {
            assertTrue(Files.exists(file.resolveSibling(address.replaceFirst("#.*", ""))), address);
        }
    }

    @Test
    void withoutOneConclusionEveryRuleIsInIt() {
        String svg = Program.run("graph", "--format", "svg").out();
        Shipped.RULE_BASE.model().rules().forEach(rule -> assertTrue(svg.contains(rule.at().file() + "#L" + rule.at().line() + "\""), rule.id()));
    }
}
