package org.modeadvisor.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.modeadvisor.vocabulary.Basis;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * The JSON Schemas (2020-12) of the files of a rules folder, for editors: they offer the claims, groups, modes and severities that the
 * folder has. Something new is known to them once they are printed again. Stateless.
 */
public final class RuleSchemas {

    private RuleSchemas() {}

    /** The schema of {@code vocabulary.yaml}. */
    public static String ofVocabulary(Vocabulary vocabulary) {
        return filled("vocabulary.schema.json", vocabulary);
    }

    /** The schema of {@code parameters.yaml}. */
    public static String ofParameters(Vocabulary vocabulary) {
        return filled("parameters.schema.json", vocabulary);
    }

    /** The schema of {@code conclusions.yaml}. */
    public static String ofConclusions(Vocabulary vocabulary) {
        return filled("conclusions.schema.json", vocabulary);
    }

    private static String filled(String name, Vocabulary vocabulary) {
        ObjectNode schema = Schemas.resource(name);
        words(vocabulary).forEach((what, words) -> {
            if (schema.at("/$defs/" + what + "/enum") instanceof ArrayNode choices) {
                words.forEach(choices::add);
            }
        });
        return Schemas.text(schema);
    }

    /** What may stand there, by the name of its definition. */
    private static Map<String, Collection<String>> words(Vocabulary vocabulary) {
        Map<String, Collection<String>> words = new TreeMap<>();
        words.put("basis", Basis.words());
        words.put("claim", vocabulary.claims().keySet());
        words.put("group", vocabulary.groups().keySet());
        words.put("kind", words(Variable.Scale.values()));
        words.put("polarity", words(Variable.Polarity.values()));
        words.put("use", words(Parameter.Use.values()));
        words.put("mode", ids(vocabulary, Kind.MODE));
        words.put("composite", ids(vocabulary, Kind.COMPOSITE));
        words.put("severity", vocabulary.conclusions().severities().stream().map(Term.Severity::id).toList());
        return words;
    }

    private static List<String> ids(Vocabulary vocabulary, Kind kind) {
        return vocabulary.conclusions().ofKind(kind).stream().map(term -> term.node().id()).toList();
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    }
}
