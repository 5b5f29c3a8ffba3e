package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.suite.Suite;
import org.modeadvisor.suite.SuiteCase;

/**
 * Nothing that is shipped may rot unseen: cases name only what exists and where their facts come from, and no reviewed text is left
 * behind by its test. What of the rules folder must be whole is held by {@link KnowledgeTest}, and by the loading of the rules.
 */
class SealTest {

    /** Cases whose facts are stipulated: the framework's own inventions, and those made up to probe single rules. */
    private static final Set<String> STIPULATED = Set.of("worked", "constructed");

    private static final List<CaseStudy> CASES = cases();

    @Test
    void everyCaseNamesOnlyWhatExists() {
        List<SuiteCase> files = CASES.stream().map(study -> new SuiteCase(file(study), Optional.of(study), Shipped.ADVISOR.check(study))).toList();
        assertTrue(files.size() > 30, "the cases were not found");
        assertEquals(List.of(), new Suite(Shipped.ADVISOR).run(files, () -> { }).stream().flatMap(outcome -> outcome.problems().stream())
                .map(problem -> told(problem)).toList());
    }

    private static String told(Problem problem) {
        return problem.position() + ": " + problem.message();
    }

    @Test
    void everyFactOfAPublishedCaseSaysWhatWasSeenAndWhere() {
        List<String> silent = new ArrayList<>();
        for (CaseStudy study : published()) {
            assertFalse(study.facts().isEmpty(), file(study));
            study.facts().values().stream().filter(fact -> !(fact.answer() instanceof Answer.NotKnown))
                    .filter(fact -> said(fact.source()).isEmpty() || said(fact.evidence()).isEmpty() || fact.basis().isEmpty())
                    .forEach(fact -> silent.add(place(study, fact)));
        }
        assertEquals(List.of(), silent, "facts without evidence, source or basis");
    }

    @Test
    void everyAddressOfASourceCanBeOne() {
        List<String> broken = new ArrayList<>();
        int met = 0;
        for (CaseStudy study : CASES) {
            for (CaseFact fact : study.facts().values()) {
                for (String word : said(fact.source()).split("[\\s;,()]+")) {
                    if (word.contains("://")) {
                        met++;
                        if (!isAddress(word)) {
                            broken.add(place(study, fact) + ": " + word);
                        }
                    }
                }
            }
        }
        assertTrue(met > 100, "the addresses were not met: " + met);
        assertEquals(List.of(), broken);
    }

    private static boolean isAddress(String word) {
        try {
            URI address = URI.create(word);
            return Set.of("http", "https").contains(address.getScheme()) && address.getHost() != null && address.getHost().contains(".");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An outcome that nobody could look up would be hearsay. */
    @Test
    void everyPublishedCaseSaysWhatBecameOfItAndWhyItIsLabelledSo() {
        assertEquals(List.of(), published().stream().filter(study -> study.observed().filter(observed -> !observed.outcome().isBlank()
                && observed.why().filter(why -> !why.isBlank()).isPresent() && observed.confidence().isPresent()).isEmpty()).map(SealTest::file).toList());
    }

    /** A reviewed text belongs to a folder some test compares as a whole, or a test names every part of its name that is no case's id. */
    @Test
    void noReviewedTextIsWithoutATest() throws IOException {
        String tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.filter(file -> file.toString().endsWith(".java")).sorted().map(SealTest::text).collect(Collectors.joining("\n"));
        }
        Set<String> ids = CASES.stream().map(CaseStudy::id).collect(Collectors.toSet());
        Path root = Path.of("src", "test", "resources");
        List<String> forgotten = new ArrayList<>();
        List<Path> texts;
        try (Stream<Path> files = Files.walk(root)) {
            texts = files.filter(file -> Files.isRegularFile(file) && !file.getParent().equals(root)).filter(file -> file.toString().matches(".*[.](txt|md|svg|xml|html)")).sorted().toList();
        }
        assertTrue(texts.size() > 100, "the texts were not found");
        for (Path file : texts) {
            String folder = root.relativize(file.getParent()).toString().replace('\\', '/');
            boolean compared = file.toString().endsWith(".txt") && tests.contains("noneWithoutInput(\"" + folder + "\"");
            String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
            boolean named = tests.contains(folder + "/") && Stream.of(name.split("\\.")).allMatch(part -> ids.contains(part) || tests.contains(part));
            boolean readTogether = !file.toString().endsWith(".txt") && tests.contains(folder + "\"");
            if (!compared && !named && !readTogether) {
                forgotten.add(folder + "/" + file.getFileName());
            }
        }
        assertEquals(List.of(), forgotten);
    }

    private static List<CaseStudy> published() {
        return CASES.stream().filter(study -> !STIPULATED.contains(Path.of(file(study)).getName(1).toString())).toList();
    }

    private static List<CaseStudy> cases() {
        try (Stream<Path> files = Files.walk(Path.of("cases"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().map(CaseStudy::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Optional<String> text) {
        return text.map(String::strip).orElse("");
    }

    private static String place(CaseStudy study, CaseFact fact) {
        return file(study) + ":" + fact.named().line() + " " + fact.variable();
    }

    private static String file(CaseStudy study) {
        return study.text().orElseThrow().file();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
