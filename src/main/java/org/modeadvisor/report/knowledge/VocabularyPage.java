package org.modeadvisor.report.knowledge;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.report.knowledge.RulesPage.Link;
import org.modeadvisor.vocabulary.Claim;

/** The vocabulary as a template lays it out; every text is final. @param claims those cited */
public record VocabularyPage(List<Group> groups, List<Kind> kinds, List<Claim> claims) {

    /** Variables of one group. @param number from 1 on, over groups and kinds alike */
    public record Group(int number, String title, List<Asked> variables) {}

    /** A variable. @param lever who can change it and how hard that is, or why nobody can @param fixed whether nobody can */
    public record Asked(String anchor, String id, String name, String question, List<Option> answers, String indicator, String basis, List<Link> claims,
            Optional<String> presumed, String lever, boolean fixed, boolean core) {}

    /** An answer and what stands for it. */
    public record Option(String answer, String anchor) {}

    /** Conclusions of one kind. */
    public record Kind(int number, String title, List<Concluded> conclusions) {}

    /** A conclusion. @param name as rules and reports write it */
    public record Concluded(String anchor, String name, String code, String label, String meaning) {}
}
