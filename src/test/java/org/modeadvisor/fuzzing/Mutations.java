package org.modeadvisor.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts that are nearly as they should be: files of ours, each with some edits that take away, double, move or put in. */
final class Mutations {

    /** Words that mean something to one of the readers, and letters that have made trouble for readers of any kind. */
    private static final List<String> WORDS = List.of("rule ", "when\n", "then\n", "end\n", "\"", "'", "(", ")", "[", "]", "{", "}", ",", ";", ":", "@", "$", "\\", "//", "/*",
            "*/", "#", "-", "- ", ": ", "&a ", "*a", "!!int ", "!x ", "<<: ", "---\n", "...\n", "%YAML 1.2\n", "? ", "| ", "> ", "\n", "\r\n", "\t", "  ", " ",
            "Driver( id == \"emr-adoption\" )\n", "Every( kind == \"mode\", below( \"FIRE\" ) )", "$a : ", "$a.id", "id in ( ", "atLeast( ", "is( \"yes\" )", " or ", " and ",
            "not ", "exists ", "forall( ", "eval( ", "from ", "import x;", "package p;", "function ", "global a b;", "declare ", "query ", "salience 1\n", "do[x]", "then[x]",
            "@basis( \"judgement\" ) ", "@claims( ", "@because( \"x\" ) ", "conclude( mechanism( \"learning-government\" ) );", "cap( ", "raise( ", "note( ", "weaken( ",
            "[2, 3]", "[4, 0]", "not-known", "yes", "null", "~", "1e9", "-1", "99999999999", "0x1", ".inf", "true", "\"\\u0000\"", "\"\\e\"", "\u0000", "\u001b[2J", "\u202e",
            "\uFEFF", "\u2028", "，", "“", "”", "é", "e\u0301", "😀", "\u0085", "\u00a0", "id: ", "value: ", "facts:\n", "observed: ", "expected: ", "modes: ", "claims: ",
            "level: ", "{Label}", "{", "}}", "a".repeat(300), "(".repeat(30), "- ".repeat(30), "{a: ".repeat(25));

    private Mutations() {}

    /** Every file below the folders, and its edits. @param ending of the names of those meant */
    static Arbitrary<byte[]> of(String ending, String... folders) {
        List<String> seeds = Stream.of(folders).flatMap(folder -> texts(Path.of(folder), ending)).toList();
        Arbitrary<Edit> edit = Combinators.combine(Arbitraries.of(Edit.Kind.values()), Arbitraries.doubles().between(0, 1), Arbitraries.integers().between(0, 60),
                Arbitraries.of(WORDS), Arbitraries.doubles().between(0, 1)).as(Edit::new);
        return Combinators.combine(Arbitraries.of(seeds), edit.list().ofMaxSize(6)).as((seed, edits) -> {
            String text = seed;
            for (Edit each : edits) {
                text = each.applied(text);
            }
            return text.getBytes(StandardCharsets.UTF_8);
        });
    }

    /** The files themselves. */
    static Stream<byte[]> files(String ending, String... folders) {
        return Stream.of(folders).flatMap(folder -> texts(Path.of(folder), ending)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> texts(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted().map(Mutations::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param at where, as a part of the text's length @param elsewhere another such place */
    private record Edit(Kind kind, double at, int length, String word, double elsewhere) {

        enum Kind { TAKE_AWAY, DOUBLE, MOVE, PUT_IN, REPLACE, CUT_OFF, LINE }

        String applied(String text) {
            int from = (int) (at * text.length());
            int to = Math.min(text.length(), from + length);
            int other = (int) (elsewhere * text.length());
            return switch (kind) {
                case TAKE_AWAY -> text.substring(0, from) + text.substring(to);
                case DOUBLE -> text.substring(0, to) + text.substring(from);
                case MOVE -> text.substring(0, other) + text.substring(from, to) + text.substring(other);
                case PUT_IN -> text.substring(0, from) + word + text.substring(from);
                case REPLACE -> text.substring(0, from) + word + text.substring(Math.min(text.length(), from + 1));
                case CUT_OFF -> length < 6 ? text.substring(0, from) : text;
                case LINE -> text.substring(0, text.lastIndexOf('\n', from) + 1) + text.substring(Math.max(0, text.indexOf('\n', from) + 1));
            };
        }
    }
}
