package org.modeadvisor.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Recommendation.NextStep;
import org.modeadvisor.vocabulary.Truth;

/** The page of one answer: it holds the whole of it, needs nothing from elsewhere, and takes no text for markup. */
class HtmlReportTest {

    @TestFactory
    Stream<DynamicTest> everyCaseGivesAPageThatHoldsTogether() {
        return Shipped.reviewed().stream().map(study -> DynamicTest.dynamicTest(study.id(), () -> {
            Document page = page(Shipped.ADVISOR.recommend(study));
            assertEquals(1, page.select("h1").size());
            assertEquals(study.header().title(), page.selectFirst("h1").text());
            assertEquals(1, page.select("main").size());
            holdsTogether(page);
            needsNothingFromElsewhere(page);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyPartOfTheAnswerIsOnThePage() {
        return Shipped.reviewed().stream().map(study -> DynamicTest.dynamicTest(study.id(), () -> {
            Recommendation answer = Shipped.ADVISOR.recommend(study);
            Document page = page(answer);
            for (ModeAnswer mode : answer.modes()) {
                Element card = page.select(".card").get(answer.modes().indexOf(mode));
                assertTrue(card.text().toLowerCase(Locale.ROOT).contains(mode.label()), mode.label());
                assertEquals(1, card.select(".badge." + mode.verdict().word()).size(), mode.mode());
                mode.leaning().ifPresent(leaning -> assertTrue(card.text().contains("provisional") || card.text().contains("No leaning"),
                        card.text()));
                assertEquals(2, page.select("#why-" + mode.mode() + " .side").size());
            }
            answer.caveats().stream().filter(c -> c.state() == Truth.TRUE)
                    .forEach(caveat -> assertTrue(page.selectFirst("#caveat-" + caveat.caveat()).text().contains(caveat.text()),
                    caveat.caveat()));
            String steps = page.selectFirst("#steps").text();
            answer.nextSteps().stream().map(NextStep::text).forEach(step -> assertTrue(steps.contains(step), step));
            assertEquals(answer.openQuestions().stream().map(q -> "question-" + q.variable()).toList(),
                    page.select("#questions tbody tr").eachAttr("id"));
            assertEquals(study.facts().size(), page.select("#facts tbody tr").size());
            study.facts().values().forEach(fact -> assertTrue(page.selectFirst("#fact-" + fact.variable()).text().contains(
                    fact.evidence().orElse("").replaceAll("\\s+", " ").strip()), fact.variable()));
        }));
    }

    @Test
    void whatCarriesAModeLeadsDownToEvidenceAndSource() {
        Element carries = page(worked("linhe-tiered-care")).selectFirst("#why-key-business-process-innovation .side");
        assertTrue(carries.text().contains("Evaluated township pilot"), carries.text());
        assertTrue(carries.text().contains("Source: invented example"), carries.text());
        assertFalse(carries.select("li.weakest").isEmpty());
    }

    @Test
    void whatHoldsAModeBackStandsBesideItWithAFirstStep() {
        Element held = page(worked("linhe-tiered-care")).select("#why-value-proposition-innovation .side").get(1);
        assertTrue(held.text().contains("First step: "), held.text());
        Element recommended = page(worked("linhe-tiered-care")).select("#why-key-business-process-innovation .side").get(1);
        assertEquals("What holds it back Nothing holds it back, and no answer still missing could overturn it.", recommended.text());
        Element open = page(worked("havn-chronic-care")).select("#why-value-network-reconstruction .side").get(1);
        assertTrue(open.text().contains("Whether the caveat \"moral constraint\" is raised is open. still open"), open.text());
    }

    @Test
    void aCitedRuleOpensItsClaim() {
        Document page = page(worked("linhe-tiered-care"));
        assertTrue(page.select("a.rule").size() > 10);
        Element rule = page.getElementById(page.select("#why-key-business-process-innovation a.rule").first().attr("href").substring(1));
        assertTrue(rule.text().contains("MOD-02a") && rule.text().contains("rules/modes/process.drl:"), rule.text());
        assertTrue(rule.text().contains("Key business and process innovation is guided by the actual needs of medical services."),
                rule.text());
    }

    @Test
    void anAddressOfTheWebBecomesALinkAndNothingElseDoes() {
        assertEquals("https://doi.org/10.1186/s12913-017-2705-2", Evidences.source("https://doi.org/10.1186/s12913-017-2705-2, table 1")
                .address().orElseThrow());
        assertEquals("table 1", Evidences.source("https://doi.org/10.1186/s12913-017-2705-2, table 1").text());
        for (String text : List.of("javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org",
                "https:///x",
                "see https://example.org", "vbscript:x", "https://a b")) {
            assertTrue(Evidences.source(text).address().filter(address -> !address.equals("https://a")).isEmpty(), text);
        }
        CaseStudy study = Shipped.reviewed().get(0);
        long addresses = study.facts().values().stream().map(CaseFact::source).flatMap(java.util.Optional::stream)
                .filter(s -> s.startsWith("https://")).count();
        Document page = page(Shipped.ADVISOR.recommend(study));
        assertTrue(addresses > 3);
        assertEquals(addresses, page.select("#facts a[href^=https://]").size());
        page.select("a[href^=http]").forEach(link -> assertEquals("noopener noreferrer", link.attr("rel")));
    }

    @Test
    void whatACaseSaysIsShownAndNeverRun() {
        Document page = page(Hostile.answer());
        needsNothingFromElsewhere(page);
        holdsTogether(page);
        assertEquals(Hostile.TEXT.replaceAll("[\\u0000\\u0007]", "").replaceAll("\\s+", " "), page.selectFirst("h1").text());
        assertTrue(page.selectFirst("title").text().contains("<script>"), "the title is text");
        assertEquals(List.of(), page.select("a").eachAttr("href").stream()
                .filter(href -> !href.startsWith("#") && !href.toLowerCase(Locale.ROOT).startsWith("https://example.org")).toList());
        assertTrue(page.select("#facts a").eachAttr("href").contains("https://example.org/a_b"));
    }

    @Test
    void equalAnswersGiveEqualBytes() {
        CaseStudy study = Shipped.worked("port-sable-data-park");
        assertEquals(HtmlReport.of(Shipped.ADVISOR.recommend(study)), HtmlReport.of(Shipped.ADVISOR.recommend(study)));
        Locale before = Locale.getDefault();
        String here = HtmlReport.of(Shipped.ADVISOR.recommend(study));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(here, HtmlReport.of(Shipped.ADVISOR.recommend(study)));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Ids are there once, styles are at the top, links lead somewhere, headings skip no level, tables say what their cells are about. */
    static void holdsTogether(Document page) {
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), "twice: " + element.id()));
        assertEquals(List.of(), page.select("body style").stream().filter(style -> style.closest("svg") == null).toList(), "style belongs into the head");
        page.select("a[href^=#]").eachAttr("href").forEach(href -> assertTrue(ids.contains(href.substring(1)), "leads nowhere: " + href));
        page.select("[aria-labelledby]").forEach(element -> Stream.of(element.attr("aria-labelledby").split(" "))
                .forEach(id -> assertTrue(ids.contains(id), id)));
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = Integer.parseInt(heading.tagName().substring(1));
            assertTrue(next <= level + 1, "a level is skipped before: " + heading.text());
            assertFalse(heading.text().isBlank());
            level = next;
        }
        page.select("th").forEach(cell -> assertTrue(cell.hasAttr("scope"), cell.text()));
        assertEquals("en", page.selectFirst("html").attr("lang"));
    }

    static void needsNothingFromElsewhere(Document page) {
        assertEquals(0, page.select("script, link, img, iframe, object, embed, form, base, audio, video, source, use, image, foreignObject")
                .size());
        assertTrue(page.select("meta[http-equiv=Content-Security-Policy]").attr("content").startsWith("default-src 'none'"));
        page.select("style").forEach(style -> assertFalse(style.data().matches("(?s).*(url\\(|@import).*"), style.data()));
        page.getAllElements().forEach(element -> element.attributes().forEach(attribute ->
                assertFalse(attribute.getKey().startsWith("on"), element.tagName() + " " + attribute)));
    }

    private static Recommendation worked(String id) {
        return Shipped.ADVISOR.recommend(Shipped.worked(id));
    }

    static Document page(Recommendation answer) {
        return Jsoup.parse(HtmlReport.of(answer));
    }
}
