package org.modeadvisor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Map;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.RuleText;
import org.modeadvisor.rulebase.RuleText.Clause;
import org.modeadvisor.rulebase.RuleText.Clause.Group;
import org.modeadvisor.rulebase.RuleText.Clause.Pattern;
import org.modeadvisor.rulebase.RuleText.Span;
import org.modeadvisor.vocabulary.Vocabulary;

/** A rule on the bench: its text, what it says, and the words there are. Makes edits of its text. */
public record Specimen(RuleText text, Rule rule, Vocabulary vocabulary) {

    /** Whether a later condition refers to the pattern by its name. */
    boolean referredTo(Pattern pattern) {
        return !pattern.binding().isEmpty() && text.patterns().stream().anyMatch(other -> refers(other, pattern));
    }

    private static boolean refers(Pattern from, Pattern to) {
        return from.distinct().filter(d -> d.binding().equals(to.binding())).isPresent()
                || from.test().filter(t -> t.argument().text().equals(to.binding())).isPresent();
    }

    /** The other half of "two of these": the pattern on the same list that must be another fact, or that this one must differ from. */
    Optional<Pattern> partner(Pattern half) {
        return text.patterns().stream().filter(other -> other != half && ids(other).equals(ids(half)) && other.type().equals(half.type())
                && (joins(half, other) || joins(other, half))).findFirst();
    }

    private static boolean joins(Pattern second, Pattern first) {
        return second.distinct().filter(d -> d.binding().equals(first.binding())).isPresent();
    }

    static List<String> ids(Pattern pattern) {
        return pattern.ids().stream().map(RuleText.Word::text).toList();
    }

    /** The same rule with that piece replaced. */
    RuleEdit replace(Span span, String by) {
        return new RuleEdit(text, span, by);
    }

    /** The same rule with several pieces replaced, as one edit from the first of them to the last. */
    RuleEdit replace(Map<Span, String> pieces) {
        TreeMap<Integer, Span> inOrder = new TreeMap<>();
        pieces.keySet().forEach(span -> inOrder.put(span.from(), span));
        StringBuilder by = new StringBuilder();
        int from = inOrder.firstEntry().getValue().from();
        int done = from;
        for (Span span : inOrder.values()) {
            by.append(text.text(new Span(done, span.from()))).append(pieces.get(span));
            done = span.to();
        }
        return new RuleEdit(text, new Span(from, done), by.toString());
    }

    /** The same rule with one of a group's conditions taken out, and the word that joins it to its neighbour. */
    RuleEdit without(Group group, int part) {
        List<Clause> parts = group.parts();
        Span gone = parts.get(part).span();
        if (part + 1 < parts.size()) {
            return replace(new Span(gone.from(), parts.get(part + 1).span().from()), "");
        }
        return replace(part == 0 ? gone : new Span(parts.get(part - 1).span().to(), gone.to()), "");
    }

    /** A group written anew with another word between its conditions. */
    String joined(List<Clause> parts, String word) {
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(text.text(part.span())));
        return "( " + String.join(" " + word + " ", texts) + " )";
    }
}
