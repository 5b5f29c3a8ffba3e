package org.modeadvisor.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.documents.Fields;
import org.modeadvisor.documents.Tree;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** Reads what a case says became of it, and the answer it is pinned to. */
final class LabelReader {

    private static final List<String> OBSERVED = List.of("modes", "also-defensible", "development-model", "mechanisms", "confidence",
            "outcome", "why");
    private static final List<String> EXPECTED = List.of("modes", "development-model", "mechanisms", "caveats", "caveats-exactly", "rules",
            "nodes", "nodes-exactly");
    private static final List<String> MECHANISM_STATES = List.of("active", "inactive", "open");
    /** The words for all kinds of conclusions. */
    private static final List<String> KINDS = Arrays.stream(Kind.values()).filter(kind -> kind != Kind.DRIVER).map(Kind::word).toList();

    private final ProblemLog log;
    private final SourceText source;

    LabelReader(ProblemLog log, SourceText source) {
        this.log = log;
        this.source = source;
    }

    Observed observed(Tree tree) {
        Fields f = Fields.of(tree, "`observed`", OBSERVED, source, log);
        List<List<String>> alternatives = f.items("also-defensible").stream().map(item -> {
            if (item instanceof Tree.Sequence set) {
                return set.items().stream().map(LabelReader::word).toList();
            }
            f.error("wrong-shape", item.at(), "`also-defensible` holds lists of modes; " + item.kind() + " stands here.", "Write [[mode, mode]].");
            return List.<String>of();
        }).toList();
        List<Observed.Mechanism> mechanisms = f.each("mechanisms", "an observed mechanism", List.of("mechanism", "side"),
                m -> new Observed.Mechanism(m.text("mechanism"), m.text("side")));
        return new Observed(f.value("modes").map(written -> f.texts("modes")), alternatives, f.optionalText("development-model"),
                f.value("mechanisms").map(written -> mechanisms),
                f.oneOf("confidence", List.of("high", "medium", "low")), f.optionalText("outcome").orElse(""), f.optionalText("why"));
    }

    Expected expected(Tree tree) {
        Fields f = Fields.of(tree, "`expected`", EXPECTED, source, log);
        return new Expected(words(f, "modes"), f.optionalText("development-model"), states(f), f.texts("caveats"),
                f.value("caveats-exactly").isPresent() ? Optional.of(f.texts("caveats-exactly")) : Optional.empty(), f.texts("rules"),
                nodes(f, "nodes"), f.value("nodes-exactly").isPresent() ? Optional.of(nodes(f, "nodes-exactly")) : Optional.empty());
    }

    private static Map<String, String> states(Fields f) {
        Map<String, String> states = words(f, "mechanisms");
        for (Tree.Entry entry : f.entries("mechanisms")) {
            String state = states.getOrDefault(entry.key(), MECHANISM_STATES.get(0));
            if (!MECHANISM_STATES.contains(state)) {
                f.error("unknown-word", entry.value().at(), "`" + state + "` is no state of a mechanism.",
                        Suggestions.didYouMean(state, MECHANISM_STATES, "The states are " + String.join(", ", MECHANISM_STATES) + "."));
            }
        }
        return states;
    }

    /** Bounds by kind, then by id; what cannot be read is told and left out. */
    private Map<NodeName, Bounds> nodes(Fields f, String key) {
        Map<NodeName, Bounds> nodes = new LinkedHashMap<>();
        f.nested(key, "`" + key + "`", KINDS, kinds -> kinds).ifPresent(kinds -> KINDS.forEach(word -> kinds.entries(word).forEach(entry -> {
            NodeName name = new NodeName(Kind.of(word).orElseThrow(), entry.key());
            (name.kind().isTruth() ? truth(f, name, entry.value()) : strength(f, name, entry.value())).ifPresent(bounds -> nodes.put(name, bounds));
        })));
        return nodes;
    }

    private static Optional<Bounds> truth(Fields f, NodeName name, Tree tree) {
        Optional<Bounds> bounds = tree instanceof Tree.Scalar scalar && scalar.text().equals("open") ? Optional.of(Bounds.OPEN)
                : tree instanceof Tree.Scalar scalar ? scalar.bool().map(yes -> yes ? Bounds.YES : Bounds.NO) : Optional.empty();
        return bounds.isPresent() ? bounds : refuse(f, name, tree, "holds or does not hold; ", " says neither.",
                "Write yes, no or open.");
    }

    private Optional<Bounds> strength(Fields f, NodeName name, Tree tree) {
        if (!(tree instanceof Tree.Sequence) && !(tree instanceof Tree.Scalar scalar && scalar.integer().isPresent())) {
            return refuse(f, name, tree, "has a strength from 0 to 4; ", " is none.", "Write a level, or a range such as [2, 3].");
        }
        return new AnswerReader(source, log).read(name.toString(), tree).map(Answer.Level.class::cast).map(Answer.Level::bounds);
    }

    private static Optional<Bounds> refuse(Fields f, NodeName name, Tree tree, String is, String isNot, String remedy) {
        if (tree instanceof Tree.Scalar scalar && scalar.text().isBlank()) {
            f.error("missing-value", tree.at(), "No value is given for `" + name + "`.", remedy);
        } else if (!(tree instanceof Tree.Refused)) {
            String written = tree instanceof Tree.Scalar scalar ? "`" + scalar.text() + "`" : tree.kind();
            f.error("wrong-kind", tree.at(), "`" + name + "` " + is + written + isNot, remedy);
        }
        return Optional.empty();
    }

    private static Map<String, String> words(Fields f, String key) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Tree.Entry entry : f.entries(key)) {
            String word = word(entry.value());
            if (word.isEmpty()) {
                f.error("wrong-shape", entry.keyAt(), "One word must stand behind the key `" + entry.key() + "`.", "Write it.");
            } else {
                words.put(entry.key(), word);
            }
        }
        return words;
    }

    private static String word(Tree tree) {
        return tree instanceof Tree.Scalar scalar ? scalar.text() : "";
    }
}
