package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseFact;

/** What a case gives for a fact: evidence, source, date, who answered, and how it is known. */
final class FactWords {

    private final Words words;

    FactWords(Words words) {
        this.words = words;
    }

    /** Empty where the case gives nothing but the answer. */
    String of(CaseFact fact) {
        List<String> parts = new ArrayList<>();
        fact.evidence().ifPresent(evidence -> parts.add(words.say("explain.evidence", "evidence", ended(evidence))));
        fact.source().ifPresent(source -> parts.add(words.say("explain.source", "source", source)));
        List<String> details = new ArrayList<>();
        add(details, "explain.fact.basis", fact.basis());
        add(details, "explain.fact.date", fact.date());
        add(details, "explain.fact.answered-by", fact.answeredBy());
        if (!details.isEmpty()) {
            parts.add(words.say("explain.fact.details", "details", words.join(details)));
        }
        return String.join(" ", parts);
    }

    private void add(List<String> details, String key, Optional<String> value) {
        value.ifPresent(written -> details.add(words.say(key, "value", written)));
    }

    private static String ended(String sentence) {
        String text = sentence.strip();
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }
}
