package org.modeadvisor.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;

/**
 * The one layout of a YAML file: two blanks a step, lists one step within their key, one blank behind a colon or comma and none within
 * brackets, at most one empty line in a row. The values of a table stand beneath one another, one blank behind the longest key. Lines stay
 * broken where a person broke them; what goes on within brackets stands beneath the first word in them, longer text one step in. Comments
 * stay where they are, two blanks behind a value or with the keys they stand among. Only blanks change: every other sign is the same
 * afterwards, and the file says the same, both of which are checked. So quotes stay as they are, too. Stateless.
 */
public final class YamlLayout {

    private YamlLayout() {}

    /**
     * The file in that layout; empty, with problems in the log, where it cannot be read as it stands.
     *
     * @param tables the mappings whose values stand beneath one another, each by the keys that lead to it with dots between
     */
    public static Optional<String> of(SourceText source, Set<String> tables, ProblemLog log) {
        int before = log.count();
        SourceText plain = SourceText.of(source.file(), source.plain());
        Optional<Document> given = Documents.parse(plain, log);
        if (given.isEmpty() || log.count() > before) {
            return Optional.empty();
        }
        String laid = new BlockLines(plain.text(), tables).of(Piece.of(plain));
        Optional<Document> read = Documents.parse(SourceText.of(source.file(), laid), new ProblemLog());
        boolean same = signs(laid).equals(signs(plain.text())) && read.map(document -> placeless(document.root())).equals(given.map(document -> placeless(document.root())));
        if (!same) {
            log.error("layout", source, source.at(firstMoved(plain, laid), 1), "This file cannot be laid out without changing what it says; it was left as it is.",
                    "Write it in the manner of the shipped files, without `---` and without `?` for a key.");
            return Optional.empty();
        }
        return Optional.of(laid);
    }

    /** Everything but blanks. */
    private static String signs(String text) {
        return text.replaceAll("\\s", "");
    }

    /** The first line whose signs are not those of the other text; the first where all are. */
    private static int firstMoved(SourceText source, String laid) {
        String other = signs(laid);
        int met = 0;
        for (int line = 1; line <= source.lines().size(); line++) {
            String signs = signs(source.line(line));
            if (!other.startsWith(signs, met)) {
                return line;
            }
            met += signs.length();
        }
        return 1;
    }

    private static Tree placeless(Tree tree) {
        Position nowhere = Position.of("");
        if (tree instanceof Tree.Scalar scalar) {
            return new Tree.Scalar(scalar.text(), scalar.quoted(), nowhere);
        } else if (tree instanceof Tree.Sequence sequence) {
            List<Tree> items = sequence.items().stream().map(YamlLayout::placeless).toList();
            return new Tree.Sequence(items, nowhere);
        } else if (tree instanceof Tree.Mapping mapping) {
            return new Tree.Mapping(mapping.entries().stream().map(entry -> new Tree.Entry(entry.key(), nowhere, placeless(entry.value()))).toList(), nowhere);
        }
        return tree;
    }
}
