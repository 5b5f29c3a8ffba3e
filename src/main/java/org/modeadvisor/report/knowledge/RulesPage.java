package org.modeadvisor.report.knowledge;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.report.page.Markup;
import org.modeadvisor.vocabulary.Claim;

/** The rules as a template lays them out; every text is final. @param claims those cited */
public record RulesPage(String title, String head, Markup picture, List<Part> parts, List<Claim> claims) {

    /** Everything of one kind. */
    public record Part(String anchor, String title, List<Entry> entries) {}

    /** A variable or conclusion. @param name as rules and reports write it @param readBy what is concluded from it */
    public record Entry(String anchor, String name, String label, String meaning, List<RuleEntry> rules, List<Link> readBy) {}

    /** A rule. @param place file and line @param address of its file as seen from the page; empty where it is not on disk */
    public record RuleEntry(String anchor, String id, String title, String because, String basis, String place, Optional<String> address,
            List<Link> reads, List<Link> claims) {}

    /** Something on the same page. */
    public record Link(String anchor, String label) {}
}
