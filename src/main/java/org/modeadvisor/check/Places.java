package org.modeadvisor.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.Tree;
import org.modeadvisor.vocabulary.NodeName;

/** Where the entries of the vocabulary's files stand, which these files forget when they become meaning. */
final class Places {

    private final Map<String, Tree> roots;

    /** @param sources the vocabulary's files */
    Places(List<SourceText> sources) {
        this.roots = sources.stream().flatMap(source -> Documents.parse(source, new ProblemLog()).stream())
                .collect(Collectors.toMap(document -> document.source().file(), Document::root));
    }

    /** Where a variable or conclusion is described. */
    Position conclusion(NodeName name) {
        return entry(switch (name.kind()) {
            case DRIVER -> "variables";
            case ENABLING -> "enabling";
            default -> name.kind().word() + "s";
        }, name.id());
    }

    /** Where an entry begins that stands in a list under that key. */
    Position entry(String list, String id) {
        return lists(list).flatMap(tree -> tree instanceof Tree.Sequence sequence ? sequence.items().stream() : Stream.empty())
                .filter(item -> item instanceof Tree.Mapping mapping && mapping.entries().stream()
                        .anyMatch(entry -> entry.key().equals("id") && entry.value() instanceof Tree.Scalar scalar && scalar.text().strip().equals(id)))
                .map(Tree::at).findFirst().orElseThrow(() -> new IllegalStateException("no entry " + id + " under " + list));
    }

    /** Where the list with that key begins. */
    Position list(String key) {
        return tops().filter(entry -> entry.key().equals(key)).map(Tree.Entry::keyAt).findFirst().orElseThrow(() -> new IllegalStateException("no list " + key));
    }

    private Stream<Tree> lists(String key) {
        return tops().filter(entry -> entry.key().equals(key)).map(Tree.Entry::value);
    }

    private Stream<Tree.Entry> tops() {
        return roots.values().stream().filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast).flatMap(mapping -> mapping.entries().stream());
    }
}
