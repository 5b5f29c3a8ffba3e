package org.modeadvisor.vocabulary;

import java.util.List;
import java.util.Locale;
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

    /** The text beginning with a capital letter. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The text as it stands within a sentence: its first letter small, unless it begins with an abbreviation. */
    public static String inner(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** The names of a text's placeholders, in order. */
    public static List<String> placeholders(String template) {
        return PLACEHOLDER.matcher(template).results().map(match -> match.group(1)).toList();
    }

    /** Whether every brace belongs to a placeholder. */
    static boolean closed(String template) {
        String rest = PLACEHOLDER.matcher(template).replaceAll("");
        return rest.indexOf('{') < 0 && rest.indexOf('}') < 0;
    }
}
