package org.modeadvisor.rulebase;

import java.util.List;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.RuleGrammar.Constraint;
import org.modeadvisor.rulebase.language.Consequence;
import org.modeadvisor.vocabulary.Citation;

/**
 * A rule whose text is understood, before its names are looked up.
 *
 * @param alternatives the condition as alternatives of patterns (disjunctive form)
 */
record RuleDraft(String id, String title, Citation citation, List<Acceptance> accepted, SourceText source, Position at, String folder,
        List<List<Pattern>> alternatives, Consequence consequence, Position consequenceAt) {

    /** Where a text stands first within the rule; the rule itself where it stands nowhere. */
    Position written(String text) {
        for (int line = at.line(); line <= consequenceAt.line(); line++) {
            int column = source.line(line).indexOf(text);
            if (column >= 0) {
                return source.at(line, column + 1);
            }
        }
        return at;
    }

    /** The rule's name in Drools: id and title. */
    String name() {
        return id + " " + title;
    }

    /** One pattern. @param binding its bound name with the dollar sign; empty where it has none */
    record Pattern(String type, String binding, List<Placed> constraints, Position at) {}

    /** A constraint and its place. */
    record Placed(Constraint constraint, Position at) {}
}
