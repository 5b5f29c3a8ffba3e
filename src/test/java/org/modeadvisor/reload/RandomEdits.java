package org.modeadvisor.reload;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Edits as an expert makes them, good and bad, of a rules folder held in memory. */
final class RandomEdits {

    /** Of "all modes" only a named level may be asked. */
    private static final Pattern TEST = Pattern.compile("(?<!Every\\( kind == \"[a-z]{1,20}\", )\\b(atLeast|below)\\( (\"FIRE\"|\"STRONG\"|[1-4]) \\)");
    private static final Pattern TITLE = Pattern.compile("(?m)^rule \"[A-Z]+-\\d+[a-z]? [^\"]+");
    private static final Pattern REASON = Pattern.compile("@because\\( \"[^\"]+");
    private static final Pattern CONDITION = Pattern.compile("(?m)^  \\w+\\( id == \"[a-z-]+\"");
    private static final Pattern STRONG = Pattern.compile("(?<=- id: STRONG\n    value: )[0-4]");
    private static final String OWN = "mechanisms/own.drl";
    private static final String PARAMETERS = "parameters.yaml";

    private final Random random;

    RandomEdits(Random random) {
        this.random = random;
    }

    /** An edit. @param files every file of the folder as it is then, by path; bytes, since an edit may leave what is no text */
    record Edit(String name, boolean bad, Map<String, byte[]> files) {}

    /** What an edit does to the texts of a folder. */
    private interface Change {
        void make(Map<String, String> texts);
    }

    /** An edit of these texts, bad as often as not. */
    Edit next(Map<String, String> texts) {
        return random.nextBoolean() ? good(texts) : bad(texts);
    }

    private Edit good(Map<String, String> texts) {
        return switch (random.nextInt(7)) {
            case 0 -> edit("a parameter", texts, t -> replace(t, PARAMETERS, STRONG, text -> Integer.toString(2 + (Integer.parseInt(text) - 1) % 3)));
            case 1, 2 -> edit("a level in a condition", texts, t -> replace(t, withTest(t), TEST, test ->
                    test.replaceAll("\\( .* \\)", "( " + (test.contains("1") ? 2 + random.nextInt(3) : 1) + " )")));
            case 3 -> edit("a title", texts, t -> replace(t, rules(t), TITLE, title -> title.endsWith(" indeed") ? title.replace(" indeed", "") : title + " indeed"));
            case 4 -> edit("a reason", texts, t -> replace(t, rules(t), REASON, reason -> reason.replaceAll(" Edit -?\\d+\\.$", "") + " Edit " + random.nextInt() + "."));
            case 5 -> edit("a comment", texts, t -> t.compute(rules(t), (file, text) -> text + "// " + random.nextInt() + "\n"));
            default -> texts.containsKey(OWN) ? edit("a file removed", texts, t -> t.remove(OWN))
                    : edit("a file added", texts, t -> t.put(OWN, t.get("mechanisms/learning.drl").replaceAll("(?m)^rule \"MEC-", "rule \"MEC-9").replaceAll("\"FIRE\"", "3")));
        };
    }

    private Edit bad(Map<String, String> texts) {
        String file = rules(texts);
        return switch (random.nextInt(14)) {
            case 0 -> broken("a missing quote", texts, t -> replace(t, file, CONDITION, text -> text.substring(0, text.length() - 1)));
            case 1 -> broken("a misspelt name", texts, t -> replace(t, file, CONDITION, text -> text.substring(0, text.length() - 2) + "qx\""));
            case 2 -> broken("= for ==", texts, t -> replace(t, file, CONDITION, text -> text.replace("==", "=")));
            case 3 -> broken("a missing bracket", texts, t -> replace(t, file, CONDITION, text -> text.replace("(", "")));
            case 4 -> broken("a missing end", texts, t -> t.put(file, t.get(file).replaceFirst("(?s)^(.*)\nend\n", "$1\n")));
            case 5 -> broken("a level of 7", texts, t -> replace(t, withTest(t), TEST, text -> text.replaceAll("\\( .* \\)", "( 7 )")));
            case 6 -> broken("a claim nobody made", texts, t -> t.put(file, t.get(file).replaceFirst("@claims\\( \"", "@claims( \"P9-99\", \"")));
            case 7 -> broken("a file cut off", texts, t -> t.put(file, t.get(file).substring(0, t.get(file).lastIndexOf("then\n") + 2)));
            case 8 -> broken("an id given twice", texts, t -> t.put("mechanisms/copied.drl", t.get("mechanisms/learning.drl")));
            case 9 -> broken("Java in a rule", texts, t -> t.put(file, t.get(file).replaceFirst("then\n", "then\n  System.exit( 1 );")));
            case 10 -> broken("YAML out of line", texts, t -> t.put(PARAMETERS, t.get(PARAMETERS).replace("    value: 2", "   value: 2")));
            case 11 -> broken("a file that is needed removed", texts, t -> t.remove("claims.yaml"));
            case 12 -> broken("an empty file", texts, t -> t.put(file, ""));
            default -> {
                Edit edit = broken("a file that is no text", texts, t -> t.put(file, ""));
                edit.files().put(file, new byte[] {(byte) 0xc3, (byte) 0x28});
                yield edit;
            }
        };
    }

    private static Edit edit(String name, Map<String, String> texts, Change change) {
        return edit(name, false, texts, change);
    }

    private static Edit broken(String name, Map<String, String> texts, Change change) {
        return edit(name, true, texts, change);
    }

    private static Edit edit(String name, boolean bad, Map<String, String> texts, Change change) {
        Map<String, String> changed = new TreeMap<>(texts);
        change.make(changed);
        assertNotEquals(texts, changed, name);
        Map<String, byte[]> files = new TreeMap<>();
        changed.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        return new Edit(name, bad, files);
    }

    /** A rule file of which every kind of passage can be found. */
    private String rules(Map<String, String> texts) {
        return any(texts.keySet().stream().filter(file -> file.endsWith(".drl") && CONDITION.matcher(texts.get(file)).find()).toList());
    }

    private String withTest(Map<String, String> texts) {
        return any(texts.keySet().stream().filter(file -> file.endsWith(".drl") && TEST.matcher(texts.get(file)).find()).toList());
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Replaces one of the passages that match. */
    private void replace(Map<String, String> texts, String file, Pattern passage, UnaryOperator<String> by) {
        String text = texts.get(file);
        MatchResult match = any(passage.matcher(text).results().toList());
        texts.put(file, text.substring(0, match.start()) + by.apply(match.group()) + text.substring(match.end()));
    }
}
