package org.modeadvisor.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Shipped;
import org.modeadvisor.report.graph.GraphSvg;

/** The pages in a real browser: readable on any screen, by anybody, in light and dark, and quiet. */
class PagesInBrowserTest {

    @TempDir
    private static Path folder;

    private static final Map<String, Path> PAGES = new LinkedHashMap<>();

    private static Browser browser;

    @BeforeAll
    static void writeThePages() throws IOException {
        browser = Browser.open(folder.resolve("profile"));
        for (String id : List.of("havn-chronic-care", "port-sable-data-park")) {
            write(id, HtmlReport.of(Shipped.ADVISOR.recommend(Shipped.worked(id))));
        }
        write("undetermined", HtmlReport.of(Shipped.ADVISOR.recommend(Shipped.reviewed().get(0))));
        write("hostile", HtmlReport.of(Hostile.answer()));
        write("all", HtmlReport.portfolio(PortfolioTest.results(), Shipped.ADVISOR.vocabulary()));
        write("coverage", CoveragePageTest.html(CoveragePageTest.coverage(folder.resolve("rules"))));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static void write(String name, String html) throws IOException {
        PAGES.put(name, Files.writeString(folder.resolve(name + ".html"), html));
    }

    @Test
    void nothingIsAskedForBesideThePageAndNothingIsComplainedOf() {
        PAGES.forEach((name, page) -> {
            browser.show(page, 1280, "light");
            assertEquals(List.of(page.toUri().toString()), browser.requests(), name);
            assertEquals(List.of(), browser.console(), name);
            assertEquals(1L, browser.eval("document.querySelectorAll('h1').length"), name);
        });
    }

    @Test
    void noPageIsWiderThanItsWindow() {
        PAGES.forEach((name, page) -> {
            for (int width : new int[] {360, 768, 1280, 1920}) {
                browser.show(page, width, "light");
                long wide = (Long) browser.eval("document.documentElement.scrollWidth");
                assertTrue(wide <= width, name + " is " + wide + " wide in a window of " + width);
            }
        });
    }

    @Test
    void nothingViolatesTheGuidelinesForAccessInLightOrDark() {
        for (String name : List.of("undetermined", "all", "coverage")) {
            for (String scheme : List.of("light", "dark")) {
                browser.show(PAGES.get(name), 1280, scheme);
                assertEquals(List.of(), browser.violations(), name + " in " + scheme);
            }
        }
    }

    @Test
    void lightAndDarkDiffer() {
        browser.show(PAGES.get("all"), 1280, "light");
        Object light = browser.eval("getComputedStyle(document.body).backgroundColor");
        browser.show(PAGES.get("all"), 1280, "dark");
        Object dark = browser.eval("getComputedStyle(document.body).backgroundColor");
        assertEquals(List.of("rgb(246, 247, 249)", "rgb(17, 24, 31)"), List.of(light, dark));
        browser.show(PAGES.get("all"), 1280, "dark", "print");
        assertEquals("rgb(255, 255, 255)", browser.eval("getComputedStyle(document.body).backgroundColor"), "paper is white");
    }

    @Test
    void everyProofIsOpenOnPaper() {
        Path page = PAGES.get("havn-chronic-care");
        browser.show(page, 1000, "light");
        assertTrue((Long) browser.eval("document.querySelectorAll('details').length") > 5);
        String hidden = "[...document.querySelectorAll('details li')].filter(li => li.getClientRects().length == 0"
                + " || !li.checkVisibility({contentVisibilityAuto: true})).length";
        assertTrue((Long) browser.eval(hidden) > 5, "closed on the screen");
        browser.show(page, 1000, "light", "print");
        assertEquals(0L, browser.eval(hidden), "open on paper");
    }

    @Test
    void aKeyboardReachesTheAnswerFirst() {
        browser.show(PAGES.get("all"), 1280, "light");
        assertEquals("#main", browser.eval("document.querySelector('a, button, summary, [tabindex=\"0\"]').getAttribute('href')"));
        assertEquals(0L, browser.eval("document.querySelectorAll('[tabindex]:not([tabindex=\"0\"]):not([tabindex=\"-1\"])').length"));
    }

    @Test
    void thePictureStandsAloneInLightAndDark() throws IOException {
        Path picture = Files.writeString(folder.resolve("graph.svg"), GraphSvg.of(Shipped.ADVISOR.recommend(Shipped.worked("havn-chronic-care"))));
        browser.show(picture, 1280, "light");
        assertEquals("rgb(255, 255, 255)", browser.eval("getComputedStyle(document.querySelector('.ground')).fill"));
        browser.show(picture, 1280, "dark");
        assertEquals("rgb(17, 24, 31)", browser.eval("getComputedStyle(document.querySelector('.ground')).fill"));
        String spills = "[...document.querySelectorAll('.box')].filter(box => [...box.querySelectorAll('text')]"
                + ".some(text => text.getBBox().x < 0 || text.getBBox().x + text.getBBox().width > +box.querySelector('rect').getAttribute('width'))).length";
        assertEquals(0L, browser.eval(spills), "no text leaves its box");
        assertEquals(List.of(), browser.console());
    }
}
