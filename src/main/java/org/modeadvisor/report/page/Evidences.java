package org.modeadvisor.report.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.report.page.CasePage.Evidence;
import org.modeadvisor.report.page.CasePage.Source;

/** What a case states a fact by. Stateless. */
final class Evidences {

    private static final Set<String> WEB = Set.of("http", "https");

    private Evidences() {}

    /** The evidence of a fact; all of it empty where nothing is stated. */
    static Evidence of(Optional<CaseFact> fact) {
        List<String> remarks = fact.stream().flatMap(f -> Stream.of(f.date(), f.answeredBy())).flatMap(Optional::stream).toList();
        return new Evidence(fact.flatMap(CaseFact::evidence), fact.flatMap(CaseFact::source).map(Evidences::source),
                remarks.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", remarks)));
    }

    /** An address of the web becomes a link, also where a remark follows it; anything else stays text. */
    static Source source(String text) {
        String[] parts = text.strip().split("[\\s,;]+", 2);
        Optional<String> address = address(parts[0]);
        return new Source(address.isEmpty() ? text : parts.length > 1 ? parts[1] : "", address);
    }

    private static Optional<String> address(String text) {
        try {
            URI uri = new URI(text);
            boolean web = uri.getScheme() != null && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT)) && uri.getHost() != null;
            return web ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
