package org.modeadvisor.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.vocabulary.Vocabulary;

/** The comparison of many cases, on one page or as a folder of pages. */
class PortfolioTest {

    private static final Vocabulary VOCABULARY = Shipped.ADVISOR.vocabulary();
    private static final CaseResult BAD = new CaseResult.Unreadable("cases/<bad>.yaml", List.of(new Problem("unknown-variable",
            Severity.ERROR,
            new Position("cases/<bad>.yaml", 3, 1), "", "There is no variable <b>x</b>.", "Remove it.")));

    @Test
    void aRowForEachCaseShowsVerdictsModelAndOpenQuestions() {
        Document page = Jsoup.parse(HtmlReport.portfolio(results(), VOCABULARY));
        assertEquals(Shipped.reviewed().stream().map(study -> study.header().title()).toList(), page.select(".matrix tbody th a").eachText());
        Element row = page.select(".matrix tbody tr").stream().filter(tr -> tr.text().startsWith("Clalit")).findFirst().orElseThrow();
        assertEquals(List.of("◐ Conditional strength 2 of 4", "? Undetermined strength 1–2 of 4 leaning, provisional: not supported",
                "✕ Not supported strength 0 of 4", "Undetermined, leaning to mixed provisional", "8"), row.select("td").eachText());
    }

    @Test
    void theWholeHoldsTogetherOnOnePage() {
        Document page = Jsoup.parse(HtmlReport.portfolio(results(), VOCABULARY));
        HtmlReportTest.holdsTogether(page);
        HtmlReportTest.needsNothingFromElsewhere(page);
        assertEquals(1, page.select("h1").size());
        assertEquals(Shipped.reviewed().size(), page.select("article.case").size());
        assertEquals(1, page.select("#rules").size());
    }

    @Test
    void caveatsInCommonNameTheCasesTheyAreRaisedIn() {
        Document page = Jsoup.parse(HtmlReport.portfolio(results(), VOCABULARY));
        Element row = page.select("tr").stream().filter(tr -> tr.text().startsWith("Deviation in implementation")).findFirst()
                .orElseThrow();
        assertEquals(List.of("care.data, central extraction of GP records", "Linhe county tiered-care referral",
                "Port Sable big-data park"),
                row.select("a").eachText());
        assertEquals("#linhe-tiered-care--caveat-C-03", row.select("a").get(1).attr("href"));
        assertTrue(page.text().contains("Caveats raised in two cases or more"));
    }

    @Test
    void aFileThatCannotBeReadIsListedWithItsProblems() {
        List<CaseResult> results = results();
        results.add(BAD);
        Document page = Jsoup.parse(HtmlReport.portfolio(results, VOCABULARY));
        assertTrue(page.text().contains("cases/<bad>.yaml:3:1: There is no variable <b>x</b>. Remove it."), "shown as text");
        HtmlReportTest.holdsTogether(page);
        assertTrue(MarkdownReport.portfolio(results, VOCABULARY).contains("cases/\\<bad\\>.yaml:3:1: There is no variable \\<b\\>x\\</b\\>. Remove it."));
        Document none = Jsoup.parse(HtmlReport.portfolio(List.of(BAD), VOCABULARY));
        assertEquals("Cases answered: 0.", none.select(".where").text());
        HtmlReportTest.holdsTogether(none);
    }

    @Test
    void theOrderOfTheInputDoesNotShow() {
        List<CaseResult> shuffled = results();
        shuffled.add(BAD);
        List<CaseResult> sorted = new ArrayList<>(shuffled);
        Collections.shuffle(shuffled, new Random(7));
        assertEquals(HtmlReport.portfolio(sorted, VOCABULARY), HtmlReport.portfolio(shuffled, VOCABULARY));
        assertEquals(HtmlReport.folder(sorted, VOCABULARY), HtmlReport.folder(shuffled, VOCABULARY));
        assertEquals(MarkdownReport.portfolio(sorted, VOCABULARY), MarkdownReport.portfolio(shuffled, VOCABULARY));
    }

    @Test
    void aFolderHasAPageForEachCaseAndItsLinksLeadThere() {
        Map<String, String> pages = HtmlReport.folder(results(), VOCABULARY);
        assertEquals(Shipped.reviewed().size() + 1, pages.size());
        Document index = Jsoup.parse(pages.get("index.html"));
        HtmlReportTest.needsNothingFromElsewhere(index);
        for (String href : index.select("main a").eachAttr("href")) {
            String[] parts = href.split("#");
            Document page = Jsoup.parse(pages.get(parts[0]));
            assertEquals("index.html", page.select(".brand a").attr("href"));
            assertTrue(parts.length == 1 || page.getElementById(parts[1]) != null, href);
        }
    }

    @Test
    void casesOfTheSameNameGetPagesOfTheirOwn() {
        List<CaseResult> results = new ArrayList<>();
        for (String id : List.of("index", "same", "same", "../../etc/passwd", "Same", "案例")) {
            results.add(new CaseResult.Answered(results.size() + ".yaml", Shipped.ADVISOR.recommend(CaseStudy.of(id, Map.of()))));
        }
        assertEquals(List.of("index.html", "index-2.html", "same.html", "same-2.html", "etc-passwd.html", "same-3.html", "case.html"),
                List.copyOf(HtmlReport.folder(results, VOCABULARY).keySet()));
        HtmlReportTest.holdsTogether(Jsoup.parse(HtmlReport.portfolio(results, VOCABULARY)));
    }

    static List<CaseResult> results() {
        List<CaseResult> results = new ArrayList<>();
        Shipped.reviewed().forEach(study -> results.add(new CaseResult.Answered(study.text().orElseThrow().file(),
                Shipped.ADVISOR.recommend(study))));
        return results;
    }
}
