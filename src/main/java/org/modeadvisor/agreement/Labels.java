package org.modeadvisor.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.Observed;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * What was observed, with ids in the vocabulary's order, so that equal sets are equal lists. Empty where the case does not say; that is
 * another thing than a list without entries.
 *
 * @param alternatives other sets of modes a rater could defend
 * @param mechanisms those seen at work
 * @param confidence high, medium or low
 */
public record Labels(Optional<List<String>> modes, List<List<String>> alternatives, Optional<String> model, Optional<List<String>> mechanisms,
        Optional<String> confidence) {

    static Labels of(Vocabulary vocabulary, Observed observed) {
        List<String> modes = modes(vocabulary);
        return new Labels(observed.modes().map(seen -> inOrder(modes, seen)), observed.alsoDefensible().stream().map(set -> inOrder(modes, set)).toList(),
                observed.developmentModel(), observed.mechanisms().map(seen -> inOrder(ids(vocabulary, Kind.MECHANISM),
                        seen.stream().map(m -> m.family() + "-" + m.side()).toList())), observed.confidence());
    }

    static List<String> modes(Vocabulary vocabulary) {
        return vocabulary.conclusions().modes().stream().map(mode -> mode.node().id()).toList();
    }

    static List<String> ids(Vocabulary vocabulary, Kind kind) {
        return vocabulary.conclusions().ofKind(kind).stream().map(Term::node).map(node -> node.id()).toList();
    }

    private static List<String> inOrder(List<String> all, Collection<String> some) {
        return all.stream().filter(some::contains).toList();
    }
}
