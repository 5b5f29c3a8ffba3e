package org.modeadvisor.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;

/**
 * The keys of one mapping, read with a closed set of names: whatever is missing, unknown or of the wrong shape goes to the log and
 * reads as absent, so that reading goes on and all problems are found. Not thread-safe.
 */
public final class Fields {

    private final SourceText source;
    private final ProblemLog log;
    private final Position at;
    private final String what;
    private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    /** Keys that were told already under another spelling, or all of them where no keys could be read. */
    private final Set<String> told = new HashSet<>();

    private Fields(SourceText source, ProblemLog log, Position at, String what) {
        this.source = source;
        this.log = log;
        this.at = at;
        this.what = what;
    }

    /** The fields of the value, which is called {@code what} in problems and may have the given keys only. */
    public static Fields of(Tree tree, String what, List<String> keys, SourceText source, ProblemLog log) {
        Fields fields = new Fields(source, log, tree.at(), what);
        if (tree instanceof Tree.Refused) {
            fields.told.addAll(keys);
            return fields;
        }
        if (!(tree instanceof Tree.Mapping mapping)) {
            fields.told.addAll(keys);
            fields.error("wrong-shape", tree.at(), "Keys with values are expected for " + what + "; " + tree.kind() + " stands here.",
                    "Write `key: value`, with a space after the colon; the keys are " + String.join(", ", keys) + ".");
            return fields;
        }
        for (Tree.Entry entry : mapping.entries()) {
            if (keys.contains(entry.key())) {
                fields.entries.put(entry.key(), entry);
            } else {
                fields.unknown(entry, keys);
            }
        }
        return fields;
    }

    private void unknown(Tree.Entry entry, List<String> keys) {
        String key = entry.key();
        int colon = key.indexOf(':');
        if (colon > 0 && keys.contains(key.substring(0, colon))) {
            told.add(key.substring(0, colon));
            error("unknown-key", entry.keyAt(), "`" + key + "` has no space after the colon.",
                    "Write `" + key.substring(0, colon) + ": " + key.substring(colon + 1) + "`.");
            return;
        }
        Suggestions.nearest(key, keys).ifPresent(told::add);
        error("unknown-key", entry.keyAt(), "`" + key + "` is not a key of " + what + ".",
                Suggestions.didYouMean(key, keys, "The keys are " + String.join(", ", keys) + "."));
    }

    /** Where the mapping begins. */
    public Position at() {
        return at;
    }

    /** Where the value of the key begins, or the mapping where it is absent. */
    public Position at(String key) {
        Tree.Entry entry = entries.get(key);
        return entry == null ? at : entry.value().at();
    }

    /** The value of the key; absent also where nothing is written after the colon. */
    public Optional<Tree> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(Tree.Entry::value)
                .filter(tree -> !(tree instanceof Tree.Scalar scalar && scalar.isNull()) && !(tree instanceof Tree.Refused));
    }

    /** Whether the key stands there, even where nothing is written after the colon. */
    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** As {@link #value}, with a problem where it is absent. */
    public Optional<Tree> required(String key) {
        Optional<Tree> value = value(key);
        Tree.Entry written = entries.get(key);
        if (value.isEmpty() && written == null && !told.contains(key)) {
            error("missing-key", at, "The key `" + key + "` is missing in " + what + ".", "Add `" + key + ": …`.");
        } else if (value.isEmpty() && written != null && !(written.value() instanceof Tree.Refused)) {
            error("missing-value", written.keyAt(), "Nothing stands behind the key `" + key + "`.", "Write its value.");
        }
        return value;
    }

    /** The text of a key that must be there; empty text, with a problem, where it is not. */
    public String text(String key) {
        return required(key).flatMap(tree -> asText("`" + key + "`", tree)).orElse("");
    }

    /** The text of a key that may be absent. */
    public Optional<String> optionalText(String key) {
        return value(key).flatMap(tree -> asText("`" + key + "`", tree));
    }

    /** The whole number of a key that may be absent. */
    public Optional<Integer> optionalNumber(String key) {
        return value(key).flatMap(tree -> {
            Optional<Integer> number = tree instanceof Tree.Scalar scalar ? scalar.integer() : Optional.empty();
            if (number.isEmpty()) {
                error("wrong-kind", tree.at(), "`" + key + "` must be a whole number.", "Write a number such as 2.");
            }
            return number;
        });
    }

    /** Yes or no; no where the key is absent. */
    public boolean flag(String key) {
        return value(key).map(tree -> {
            Optional<Boolean> flag = tree instanceof Tree.Scalar scalar ? scalar.bool() : Optional.empty();
            if (flag.isEmpty()) {
                error("wrong-kind", tree.at(), "`" + key + "` must be true or false.", "Write true or false.");
            }
            return flag.orElse(false);
        }).orElse(false);
    }

    /** One of the given words; a problem and empty where it is another. */
    public Optional<String> oneOf(String key, List<String> words) {
        return optionalText(key).filter(text -> {
            if (words.contains(text)) {
                return true;
            }
            error("unknown-word", at(key), "`" + text + "` is none of the words for `" + key + "`.",
                    Suggestions.didYouMean(text, words, "The words are " + String.join(", ", words) + "."));
            return false;
        });
    }

    /** The texts of a list; empty where the key is absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        items(key).forEach(item -> asText("Each item of `" + key + "`", item).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    /** The items of a list; empty where the key is absent. */
    public List<Tree> items(String key) {
        return value(key).map(tree -> {
            if (tree instanceof Tree.Sequence sequence) {
                return sequence.items();
            }
            error("wrong-shape", tree.at(), "`" + key + "` must be a list; " + tree.kind() + " stands here.",
                    "Write it as `[a, b]`, or one `- item` a line.");
            return List.<Tree>of();
        }).orElse(List.of());
    }

    /** The entries of a mapping; empty where the key is absent. */
    public List<Tree.Entry> entries(String key) {
        return value(key).map(tree -> {
            if (tree instanceof Tree.Mapping mapping) {
                return mapping.entries();
            }
            error("wrong-shape", tree.at(), "`" + key + "` must hold keys with values; " + tree.kind() + " stands here.",
                    "Write one `name: value` a line, with a space after the colon.");
            return List.<Tree.Entry>of();
        }).orElse(List.of());
    }

    /** Each item of a list read as fields of its own. */
    public <T> List<T> each(String key, String whatEach, List<String> keys, Function<Fields, T> read) {
        return items(key).stream().map(item -> read.apply(of(item, whatEach, keys, source, log))).toList();
    }

    /** A nested mapping read as fields of its own. */
    public <T> Optional<T> nested(String key, String whatNested, List<String> keys, Function<Fields, T> read) {
        return value(key).map(tree -> read.apply(of(tree, whatNested, keys, source, log)));
    }

    /** Notes a problem in this file. */
    public void error(String code, Position where, String message, String remedy) {
        log.error(code, source, where, message, remedy);
    }

    private Optional<String> asText(String called, Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            return Optional.of(scalar.text().strip());
        }
        if (tree instanceof Tree.Refused) {
            return Optional.empty();
        }
        error("wrong-shape", tree.at(), called + " must be a single value; " + tree.kind() + " stands here.", "Write one text.");
        return Optional.empty();
    }
}
