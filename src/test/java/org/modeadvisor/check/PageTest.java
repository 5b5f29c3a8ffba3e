package org.modeadvisor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Edit;

/** Whatever a check can say has a page. */
class PageTest {

    private static final Path PAGES = Path.of("src", "main", "resources", "org", "modeadvisor", "check");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "modeadvisor");

    /** The first word in quotes of a call that tells a problem is its code, or one of two; one that ends with a hyphen goes on with a name. */
    private static final Pattern TOLD = Pattern.compile("\\b(?:error|refuse|problem|missing|report|stop|new Problem)\\((?:[^\"();{}]|\\([^()]*\\))*+\"([a-z]+(?:-[a-z]+)*-?)\"(?: : \"([a-z]+(?:-[a-z]+)*)\")?");

    /** Told by packages that read rules and cases, but never when rules are checked. */
    private static final Set<String> ELSEWHERE = Set.of("changed-meanwhile", "file-exists", "unwritable-file", "not-written", "incomplete-rules", "folder");

    @Test
    void theListHoldsEveryPageAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            assertEquals(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".md")).map(name -> name.replace(".md", "")).sorted().toList(),
                    Page.codes());
        }
    }

    @Test
    void everyFlawHasAPage() {
        assertEquals(List.of(), Arrays.stream(Flaw.values()).map(Flaw::code).filter(code -> Page.of(code).isEmpty()).toList());
    }

    /** Read from the sources, so that no new problem goes without a page. */
    @Test
    void everyProblemOfReadingHasAPage() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String name : List.of("documents", "vocabulary", "cases", "rulebase", "inference", "suite")) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher matcher = TOLD.matcher(Files.readString(file));
                    while (matcher.find()) {
                        told.add(matcher.group(1));
                        Optional.ofNullable(matcher.group(2)).ifPresent(told::add);
                    }
                }
            }
        }
        assertTrue(told.size() > 60, "the sources were not found: " + told);
        told.removeAll(ELSEWHERE);
        assertEquals(List.of(), told.stream().filter(code -> Page.codes().stream().noneMatch(page -> code.endsWith("-") ? page.startsWith(code) : page.equals(code)))
                .filter(code -> !List.of("basis", "claims", "because").contains(code)).toList(), "of missing-… only the name stands there");
    }

    @Test
    void everySlipOfTheCorpusHasAPage() {
        Set<String> codes = Stream.of("conditions", "rules", "reach", "modes", "directions", "reading").flatMap(list -> DefectsTest.defects(list).stream())
                .map(Edit::code).map(Optional::orElseThrow).collect(Collectors.toSet());
        assertTrue(Page.codes().containsAll(codes), codes.toString());
    }

    @Test
    void everyPageSaysWhatItMeansWhyItMattersAndHowToMendIt() {
        for (String code : Page.codes()) {
            Page page = Page.of(code).orElseThrow();
            assertTrue(page.text().startsWith("# ") && page.title().length() > 5, code);
            List<String> headings = page.text().lines().filter(line -> line.startsWith("## ")).toList();
            assertEquals(List.of("## Why it matters", "## Example", "## How to mend it"), headings.subList(0, 3), code);
            assertEquals(page.text().contains("@accept( \"" + code + " The reason"), headings.contains("## When it is meant so"), code);
            assertTrue(!headings.contains("## When it is meant so") || Flaw.of(code).filter(Flaw::acceptable).isPresent(), code + " cannot be accepted");
        }
    }
}
