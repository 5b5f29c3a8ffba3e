package org.modeadvisor.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.report.knowledge.VocabularyHtml;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The vocabulary as a page: every variable with all that is said of it, every conclusion, and a filter without a script. */
class VocabularyPageTest {

    private static final Vocabulary VOCABULARY = Shipped.ADVISOR.vocabulary();
    private static final Document PAGE = Jsoup.parse(VocabularyHtml.of(VOCABULARY, ""));

    @Test
    void itHoldsTogetherAndNeedsNothingFromElsewhere() {
        HtmlReportTest.holdsTogether(PAGE);
        HtmlReportTest.needsNothingFromElsewhere(PAGE);
        assertEquals(VocabularyHtml.of(VOCABULARY, ""), VocabularyHtml.of(VOCABULARY, ""));
    }

    @Test
    void everyVariableStandsThereWithAllThatIsSaidOfIt() {
        assertEquals(VOCABULARY.variables().size(), PAGE.select(".asked tbody tr").size());
        for (Variable variable : VOCABULARY.variables()) {
            Element row = PAGE.getElementById("driver-" + variable.id());
            String text = row.text();
            assertTrue(text.contains(variable.question()) && text.contains(variable.indicator()) && text.contains(variable.lever().because()), text);
            assertEquals(variable.answers().keySet().stream().toList(), row.select("dt").eachText());
            assertEquals(variable.claims(), row.select("a").eachText());
            variable.presumed().ifPresent(presumed -> assertTrue(text.contains(presumed.because()), text));
            assertEquals(variable.presumed().isEmpty(), row.hasClass("unpresumed"));
            assertEquals(!variable.lever().pullable(), row.hasClass("fixed"));
        }
    }

    @Test
    void everyConclusionStandsThere() {
        VOCABULARY.terms().forEach((name, term) -> assertTrue(PAGE.getElementById(name.kind().word() + "-" + name.id()).text().contains(name.toString())));
    }

    @Test
    void everyPartCanBePickedByABoxWithALabel() {
        assertEquals(PAGE.select(".part").size(), PAGE.select("label > input.group-pick").size());
        PAGE.select(".part").forEach(part -> assertTrue(PAGE.select("head style").first().data()
                .contains("main:has(#pick-" + part.id().substring(5) + ":checked) #" + part.id() + " {")));
    }

    @Test
    void aWordLeavesWhatHasItInItsName() {
        Document linkage = Jsoup.parse(VocabularyHtml.of(VOCABULARY, "LINKAGE"));
        assertTrue(linkage.select(".asked tbody tr").size() > 0);
        linkage.select(".asked tbody tr").forEach(row -> assertTrue(row.selectFirst("th").text().toLowerCase().contains("linkage")));
    }
}
