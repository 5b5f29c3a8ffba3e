package org.modeadvisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the string literals of Java sources; what stands in a comment is none. */
final class JavaLiterals {

    private final String file;
    private final String code;
    private final List<Literal> found = new ArrayList<>();
    private int at;

    private JavaLiterals(String file, String code) {
        this.file = file;
        this.code = code;
    }

    /** One literal. @param text as the program sees it, escapes resolved */
    record Literal(String file, int line, String text) {}

    /** The literals of every source below the folder, by file and line. */
    static List<Literal> below(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(".java")).sorted()
                    .flatMap(path -> of(folder.relativize(path).toString().replace('\\', '/'), text(path)).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The literals of one source. */
    static List<Literal> of(String file, String code) {
        JavaLiterals literals = new JavaLiterals(file, code);
        literals.scan();
        return List.copyOf(literals.found);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void scan() {
        while (at < code.length()) {
            if (code.startsWith("//", at)) {
                skipTo("\n", at + 2);
            } else if (code.startsWith("/*", at)) {
                skipTo("*/", at + 2);
            } else if (code.startsWith("\"\"\"", at)) {
                quoted("\"\"\"");
            } else if (code.startsWith("\"", at)) {
                quoted("\"");
            } else if (code.startsWith("'", at)) {
                at = end("'", at + 1);
            } else {
                at++;
            }
        }
    }

    private void quoted(String quotes) {
        int line = 1 + (int) code.substring(0, at).chars().filter(c -> c == '\n').count();
        int end = end(quotes, at + quotes.length());
        String inside = code.substring(at + quotes.length(), end - quotes.length());
        String text = quotes.length() == 1 ? inside : inside.substring(inside.indexOf('\n') + 1).stripIndent();
        found.add(new Literal(file, line, text.replaceAll("(?<!\\\\)\\\\u[0-9a-fA-F]{4}", "?").translateEscapes()));
        at = end;
    }

    /** The place behind the closing quotes; a backslash takes the next character with it. */
    private int end(String quotes, int from) {
        for (int i = from; i < code.length(); i++) {
            if (code.charAt(i) == '\\') {
                i++;
            } else if (code.startsWith(quotes, i)) {
                return i + quotes.length();
            }
        }
        throw new IllegalArgumentException(file + " has quotes that do not end");
    }

    private void skipTo(String end, int from) {
        int found = code.indexOf(end, from);
        at = found < 0 ? code.length() : found + end.length();
    }
}
