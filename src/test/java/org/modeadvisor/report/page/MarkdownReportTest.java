package org.modeadvisor.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modeadvisor.Goldens;
import org.modeadvisor.Shipped;

/** The document a planner copies into a document of their own. */
class MarkdownReportTest {

    @TestFactory
    Stream<DynamicTest> aCaseReadsAsReviewed() {
        return Stream.of("havn-chronic-care", "linhe-tiered-care", "drystone-district").map(id -> DynamicTest.dynamicTest(id, () ->
                Goldens.compare("reports/" + id + ".md", steady(MarkdownReport.of(Shipped.ADVISOR.recommend(Shipped.worked(id)))))));
    }

    @Test
    void theTableComesFirstWhereThereAreSeveral() {
        String text = MarkdownReport.portfolio(PortfolioTest.results(), Shipped.ADVISOR.vocabulary());
        assertTrue(text.startsWith("# Comparison of the cases\n"), text.substring(0, 80));
        assertTrue(text.indexOf("| Havn chronic-care network | ✕ Not supported") < text.indexOf("## Havn chronic-care network"));
        assertEquals(1, text.lines().filter(line -> line.startsWith("# ")).count());
        assertEquals(1, text.lines().filter(line -> line.equals("## Rules and claims")).count());
    }

    @Test
    void everyTableRowHasAsManyCellsAsItsHead() {
        for (String text : List.of(MarkdownReport.of(Hostile.answer()),
                MarkdownReport.portfolio(PortfolioTest.results(), Shipped.ADVISOR.vocabulary()))) {
            int cells = 0;
            for (String line : text.lines().toList()) {
                int found = line.startsWith("|") ? line.replaceAll("\\\\.", "").replaceAll("[^|]", "").length() : 0;
                assertTrue(cells == 0 || found == 0 || found == cells, line);
                cells = found;
            }
        }
    }

    @Test
    void whatACaseSaysIsNoMarkup() {
        String text = MarkdownReport.of(Hostile.answer());
        assertFalse(text.matches("(?s).*(?<!\\\\)<(script|img|#if|/title).*"), "tags are escaped");
        assertFalse(text.matches("(?s).*(?<!\\\\)\\]\\(javascript.*"), "links are escaped");
        assertFalse(text.contains("\u202E"), "nothing turns the direction of what follows");
        assertTrue(text.contains("مرحبا שלום 🏥"));
        assertTrue(text.contains("\\# heading \\| cell \\`code\\` \\*bold\\* \\[link\\](javascript:alert(1))"));
        assertTrue(text.contains("<https://example.org/a_b> page 3"), "an address stays one");
    }

    @Test
    void aTextThatBeginsLikeAListIsNone() {
        assertEquals("\\- not a list", MarkdownFormat.INSTANCE.escapePlainText("- not a list"));
        assertEquals("1\\. not a list", MarkdownFormat.INSTANCE.escapePlainText("1. not a list"));
        assertEquals("two lines", MarkdownFormat.INSTANCE.escapePlainText("two\n  lines "));
        assertEquals("Level 2 (of 4). Fine.", MarkdownFormat.INSTANCE.escapePlainText("Level 2 (of 4). Fine."));
    }

    /** Digests and lines change with every edit of a rule, which is not what these texts are about. */
    private static String steady(String text) {
        return text.replaceAll("sha256:[0-9a-f]+", "<digest>").replaceAll("(\\.drl):[0-9]+", "$1:<line>");
    }
}
