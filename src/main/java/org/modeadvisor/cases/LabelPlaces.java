package org.modeadvisor.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.Tree;

/** Where the words of a case file stand, for a problem that is found in them later. Immutable. */
public final class LabelPlaces {

    private final SourceText source;
    private final Optional<Tree> root;

    private LabelPlaces(SourceText source, Optional<Tree> root) {
        this.source = source;
        this.root = root;
    }

    /** The places in that file; nothing is found where a program made the case. */
    public static LabelPlaces of(SourceText source) {
        return new LabelPlaces(source, Documents.parse(source, new ProblemLog()).map(Document::root));
    }

    /** Those under a key of this file. */
    LabelPlaces under(String section) {
        return new LabelPlaces(source, root.flatMap(tree -> below(tree, section)));
    }

    /** Where the last word of the path first stands as a key or a value under the keys before it; the file where it does not. */
    public Position find(String... path) {
        List<String> keys = Arrays.asList(path).subList(0, path.length - 1);
        Optional<Tree> tree = root;
        for (String key : keys) {
            tree = tree.flatMap(found -> below(found, key));
        }
        return tree.flatMap(found -> find(found, path[path.length - 1])).orElse(Position.of(source.file()));
    }

    private static Optional<Tree> below(Tree tree, String key) {
        return tree instanceof Tree.Mapping mapping
                ? mapping.entries().stream().filter(entry -> entry.key().equals(key)).map(Tree.Entry::value).findFirst() : Optional.empty();
    }

    private static Optional<Position> find(Tree tree, String written) {
        if (tree instanceof Tree.Scalar scalar) {
            return scalar.text().strip().equals(written) ? Optional.of(scalar.at()) : Optional.empty();
        }
        if (tree instanceof Tree.Sequence sequence) {
            return sequence.items().stream().map(item -> find(item, written)).flatMap(Optional::stream).findFirst();
        }
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries().stream().map(entry -> entry.key().equals(written) ? Optional.of(entry.keyAt()) : find(entry.value(), written))
                    .flatMap(Optional::stream).findFirst();
        }
        return Optional.empty();
    }
}
