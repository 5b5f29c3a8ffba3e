package org.modeadvisor.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule files, read as text by means of their own: no parser of the program has a part in it. */
final class RuleFolder {

    private static final Pattern CONDITION = Pattern.compile("(?:(\\$\\w+) : )?\\b([A-Z]\\w*)\\(");
    private static final Pattern TEST = Pattern.compile("(atLeast|atMost|below|sameAs|is|isNot)\\( ([^ ]+) \\)");
    private static final Pattern CALL = Pattern.compile("(conclude|weaken|cap|raise)\\( (\\w+)\\( \"([^\"]+)\" \\)(?:, (\\S+))? \\);");
    private static final Pattern NOTE = Pattern.compile("(note)\\( \"([^\"]+)\" \\);");

    private final Map<String, Rule> byPlace = new HashMap<>();
    private final Map<String, List<Rule>> byTarget = new HashMap<>();

    /** A rule as it is written. @param limit what a cap names; empty for any other call @param target kind and id */
    record Rule(String id, String title, String basis, Set<String> claims, String because, String call, String target, String limit,
            List<Condition> conditions) {}

    /**
     * A condition as it is written.
     *
     * @param binding its variable; empty where it has none
     * @param distinct whether it asks for another one than an earlier condition
     * @param names kind and id of everything it may be met by
     * @param needed whether it stands outside all brackets of alternatives
     */
    record Condition(int line, int column, String binding, boolean every, boolean distinct, Set<String> names, Optional<String> test, String argument, boolean needed) {

        String place() {
            return line + ":" + column;
        }
    }

    /** @param folder the rules @param names every driver and conclusion there is, kind and id */
    RuleFolder(Path folder, Set<String> names) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).startsWith("rule \"")) {
                        Rule rule = rule(lines, i, names);
                        byPlace.put(file.toString().replace('\\', '/') + ":" + (i + 1), rule);
                        byTarget.computeIfAbsent(rule.target(), target -> new ArrayList<>()).add(rule);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rule that begins on that line; null where none does. */
    Rule at(String file, int line) {
        return byPlace.get(file + ":" + line);
    }

    /** The rules that conclude or adjust it. */
    List<Rule> about(String name) {
        return byTarget.getOrDefault(name, List.of());
    }

    private static Rule rule(List<String> lines, int from, Set<String> names) {
        int to = from + lines.subList(from, lines.size()).indexOf("end");
        int when = from + lines.subList(from, to).indexOf("when");
        int then = from + lines.subList(from, to).indexOf("then");
        String[] head = lines.get(from).substring(6, lines.get(from).length() - 1).split(" ", 2);
        String text = String.join("\n", lines.subList(from, to));
        Matcher call = CALL.matcher(text);
        Matcher note = NOTE.matcher(text);
        boolean noted = note.find();
        if (!noted && !call.find()) {
            throw new IllegalStateException("no call in " + lines.get(from));
        }
        return new Rule(head[0], head[1], group(text, "@basis\\( \"([^\"]+)\" \\)"), quoted(group(text, "@claims\\(([^)]*)\\)")),
                group(text, "@because\\( \"([^\"]+)\" \\)"), noted ? "note" : call.group(1),
                noted ? "note:" + note.group(2) : call.group(2) + ":" + call.group(3),
                noted || call.group(4) == null ? "" : call.group(4), conditions(lines, when + 1, then, names));
    }

    private static List<Condition> conditions(List<String> lines, int from, int to, Set<String> names) {
        List<Condition> conditions = new ArrayList<>();
        int depth = 0;
        for (int line = from; line < to; line++) {
            Matcher condition = CONDITION.matcher(lines.get(line)).useTransparentBounds(true);
            for (int column = 0; column < lines.get(line).length(); column++) {
                if (condition.region(column, lines.get(line).length()).lookingAt()) {
                    String rest = String.join(" ", lines.subList(line, to)).substring(condition.end());
                    String inside = rest.substring(0, closing(rest));
                    conditions.add(condition(line + 1, column + 1, condition, inside, names, depth == 0));
                    column = condition.end() - 1;
                    depth++;
                } else {
                    char here = lines.get(line).charAt(column);
                    depth += here == '(' ? 1 : here == ')' ? -1 : 0;
                }
            }
        }
        return List.copyOf(conditions);
    }

    private static Condition condition(int line, int column, Matcher start, String inside, Set<String> names, boolean needed) {
        boolean every = start.group(2).equals("Every");
        String kind = every ? group(inside, "kind == \"([^\"]+)\"") : start.group(2).equals("Choice") ? "driver" : start.group(2).toLowerCase(Locale.ROOT);
        Set<String> ids = quoted(inside.contains("id in (") ? group(inside, "id in \\(([^)]*)\\)") : group(inside, "id == (\"[^\"]+\")"));
        Matcher test = TEST.matcher(inside);
        boolean gate = test.find();
        Set<String> met = names.stream().filter(name -> name.startsWith(kind + ":") && (ids.isEmpty() || ids.contains(name.substring(kind.length() + 1))))
                .collect(Collectors.toSet());
        return new Condition(line, column, start.group(1) == null ? "" : start.group(1), every, inside.contains("id != "), met, gate ? Optional.of(test.group(1)) : Optional.empty(),
                gate ? test.group(2) : "", needed);
    }

    /** Where the bracket that is open at the beginning closes. */
    private static int closing(String text) {
        int depth = 1;
        int at = 0;
        while (depth > 0) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        return at - 1;
    }

    private static String group(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Set<String> quoted(String text) {
        return Pattern.compile("\"([^\"]+)\"").matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
