package org.modeadvisor.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** How an expected answer is written in a case file. @param json whether in the narrower form JSON asks for @param newline the line end of the text */
record ExpectedText(boolean json, String newline) {

    /** Lines are wrapped before this column. */
    static final int WIDTH = 115;

    private static final String STEP = "  ";

    /** The entry for the case: the key, and every part that expects something in lines of its own. */
    String entry(Expected expected) {
        return json ? key("expected") + ": " + braces(expected) : "expected:" + lines(expected);
    }

    /** What stands behind the key. */
    String whole(Expected expected) {
        return json ? " " + braces(expected) : lines(expected);
    }

    private String lines(Expected expected) {
        List<String> lines = new ArrayList<>();
        words("modes", expected.modes(), lines);
        expected.developmentModel().ifPresent(model -> lines.add(STEP + "development-model: " + model));
        words("mechanisms", expected.mechanisms(), lines);
        list("caveats", expected.caveats(), lines);
        expected.caveatsExactly().ifPresent(caveats -> lines.add(wrapped(STEP + "caveats-exactly: [", caveats, "]")));
        list("rules", expected.rules(), lines);
        if (!expected.nodes().isEmpty()) {
            nodes("nodes", expected.nodes(), lines);
        }
        expected.nodesExactly().ifPresent(nodes -> nodes("nodes-exactly", nodes, lines));
        return newline + String.join(newline, lines);
    }

    private static void words(String key, Map<String, String> words, List<String> lines) {
        if (words.isEmpty()) {
            return;
        }
        int widest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
        lines.add(STEP + key + ":");
        words.forEach((id, word) -> lines.add(STEP + STEP + id + ": " + " ".repeat(widest - id.length()) + word));
    }

    private void list(String key, List<String> items, List<String> lines) {
        if (!items.isEmpty()) {
            lines.add(wrapped(STEP + key + ": [", items, "]"));
        }
    }

    private void nodes(String key, Map<NodeName, Bounds> nodes, List<String> lines) {
        Map<Kind, List<String>> byKind = byKind(nodes);
        lines.add(STEP + key + ":" + (byKind.isEmpty() ? " {}" : ""));
        byKind.forEach((kind, entries) -> lines.add(wrapped(STEP + STEP + kind.word() + ": {", entries, "}")));
    }

    /** The entries of each kind, the kinds in the order of the given names. */
    private Map<Kind, List<String>> byKind(Map<NodeName, Bounds> nodes) {
        Map<Kind, List<String>> byKind = new LinkedHashMap<>();
        nodes.forEach((name, bounds) -> byKind.computeIfAbsent(name.kind(), kind -> new ArrayList<>()).add(node(name, bounds)));
        return byKind;
    }

    /** Entries with commas between, in as many lines as they need, the later ones below the first entry. */
    private String wrapped(String before, List<String> entries, String after) {
        StringBuilder text = new StringBuilder(before);
        int column = before.length();
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i) + (i + 1 < entries.size() ? "," : after);
            boolean fits = column + 1 + entry.length() < WIDTH;
            text.append(i == 0 ? "" : fits ? " " : newline + " ".repeat(before.length())).append(entry);
            column = (i == 0 ? column : fits ? column + 1 : before.length()) + entry.length();
        }
        return text.append(entries.isEmpty() ? after : "").toString();
    }

    private String braces(Expected expected) {
        List<String> parts = new ArrayList<>();
        if (!expected.modes().isEmpty()) {
            parts.add(key("modes") + ": " + members(expected.modes()));
        }
        expected.developmentModel().ifPresent(model -> parts.add(key("development-model") + ": " + word(model)));
        if (!expected.mechanisms().isEmpty()) {
            parts.add(key("mechanisms") + ": " + members(expected.mechanisms()));
        }
        expected.caveatsExactly().ifPresent(caveats -> parts.add(key("caveats-exactly") + ": " + items(caveats)));
        if (!expected.rules().isEmpty()) {
            parts.add(key("rules") + ": " + items(expected.rules()));
        }
        expected.nodesExactly().ifPresent(nodes -> parts.add(key("nodes-exactly") + ": {" + String.join(", ", byKind(nodes).entrySet().stream()
                .map(kind -> key(kind.getKey().word()) + ": {" + String.join(", ", kind.getValue()) + "}").toList()) + "}"));
        return "{" + String.join("," + newline + STEP + STEP, parts) + "}";
    }

    private String members(Map<String, String> words) {
        return "{" + String.join(", ", words.entrySet().stream().map(entry -> key(entry.getKey()) + ": " + word(entry.getValue())).toList()) + "}";
    }

    /** A list in brackets. */
    String items(List<String> items) {
        return "[" + String.join(", ", items.stream().map(this::word).toList()) + "]";
    }

    /** The entry of a conclusion. */
    String node(NodeName name, Bounds bounds) {
        return key(name.id()) + ": " + bounds(name, bounds);
    }

    /** What a conclusion must come to. */
    String bounds(NodeName name, Bounds bounds) {
        if (!name.kind().isTruth()) {
            return bounds.exact() ? bounds.toString() : "[" + bounds.lo() + ", " + bounds.hi() + "]";
        }
        return switch (bounds.truth()) {
            case TRUE -> json ? "true" : "yes";
            case FALSE -> json ? "false" : "no";
            case OPEN -> word("open");
        };
    }

    /** Any other word. */
    String word(String word) {
        return json ? FactText.quoted(word) : word;
    }

    String key(String key) {
        return json ? FactText.quoted(key) : key;
    }
}
