package org.modeadvisor.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Fields;
import org.modeadvisor.documents.Tree;

/** Reads what a case says became of it, and the answer it is pinned to. */
final class LabelReader {

    private static final List<String> OBSERVED = List.of("modes", "also-defensible", "development-model", "mechanisms", "confidence",
            "outcome", "why");
    private static final List<String> EXPECTED = List.of("modes", "development-model", "mechanisms", "caveats", "caveats-exactly", "rules");

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
        return new Expected(words(f, "modes"), f.optionalText("development-model"), words(f, "mechanisms"), f.texts("caveats"),
                f.value("caveats-exactly").isPresent() ? Optional.of(f.texts("caveats-exactly")) : Optional.empty(), f.texts("rules"));
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
