package org.modeadvisor.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeadvisor.cases.CaseText;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;

/** One layout of YAML files: whatever the blanks were, the same comes out, with every remark and the same meaning. */
class YamlLayoutTest {

    /** Every YAML file this project ships. */
    private static final List<Path> FILES = Stream.of("rules", "cases").flatMap(folder -> files(Path.of(folder))).toList();

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String laid(String text) {
        ProblemLog log = new ProblemLog();
        Optional<String> laid = YamlLayout.of(SourceText.of("a.yaml", text), CaseText.TABLES, log);
        return laid.orElseThrow(() -> new AssertionError(log.problems() + "\n" + text));
    }

    private static Object meaning(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static List<String> remarks(String text) {
        List<String> remarks = new ArrayList<>();
        new Parse(LoadSettings.builder().setParseComments(true).build()).parseString(text).forEach(event -> {
            if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                remarks.add(comment.getValue().strip());
            }
        });
        return remarks;
    }

    @Test
    void everyShippedFileHasIt() throws IOException {
        assertTrue(FILES.size() > 100, FILES.toString());
        for (Path file : FILES) {
            assertEquals(Files.readString(file), laid(Files.readString(file)), file.toString());
        }
    }

    @Provide
    static Arbitrary<Path> shipped() {
        // Sentences are the one file in which blanks at the beginning of a line are meant.
        return Arbitraries.of(FILES.stream().filter(file -> !file.endsWith("sentences.yaml")).toList());
    }

    @Property(tries = 150)
    void whateverTheBlanksTheShippedFileComesOut(@ForAll("shipped") Path file, @ForAll long seed) throws IOException {
        String text = Files.readString(file);
        String disordered = disordered(text, new Random(seed));
        assertEquals(meaning(text), meaning(disordered));
        assertEquals(text, laid(disordered));
    }

    /** Other steps, other blanks behind colons and in brackets, more empty lines, other line ends. */
    private static String disordered(String text, Random random) {
        int step = 1 + random.nextInt(3);
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int indent = line.length() - line.stripLeading().length();
            String words = line.strip();
            if (words.startsWith("- ") && !words.startsWith("- {")) {
                words = "-" + " ".repeat(2 * step - 1) + words.substring(2);
            }
            if (words.matches("[a-z-]+: +\\{.*")) {
                words = words.replaceFirst(": +\\{", ":" + " ".repeat(1 + random.nextInt(9)) + "{" + " ".repeat(random.nextInt(3)));
            } else if (words.matches("[a-z-]+: +[a-z0-9-]+")) {
                words = words.replaceFirst(": +", ":" + " ".repeat(1 + random.nextInt(9)));
            }
            words = words.endsWith("}") || words.matches("[a-z-]+:") ? words.replaceFirst("}$", " }") + " ".repeat(random.nextInt(3)) : words;
            out.append(" ".repeat(indent * step)).append(words).append('\n').append(words.isEmpty() ? "\n".repeat(random.nextInt(3)) : "");
        }
        return random.nextBoolean() ? out.toString().replace("\n", "\r\n") : out.toString();
    }

    /** Comments at any place a person may put one. */
    @Property(tries = 150)
    void everyRemarkStaysInItsOrder(@ForAll("shipped") Path file, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int remarks = 0;
        for (String line : Files.readString(file).split("\n", -1)) {
            boolean entry = line.matches(" *(- )?[a-z-]+:( .*)?");
            if (entry && random.nextInt(4) == 0) {
                text.append(" ".repeat(random.nextInt(9))).append("#remark ").append(remarks++).append("  as it is \n").append("\n".repeat(random.nextInt(3)));
            }
            text.append(line).append(line.matches(" *[a-z-]+:( [a-z0-9-]+)?") && random.nextInt(4) == 0 ? " # beside " + remarks++ : "").append('\n');
        }
        // Within a text of several lines it would be no remark, or cut the text in two.
        Assume.that(YamlLayout.of(SourceText.of("a.yaml", text.toString()), CaseText.TABLES, new ProblemLog()).isPresent() && remarks(text.toString()).size() >= remarks);
        String laid = laid(text.toString());
        assertEquals(remarks(text.toString()), remarks(laid));
        assertEquals(meaning(text.toString()), meaning(laid));
        assertEquals(laid, laid(laid));
    }

    @Test
    void commentsStandWithWhatTheyAreAbout() {
        assertEquals("""
                # Head.

                id: a  # its name
                facts:  # all of them
                  # the first
                  emr-adoption: 1  # seen
                  # data-linkage: 2, to be asked

                # At the margin: what comes next.
                list:
                  # of two
                  - one
                  - two: 2
                    # in the second
                # At the end.
                """, laid("""

                # Head.


                id:   a # its name
                facts:     # all of them
                       # the first
                    emr-adoption:   1\t# seen
                    # data-linkage: 2, to be asked



                # At the margin: what comes next.
                list:
                # of two
                - one
                -    two: 2
                     # in the second
                # At the end.
                """));
    }

    @Test
    void whatIsCommentedOutBelowAKeyStaysBelowIt() {
        String text = "facts:\n\n  # data-linkage: 2\n\n# observed:\n#   modes: []\n";
        assertEquals(text, laid(text));
    }

    @Test
    void bracketsKeepTheirLines() {
        assertEquals("""
                actors: [county, "a, b",
                         third]
                facts:
                  emr:  {value: [1, 2], evidence: "Long
                           words", source: x,  # why
                         basis: known}
                  long: {}
                json: {
                  "a": [1, 2],
                  "b": {
                    "c": no
                  }
                }
                """, laid("""
                actors: [ county,"a, b" ,
                 third ]
                facts:
                 emr: { value: [1,2] , evidence:   "Long
                  words", source: x, # why
                  basis: known }
                 long:    { }
                json: {
                      "a":[1,2],
                "b": {
                      "c": no
                    }
                  }
                """));
    }

    @Test
    void textInLinesOfItsOwnIsMovedAsAWhole() {
        assertEquals("""
                a: >-  # folded
                  One
                    two

                  three
                b:
                  - |2
                        four
                      five
                c: six
                  seven
                d: |+
                  eight

                e: 9
                """, laid("""
                a:   >-   # folded
                       One
                         two

                       three
                b:
                    - |2
                          four
                        five


                c:   six
                      seven
                d: |+
                     eight

                e: 9
                """.replace("\n\n\nc:", "\nc:")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\na: 1\n", "? a\n: 1\n", "a: 1\n...\n", "%YAML 1.2\n---\na: 1\n"})
    void whatHasNoPlaceInTheLayoutIsToldAndLeft(String text) {
        ProblemLog log = new ProblemLog();
        assertTrue(YamlLayout.of(SourceText.of("a.yaml", text), CaseText.TABLES, log).isEmpty());
        assertEquals(List.of("layout"), log.problems().stream().map(problem -> problem.code()).toList());
    }
}
