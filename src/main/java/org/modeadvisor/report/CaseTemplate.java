package org.modeadvisor.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.report.Layout.Ink;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * An empty case file to be filled in: every question with its answers stands above a line that states it once its comment sign is taken
 * away. A valid case as it stands, in which nothing is known. Stateless.
 */
public final class CaseTemplate {

    private static final String SIGN = "# ";
    private static final String INDENT = "  ";

    private final Vocabulary vocabulary;
    private final Layout layout = new Layout(false);

    private CaseTemplate(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The file's text.
     *
     * @param id kebab-case
     * @param groups ids of the groups of variables to ask about
     */
    public static String of(Vocabulary vocabulary, String id, List<String> groups) {
        CaseTemplate template = new CaseTemplate(vocabulary);
        template.header(id);
        template.facts(groups);
        template.observed();
        return template.layout.toString();
    }

    private void header(String id) {
        comment("", "new.head");
        layout.raw("id: " + id + "\ntitle: " + Sentences.capital(id.replace('-', ' ')) + "\n");
        for (String key : CaseReader.KEYS.subList(2, CaseReader.KEYS.indexOf("facts"))) {
            String said = vocabulary.sentences().say("new." + key, Map.of("fields", String.join(", ", CaseReader.APPLICATION_FIELDS)));
            layout.branch(SIGN + key + ": ", SIGN + INDENT, Ink.PLAIN, said);
        }
    }

    private void facts(List<String> groups) {
        layout.blank();
        comment("", "new.facts");
        layout.raw("facts:\n");
        int widest = vocabulary.variables().stream().mapToInt(variable -> variable.id().length()).max().orElse(0);
        groups.forEach(group -> {
            layout.raw("\n" + INDENT + "# --- " + vocabulary.groups().get(group) + " ---\n");
            vocabulary.variables().stream().filter(variable -> variable.group().equals(group)).forEach(variable -> fact(variable, widest));
        });
    }

    private void fact(Variable variable, int widest) {
        layout.blank();
        line(INDENT, 0, variable.question());
        variable.answers().forEach((answer, anchor) -> line(INDENT, 2, answer + " = " + anchor));
        if (variable.mayBeInapplicable()) {
            line(INDENT, 2, vocabulary.sentences().say("new.inapplicable"));
        }
        line(INDENT, 2, vocabulary.sentences().say("line.indicator", Map.of("indicator", variable.indicator())));
        layout.raw(INDENT + SIGN + variable.id() + ": " + " ".repeat(widest - variable.id().length()) + "{value: , evidence: \"\", source: \"\", basis: source}\n");
    }

    private void observed() {
        layout.blank();
        comment("", "new.observed");
        for (Kind kind : List.of(Kind.MODE, Kind.MODEL)) {
            vocabulary.conclusions().ofKind(kind).forEach(term -> line("", 2, term.node().id() + " = " + term.meaning()));
        }
        List<String> mechanisms = vocabulary.conclusions().ofKind(Kind.MECHANISM).stream().map(Term::node).map(node -> node.id()).toList();
        String families = mechanisms.stream().map(id -> id.substring(0, id.indexOf('-'))).distinct().collect(Collectors.joining(", "));
        String sides = mechanisms.stream().map(id -> id.substring(id.indexOf('-') + 1)).distinct().collect(Collectors.joining(", "));
        line("", 2, vocabulary.sentences().say("new.mechanisms", Map.of("families", families, "sides", sides)));
        layout.raw("# observed:\n#   modes: []\n#   development-model:\n#   mechanisms: [{mechanism: , side: }]\n#   confidence: medium\n"
                + "#   outcome:\n#   why:\n");
        layout.blank();
        comment("", "new.expected");
    }

    private void comment(String indent, String key) {
        line(indent, 0, vocabulary.sentences().say(key));
    }

    private void line(String indent, int deeper, String words) {
        String first = indent + SIGN + " ".repeat(deeper);
        layout.branch(first, first + (deeper > 0 ? INDENT : ""), Ink.PLAIN, words);
    }
}
