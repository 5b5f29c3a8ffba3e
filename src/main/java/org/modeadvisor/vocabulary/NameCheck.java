package org.modeadvisor.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.Suggestions;

/** Checks the names by which one entry of {@code conclusions.yaml} speaks of another or of a variable. */
final class NameCheck {

    private static final List<String> HEADER = List.of("case:application-field", "case:decision-users");

    private final String file;
    private final Conclusions conclusions;
    private final ProblemLog log;
    private final List<String> nodes;

    NameCheck(String folderName, List<Variable> variables, Conclusions conclusions, ProblemLog log) {
        this.file = folderName + "/conclusions.yaml";
        this.conclusions = conclusions;
        this.log = log;
        this.nodes = Stream.concat(variables.stream().map(variable -> variable.node().toString()),
                conclusions.terms().stream().map(term -> term.node().toString())).toList();
    }

    void check() {
        conclusions.spheres().forEach(sphere -> known(sphere.influence().toString(), "the sphere `" + sphere.id() + "`", nodes));
        List<String> fillable = Stream.concat(HEADER.stream(), nodes.stream()).toList();
        conclusions.all(Term.Note.class).forEach(note -> Sentences.placeholders(note.text())
                .forEach(name -> known(name, "the note `" + note.code() + "`", fillable)));
        boolean planned = conclusions.all(Term.Combination.class).stream().anyMatch(combination -> combination.fromModes() > 0);
        if (!planned && !conclusions.terms().isEmpty()) {
            log.error("missing-plan", file, "No combination stands for the plan of all live modes.", "Give one combination `from-modes: 2`.");
        }
    }

    private void known(String name, String where, List<String> names) {
        if (!names.contains(name)) {
            Optional<String> near = Suggestions.nearest(name, names);
            log.error("unknown-name", file, "There is no `" + name + "`, of which " + where + " speaks.",
                    near.map(found -> "Did you mean `" + found + "`?").orElse("Name a variable or conclusion as kind:id."));
        }
    }
}
