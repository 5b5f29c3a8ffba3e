package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modeadvisor.agreement.Accuracy;
import org.modeadvisor.agreement.Agreement;
import org.modeadvisor.agreement.Measure;
import org.modeadvisor.agreement.Method;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.report.TextReport;

/** What the README shows is what the program does. */
class ReadmeTest {

    private static final String README = read("README.md");
    private static final CaseStudy CASE = CaseStudy.read(Path.of("cases/worked/havn-chronic-care.yaml"));

    @Test
    void isShortEnoughToBeRead() {
        assertTrue(README.lines().count() < 150);
    }

    @Test
    void quotesTheCaseAsItStands() {
        List<String> quoted = blocks("yaml").get(0).lines().map(ReadmeTest::folded).toList();
        List<String> file = read("cases/worked/havn-chronic-care.yaml").lines().map(ReadmeTest::folded).toList();
        assertTrue(file.containsAll(quoted), quoted.toString());
        assertEquals(30, CASE.facts().size());
    }

    @Test
    void showsTheAnswerAndTheAnswerWithOneFactMore() {
        assertEquals(blocks("text").get(0), firstLines(CASE));
        assertEquals(blocks("text").get(1), firstLines(CASE.with("moral-constraints", Answer.level(2))));
    }

    @Test
    void embedsAsItSays() {
        Comparison comparison = Shipped.ADVISOR.whatIf(CASE, Map.of("moral-constraints", Answer.level(2)));
        assertEquals(List.of("value-network-reconstruction: recommended"), comparison.verdicts().stream()
                .map(change -> change.about() + ": " + change.after()).toList());
        for (String line : blocks("java").get(0).lines().toList()) {
            assertTrue(line.strip().endsWith(";"), line);
        }
    }

    /** Mutation takes minutes and is not run here; its figures stand by the command the README names. */
    @Test
    void saysHowFarTheAnswersAgreeWithWhatHappened() {
        Agreement agreement = Agreement.of(Shipped.ADVISOR, Shipped.cases());
        assertTrue(README.contains(agreement.cases().size() + " published cases were answered"));
        row("all modes right", share(agreement.exact(), Method.RULES), part(agreement.exact(), Method.MAJORITY), part(agreement.exact(), Method.NEAREST_NEIGHBOUR));
        row("the same, or another set a rater could defend", share(agreement.lenient(), Method.RULES), part(agreement.lenient(), Method.MAJORITY),
                part(agreement.lenient(), Method.NEAREST_NEIGHBOUR));
        row("development model right", share(agreement.model(), Method.RULES), part(agreement.model(), Method.MAJORITY), part(agreement.model(), Method.NEAREST_NEIGHBOUR));
    }

    private static void row(String name, String rules, String majority, String neighbour) {
        String row = "| " + name + " | " + rules + " | " + majority + " | " + neighbour + " |";
        assertTrue(README.contains(row), "the README should have this row: " + row);
    }

    private static String share(Accuracy accuracy, Method method) {
        Measure share = accuracy.shares().get(method);
        return share.share().part() + " of " + share.share().whole() + share.interval().map(i -> " (" + Math.round(100 * i.lo()) + " to " + Math.round(100 * i.hi()) + " %)").orElse("");
    }

    private static String part(Accuracy accuracy, Method method) {
        return Integer.toString(accuracy.shares().get(method).share().part());
    }

    @Test
    void namesOnlyFilesThatExist() {
        assertTrue(Pattern.compile("`((?:rules|cases|src)/[^` ]*)`").matcher(README).results().map(match -> Path.of(match.group(1)))
                .peek(path -> assertTrue(Files.exists(path), path.toString())).count() >= 4);
        blocks("sh").stream().flatMap(String::lines).flatMap(line -> Pattern.compile("cases/\\S+?\\.yaml").matcher(line).results())
                .forEach(match -> assertTrue(Files.exists(Path.of(match.group())), match.group()));
    }

    private static String firstLines(CaseStudy study) {
        return String.join("\n", TextReport.of(Shipped.ADVISOR.recommend(study), false).lines().limit(3).toList()) + "\n";
    }

    private static String folded(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }

    private static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(README).results().map((MatchResult m) -> m.group(1)).toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
