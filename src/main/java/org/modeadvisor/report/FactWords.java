package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseReader;

/** What a case gives for a fact: evidence, source, date, who answered, and how it is known. */
final class FactWords {

    private final Words words;

    FactWords(Words words) {
        this.words = words;
    }

    /** Its evidence and its source, each as a line; none where the case gives nothing but the answer. */
    List<String> of(CaseFact fact) {
        List<String> lines = new ArrayList<>();
        fact.evidence().ifPresent(evidence -> lines.add(words.say("explain.evidence", "evidence", ended(evidence))));
        List<String> details = new ArrayList<>();
        fact.basis().ifPresent(basis -> details.add(CaseReader.FACT_BASES.contains(basis)
                ? words.say("explain.fact." + basis) : basis));
        add(details, "explain.fact.date", fact.date());
        add(details, "explain.fact.answered-by", fact.answeredBy());
        String source = fact.source().orElse(details.isEmpty() ? "" : words.say("explain.source.none"));
        if (!source.isEmpty()) {
            lines.add(details.isEmpty() ? words.say("explain.source", "source", source)
                    : words.say("explain.source.details", "source", source, "details", words.join(details)));
        }
        return lines;
    }

    private void add(List<String> details, String key, Optional<String> value) {
        value.ifPresent(written -> details.add(words.say(key, "value", written)));
    }

    private static String ended(String sentence) {
        String text = sentence.strip();
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }
}
