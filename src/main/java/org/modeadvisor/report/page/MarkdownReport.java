package org.modeadvisor.report.page;

import java.util.List;
import java.util.Map;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.page.Portfolio.Links;
import org.modeadvisor.vocabulary.Vocabulary;

/** Answers as Markdown, for people's own documents. Equal input gives equal bytes. Stateless. */
public final class MarkdownReport {

    private MarkdownReport() {}

    /** The document of one answer. */
    public static String of(Recommendation answer) {
        Citations citations = new Citations();
        CasePage page = CaseParts.page(answer, "", citations);
        return Templates.fill("case.ftl", answer.vocabulary(), Map.of("page", page, "citations", citations.entries()));
    }

    /** One document that compares the cases and reports on each below. @param vocabulary the one they were answered in */
    public static String portfolio(List<CaseResult> results, Vocabulary vocabulary) {
        Portfolio portfolio = new Portfolio(results);
        Citations citations = new Citations();
        List<CasePage> cases = portfolio.answers().stream().map(named -> CaseParts.page(named.answer(), named.name() + Portfolio.BETWEEN,
                citations)).toList();
        return Templates.fill("portfolio.ftl", vocabulary, Map.of("page", portfolio.page(vocabulary, Links.ONE_PAGE, cases),
                "citations", citations.entries()));
    }
}
