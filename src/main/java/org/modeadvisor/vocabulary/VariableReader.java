package org.modeadvisor.vocabulary;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.documents.Fields;
import org.modeadvisor.documents.Tree;

/** Reads one entry of {@code vocabulary.yaml}. */
final class VariableReader {

    static final List<String> KEYS = List.of("id", "name", "short", "group", "actor", "pest", "diamond", "kind", "polarity", "role",
            "question", "answers", "indicator", "basis", "claims", "may-be-inapplicable", "presumed", "lever", "foundation-step");

    private static final List<String> LEVELS = List.of("0", "1", "2", "3", "4");
    private static final List<String> YES_NO = List.of("no", "yes");

    private static final int LEAST_EFFORT = 1;
    private static final int MOST_EFFORT = 5;

    private final Collection<String> groups;
    private final Ids ids;
    private final Function<Fields, Citation> citation;

    VariableReader(Collection<String> groups, Ids ids, Function<Fields, Citation> citation) {
        this.groups = groups;
        this.ids = ids;
        this.citation = citation;
    }

    Variable read(Fields f) {
        Variable.Scale scale = word(f, "kind", Variable.Scale.values()).orElse(Variable.Scale.ORDINAL);
        Map<String, String> answers = answers(f, scale);
        String id = f.text("id");
        ids.meet("variable", f, "id", id);
        String group = f.text("group");
        if (!groups.contains(group)) {
            f.error("unknown-word", f.at("group"), "There is no group `" + group + "`.",
                    Suggestions.didYouMean(group, groups, "List it under `groups`."));
        }
        Citation source = citation.apply(f);
        if (f.flag("may-be-inapplicable") && scale == Variable.Scale.CHOICE && !answers.containsKey(Variable.NO_OPTION)) {
            f.error("wrong-answers", f.at("answers"), "A choice that may be not-applicable reads as none then, and there is no answer none.",
                    "Add the answer `none`, or remove may-be-inapplicable.");
        }
        return new Variable(id, f.text("name"), f.optionalText("short").orElseGet(() -> f.text("name")), group, f.text("actor"), f.optionalText("pest"), f.optionalText("diamond"),
                scale, word(f, "polarity", Variable.Polarity.values()).orElse(Variable.Polarity.NEUTRAL),
                f.oneOf("role", List.of("core", "context")).orElse("core").equals("core"),
                f.text("question"), answers, f.optionalText("indicator").orElse(""), source.basis(), source.claims(),
                f.flag("may-be-inapplicable"),
                f.nested("presumed", "a presumption", List.of("value", "because"), p -> presumption(p, answers.keySet())),
                f.nested("lever", "a lever", List.of("pullable", "owner", "effort", "because"), this::lever)
                        .orElse(new Variable.Lever(false, "", 0, "")),
                f.nested("foundation-step", "a foundation step", List.of("text", "basis", "claims", "because"),
                        s -> new Step(id, s.text("text"), citation.apply(s))));
    }

    private Map<String, String> answers(Fields f, Variable.Scale scale) {
        Map<String, String> answers = new LinkedHashMap<>();
        f.required("answers");
        for (Tree.Entry entry : f.entries("answers")) {
            answers.put(entry.key(), entry.value() instanceof Tree.Scalar scalar ? scalar.text() : "");
        }
        List<String> expected = scale == Variable.Scale.ORDINAL ? LEVELS : YES_NO;
        if (scale != Variable.Scale.CHOICE && !List.copyOf(answers.keySet()).equals(expected)) {
            f.error("wrong-answers", f.at("answers"), "The answers of " + (scale == Variable.Scale.ORDINAL ? "an ordinal" : "a boolean")
                    + " variable are " + String.join(", ", expected) + ", in this order.", "Describe each of them, and no other.");
        }
        return Collections.unmodifiableMap(answers);
    }

    private Variable.Presumption presumption(Fields f, Collection<String> answers) {
        String value = f.text("value");
        String word = switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> value;
        };
        if (!answers.contains(word)) {
            f.error("unknown-word", f.at("value"), "`" + value + "` is none of the variable's answers.",
                    Suggestions.didYouMean(value, answers, "The answers are " + String.join(", ", answers) + "."));
        }
        return new Variable.Presumption(word, f.text("because"));
    }

    /** Who cannot be moved costs no effort and has no owner. */
    private Variable.Lever lever(Fields f) {
        boolean pullable = f.flag("pullable");
        if (pullable) {
            f.required("owner");
            f.required("effort");
        }
        Optional<Integer> effort = f.optionalNumber("effort");
        effort.filter(value -> value < LEAST_EFFORT || value > MOST_EFFORT).ifPresent(value -> f.error("out-of-range", f.at("effort"),
                "The effort for a lever is a number from " + LEAST_EFFORT + ", a decision, to " + MOST_EFFORT + ", years of building; " + value + " is not.",
                "Write 1, 2, 3, 4 or 5."));
        return new Variable.Lever(pullable, f.optionalText("owner").orElse(""), effort.orElse(0), f.optionalText("because").orElse(""));
    }

    private static <E extends Enum<E>> Optional<E> word(Fields f, String key, E[] values) {
        f.required(key);
        List<String> words = Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
        return f.oneOf(key, words).map(word -> values[words.indexOf(word)]);
    }
}
