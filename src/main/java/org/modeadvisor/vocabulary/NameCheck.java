package org.modeadvisor.vocabulary;

import java.util.List;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.ConclusionReader.Mention;

/** Checks the names by which one entry of {@code conclusions.yaml} speaks of another or of a variable. */
final class NameCheck {

    private static final List<String> HEADER = List.of("case:application-field", "case:decision-users");

    private final List<String> nodes;

    NameCheck(List<Variable> variables, Conclusions conclusions) {
        this.nodes = Stream.concat(variables.stream().map(variable -> variable.node().toString()),
                conclusions.terms().stream().map(term -> term.node().toString())).toList();
    }

    void check(List<Mention> mentions) {
        List<String> fillable = Stream.concat(HEADER.stream(), nodes.stream()).toList();
        for (Mention mention : mentions) {
            List<String> known = mention.fillable() ? fillable : nodes;
            if (!known.contains(mention.name())) {
                mention.entry().error("unknown-name", mention.at(), "There is no `" + mention.name() + "`, of which " + mention.where() + " speaks.",
                        Suggestions.didYouMean(mention.name(), known, "Name a variable or conclusion as kind:id."));
            }
        }
    }
}
