package org.modeadvisor.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.explanation.Recommendation;

/** An answer for a case written by somebody who means harm, or writes from right to left. */
final class Hostile {

    /** Stands in every text of the case. */
    static final String TEXT = "</title></style><script>alert('x')</script><img src=x onerror=alert(1)> \"quoted\" & ${7*7} <#if x> "
            + "# heading | cell `code` *bold* [link](javascript:alert(1)) \u0000\u0007 \u202Eمرحبا שלום 🏥";

    private Hostile() {}

    static Recommendation answer() {
        Map<String, CaseFact> facts = new LinkedHashMap<>();
        List<String> sources = List.of("javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://example.org/a_b?x=1&y=\"2\"",
                "https://example.org/a_b, page 3 " + TEXT, TEXT, "HTTPS://EXAMPLE.ORG", "https:///nowhere", "//example.org/x");
        List<String> variables = Shipped.worked("linhe-tiered-care").facts().keySet().stream().toList();
        for (int i = 0; i < variables.size(); i++) {
            CaseFact plain = Shipped.worked("linhe-tiered-care").facts().get(variables.get(i));
            facts.put(variables.get(i), new CaseFact(variables.get(i), plain.answer(), Optional.of(TEXT),
                    Optional.of(sources.get(i % sources.size())),
                    Optional.empty(), Optional.of(TEXT), Optional.of(TEXT), Position.of(""), Position.of("")));
        }
        facts.put("moral-constraints", CaseFact.of("moral-constraints", new Answer.NotKnown()));
        CaseStudy.Header header = new CaseStudy.Header("hostile", TEXT, Optional.of(TEXT), Optional.of(TEXT), List.of(TEXT),
                Optional.empty(),
                List.of(TEXT), Optional.of(TEXT), Optional.of(TEXT));
        return Shipped.ADVISOR.recommend(new CaseStudy(header, facts, Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
