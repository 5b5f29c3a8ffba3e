package org.modeadvisor.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modeadvisor.report.Words;
import org.modeadvisor.report.page.CasePage.Cited;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Claim;
import org.modeadvisor.vocabulary.Vocabulary;

/** Gathers the rules a page cites, so that each can be looked up at its end. Not thread-safe: one for one page. */
final class Citations {

    private final Map<String, Entry> entries = new TreeMap<>(Comparator.naturalOrder());

    /** A rule as it can be looked up. @param place file and line @param claims what it rests on, in the words of the framework */
    record Entry(String id, String title, String because, String basis, String place, List<Claim> claims) {}

    /** The rule as it is cited; it is listed from then on. */
    Cited cite(Rule rule, Words words, Vocabulary vocabulary) {
        String basis = words.say("line.basis." + rule.citation().basis().word());
        entries.computeIfAbsent(rule.id(), id -> new Entry(id, rule.title(), rule.citation().because(), basis,
                rule.at().file() + ":" + rule.at().line(), rule.citation().claims().stream().map(vocabulary.claims()::get).toList()));
        return new Cited(rule.id(), basis);
    }

    /** Everything cited so far, by id. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
