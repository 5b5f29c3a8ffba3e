package org.modeadvisor.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.coverage.Aim;
import org.modeadvisor.coverage.Coverage;
import org.modeadvisor.coverage.FewRules;
import org.modeadvisor.coverage.Prober;
import org.modeadvisor.coverage.Probes;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.report.coverage.CoverageHtml;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;

/** The page of coverage: the rules as they are written, with what the cases show of each line, for the eye and for the ear. */
class CoveragePageTest {

    @TempDir
    private static Path folder;

    private static Coverage coverage;
    private static Document page;

    @BeforeAll
    static void lookAtAFewRules() throws IOException {
        coverage = coverage(folder.resolve("rules"));
        page = Jsoup.parse(html(coverage));
    }

    /** A few rules and four cases, one of them with a name that is markup. */
    static Coverage coverage(Path rules) throws IOException {
        CaseStudy copied = CaseStudy.of("copied", Map.of("gov-template-copying", Answer.level(3), "endowment-fit", Answer.between(1, 2)));
        CaseStudy hostile = new CaseStudy(Hostile.answer().study().header(), copied.facts(), Optional.empty(), Optional.empty(), Optional.empty());
        RuleBase base = RuleBase.load(FewRules.in(rules, FewRules.FILES).folder(), "rules");
        CaseStudy limiting = CaseStudy.of("limiting", Map.of("ent-diffusion-stance", Answer.option("limit")));
        return Coverage.of(base, List.of(Shipped.worked("linhe-tiered-care"), Shipped.worked("havn-chronic-care"), hostile, limiting));
    }

    static String html(Coverage coverage) {
        Probes probes = new Prober(coverage.base()).of(coverage, hole -> { });
        return CoverageHtml.of(coverage, probes, file -> Optional.of("../" + file));
    }

    @Test
    void itHoldsTogetherAndNeedsNothingFromElsewhere() {
        HtmlReportTest.holdsTogether(page);
        HtmlReportTest.needsNothingFromElsewhere(page);
        assertEquals(1, page.select("h1").size());
    }

    @Test
    void everyLineOfEveryRuleFileStandsThereAsItIsWritten() {
        assertEquals(FewRules.FILES.size(), page.select(".file").size());
        for (SourceText source : coverage.files()) {
            Element file = page.select(".file").stream().filter(one -> one.selectFirst("h3").text().equals(source.file())).findFirst().orElseThrow();
            assertEquals(source.lines(), file.select(".listing tbody code").stream().map(Element::wholeText).toList());
        }
    }

    @Test
    void rulesAndConditionsHaveCountsAndAMarkThatIsNotColourAlone() {
        for (SourceText source : coverage.files()) {
            Element file = page.select(".file").stream().filter(one -> one.selectFirst("h3").text().equals(source.file())).findFirst().orElseThrow();
            for (Rule rule : coverage.rules(source)) {
                Element line = file.select(".listing tbody tr").get(rule.at().line() - 1);
                Coverage.Truths truths = coverage.truths(rule);
                assertEquals("✓" + truths.yes() + " ✕" + truths.no() + " ?" + truths.open(), line.selectFirst(".count span[aria-hidden]").text());
                assertEquals("true in " + truths.yes() + ", false in " + truths.no() + ", open in " + truths.open(), line.selectFirst(".count .hidden").text());
                Coverage.patterns(rule).forEach(pattern -> assertFalse(file.select(".listing tbody tr").get(pattern.line() - 1).select(".count span").isEmpty(), pattern.toString()));
            }
        }
        Map<String, String> marks = Map.of("shown", "●", "partly", "◐", "missing", "○");
        marks.forEach((state, mark) -> {
            assertFalse(page.select(".listing tr." + state).isEmpty(), state + " was not met");
            page.select(".listing tr." + state).forEach(row -> {
                assertEquals(mark, row.selectFirst(".mark[aria-hidden]").text());
                assertFalse(row.select("td").get(1).selectFirst(".hidden").text().isBlank());
            });
        });
    }

    @Test
    void everyConditionLeadsToTheFirstCaseThatShowsItOrToOneMadeUp() {
        assertEquals(coverage.rules().stream().mapToInt(rule -> Aim.conditions(rule).size()).sum(), page.select(".file > details:last-of-type tbody tr").size());
        assertTrue(page.select(".file a[href^=#case-]").size() > 10);
        assertTrue(page.select(".file a[href^=#probe-]").size() > 10);
        assertEquals("../cases/worked/linhe-tiered-care.yaml", page.selectFirst("#case-1 a").attr("href"));
    }

    @Test
    void whatACaseIsCalledIsShownAndNeverRun() {
        assertTrue(page.selectFirst("#case-3 th").text().contains("<script>"), page.selectFirst("#case-3 th").html());
        assertEquals(0, page.select("#cases script, #cases img").size());
    }

    @Test
    void equalSuitesGiveEqualBytesWhateverTheLocale() {
        String here = html(coverage);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(here, html(coverage));
        } finally {
            Locale.setDefault(before);
        }
    }
}
