package org.modeadvisor.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A fact as it is written in a case file. @param json whether in the narrower form JSON asks for */
record FactText(CaseFact fact, boolean json) {

    /** The entry for the facts: key and value. */
    String entry() {
        return key(fact.variable()) + ": " + whole();
    }

    /** What stands behind the key: the answer alone where nothing else is said. */
    String whole() {
        Map<String, String> more = more();
        if (more.isEmpty()) {
            return value();
        }
        List<String> parts = new ArrayList<>(List.of(key("value") + ": " + value()));
        more.forEach((key, text) -> parts.add(member(key, text)));
        return parts.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    /** The answer alone. */
    String value() {
        Answer answer = fact.answer();
        if (answer instanceof Answer.Level level) {
            return level.bounds().exact() ? level.toString() : "[" + level.bounds().lo() + ", " + level.bounds().hi() + "]";
        }
        if (answer instanceof Answer.YesNo yesNo && json) {
            return Boolean.toString(yesNo.yes());
        }
        return key(answer.toString());
    }

    /** What is said beside the answer, by key in the order of {@link CaseReader#FACT_KEYS}. */
    Map<String, String> more() {
        return more(fact);
    }

    static Map<String, String> more(CaseFact fact) {
        Map<String, String> more = new LinkedHashMap<>();
        fact.evidence().ifPresent(text -> more.put("evidence", text));
        fact.source().ifPresent(text -> more.put("source", text));
        fact.basis().ifPresent(text -> more.put("basis", text));
        fact.date().ifPresent(text -> more.put("date", text));
        fact.answeredBy().ifPresent(text -> more.put("answered-by", text));
        return more;
    }

    /** One key of a fact with its text. */
    String member(String key, String text) {
        return key(key) + ": " + quoted(text);
    }

    private String key(String word) {
        return json ? quoted(word) : word;
    }

    /** In double quotes, which YAML and JSON read alike; whatever a line cannot hold as it is, is escaped. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c >= '\uFFFE') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
