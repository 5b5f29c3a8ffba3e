package org.modeadvisor.vocabulary;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The printed sentences of {@code sentences.yaml}: templates with {@code {placeholders}}.
 *
 * @param templates by key, such as {@code mode.recommended}
 */
public record Sentences(Map<String, String> templates) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z:A-Z0-9-]+)}");

    public Sentences {
        templates = Map.copyOf(templates);
    }

    /**
     * The sentence with that key, its placeholders filled.
     *
     * @throws IllegalStateException where there is no such sentence, or it asks for a value that is not given
     */
    public String say(String key, Map<String, String> values) {
        String template = templates.get(key);
        if (template == null) {
            throw new IllegalStateException("sentences.yaml has no sentence `" + key + "`");
        }
        return fill(template, values);
    }

    /** The sentence with that key, which has no placeholders. */
    public String say(String key) {
        return say(key, Map.of());
    }

    /** Any text with its placeholders filled. */
    public static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing is given for {" + match.group(1) + "} in: " + template);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The names of a text's placeholders, in order. */
    public static java.util.List<String> placeholders(String template) {
        return PLACEHOLDER.matcher(template).results().map(match -> match.group(1)).toList();
    }
}
