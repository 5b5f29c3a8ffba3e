package org.modeadvisor.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The vocabulary as a list a person reads, and as JSON. Stateless. */
public final class VocabularyReport {

    private VocabularyReport() {}

    /** Whether anything has the word in its id or name. */
    public static boolean has(Vocabulary vocabulary, String word) {
        return vocabulary.variables().stream().anyMatch(v -> has(word, v.id(), v.name()))
                || vocabulary.terms().values().stream().anyMatch(term -> has(word, term.node().id(), term.label() + " " + term.code()));
    }

    /** Variables by group, then the table of conclusions. @param word only what has it in id or name; empty for all */
    public static String text(Vocabulary vocabulary, String word, boolean colour) {
        Layout layout = new Layout(colour);
        vocabulary.groups().forEach((group, name) -> {
            var members = vocabulary.variables().stream().filter(v -> v.group().equals(group) && has(word, v.id(), v.name())).toList();
            if (!members.isEmpty()) {
                layout.heading(name);
                members.forEach(variable -> variable(layout, vocabulary, variable));
            }
        });
        var terms = vocabulary.terms().values().stream().filter(term -> has(word, term.node().id(), term.label() + " " + term.code())).toList();
        if (!terms.isEmpty()) {
            layout.heading(vocabulary.sentences().say("heading.conclusions"));
            terms.forEach(term -> layout.raw("  %-44s %-12s %s%n".formatted(term.node(), term.code(), term.label()).replace("\r", "")));
        }
        return layout.toString().stripLeading();
    }

    private static void variable(Layout layout, Vocabulary vocabulary, Variable variable) {
        layout.line(2, 4, Layout.Ink.GREEN, variable.id());
        layout.line(4, variable.question());
        variable.answers().forEach((answer, anchor) -> layout.line(6, 9, Layout.Ink.PLAIN, answer + "  " + anchor));
        layout.line(4, 6, Layout.Ink.FAINT, vocabulary.sentences().say("line.indicator", Map.of("indicator", variable.indicator())));
    }

    /** The same as one JSON object. */
    public static String json(Vocabulary vocabulary, String word) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        ArrayNode variables = top.putArray("variables");
        vocabulary.variables().stream().filter(v -> has(word, v.id(), v.name())).forEach(v -> variable(variables.addObject(), v));
        ArrayNode conclusions = top.putArray("conclusions");
        for (Term term : vocabulary.terms().values()) {
            NodeName node = term.node();
            if (has(word, node.id(), term.label() + " " + term.code())) {
                conclusions.addObject().put("node", node.toString()).put("kind", node.kind().word()).put("id", node.id())
                        .put("code", term.code()).put("name", term.label()).put("meaning", term.meaning());
            }
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(top);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void variable(ObjectNode object, Variable v) {
        object.put("id", v.id()).put("node", v.node().toString()).put("name", v.name()).put("group", v.group()).put("actor", v.actor());
        v.pest().ifPresent(pest -> object.put("pest", pest));
        v.diamond().ifPresent(diamond -> object.put("diamond", diamond));
        object.put("kind", v.scale().name().toLowerCase(Locale.ROOT)).put("polarity", v.polarity().name().toLowerCase(Locale.ROOT))
                .put("role", v.core() ? "core" : "context").put("question", v.question());
        ObjectNode answers = object.putObject("answers");
        v.answers().forEach(answers::put);
        object.put("indicator", v.indicator()).put("basis", v.basis().word()).set("claims", JsonReport.texts(v.claims()));
        object.put("mayBeInapplicable", v.mayBeInapplicable());
        v.presumed().ifPresent(presumed -> {
            ObjectNode p = object.putObject("presumed");
            JsonReport.answer(p, "value", presumed.value());
            p.put("because", presumed.because());
        });
        ObjectNode lever = object.putObject("lever").put("pullable", v.lever().pullable());
        if (v.lever().pullable()) {
            lever.put("owner", v.lever().owner()).put("effort", v.lever().effort());
        }
        lever.put("because", v.lever().because());
    }

    private static boolean has(String word, String id, String name) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return id.toLowerCase(Locale.ROOT).contains(wanted) || name.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
