package org.modeadvisor.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.page.Portfolio.Links;
import org.modeadvisor.report.page.Portfolio.Named;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Answers as HTML: pages that need nothing from elsewhere, no script and no network. Equal input gives equal bytes, in whatever order
 * several answers come. Stateless.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /** The page of one answer. */
    public static String of(Recommendation answer) {
        return page(answer, false);
    }

    /** One page that compares the cases and reports on each below. @param vocabulary the one they were answered in */
    public static String portfolio(List<CaseResult> results, Vocabulary vocabulary) {
        Portfolio portfolio = new Portfolio(results);
        Citations citations = new Citations();
        List<CasePage> cases = portfolio.answers().stream().map(named -> CaseParts.page(named.answer(), named.name() + Portfolio.BETWEEN,
                citations)).toList();
        return index(portfolio, vocabulary, Links.ONE_PAGE, cases, citations);
    }

    /** A page that compares the cases, {@code index.html}, and one for each, linked with it; by the names of their files. */
    public static Map<String, String> folder(List<CaseResult> results, Vocabulary vocabulary) {
        Portfolio portfolio = new Portfolio(results);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(Links.INDEX + Links.PAGES.after(), index(portfolio, vocabulary, Links.PAGES, List.of(), new Citations()));
        for (Named named : portfolio.answers()) {
            pages.put(named.name() + Links.PAGES.after(), page(named.answer(), true));
        }
        return pages;
    }

    private static String page(Recommendation answer, boolean indexed) {
        Citations citations = new Citations();
        CasePage page = CaseParts.page(answer, "", citations);
        return Templates.fill("case.ftlh", answer.vocabulary(), Map.of("page", page, "citations", citations.entries(), "indexed", indexed,
                "css", new Markup(Templates.resource("page.css"))));
    }

    private static String index(Portfolio portfolio, Vocabulary vocabulary, Links links, List<CasePage> cases, Citations citations) {
        PortfolioPage page = portfolio.page(vocabulary, links, cases);
        return Templates.fill("portfolio.ftlh", vocabulary, Map.of("page", page, "citations", citations.entries(),
                "css", new Markup(Templates.resource("page.css"))));
    }
}
