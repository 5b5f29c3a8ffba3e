package org.modeadvisor.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.NodeSentences;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.inference.Node;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** Why each mode came out as it did, in sentences: the mode, what it was drawn from, and what held it back. */
final class WhyText {

    private final Recommendation answer;
    private final Words words;
    private final Layout layout;
    private final NodeSentences sentences;
    private final Set<NodeName> shown = new HashSet<>();

    WhyText(Recommendation answer, Words words, Layout layout) {
        this.answer = answer;
        this.words = words;
        this.layout = layout;
        this.sentences = new NodeSentences(answer.study(), answer.derivations());
    }

    void write() {
        layout.heading(words.say("heading.why"));
        answer.modes().stream().filter(mode -> mode.verdict() != Verdict.NOT_SUPPORTED).forEach(mode -> {
            conclusion(mode.node(), 2);
            node(mode.node()).derivations().stream().findFirst().ifPresent(strongest -> strongest.premises().stream().map(Used::node)
                    .filter(name -> name.kind() == Kind.STAGE || name.kind() == Kind.COMPOSITE).forEach(name -> conclusion(name, 4)));
        });
        answer.modes().stream().filter(mode -> mode.verdict() == Verdict.NOT_SUPPORTED).forEach(this::notSupported);
    }

    private void notSupported(ModeAnswer mode) {
        layout.line(2, 4, Layout.Ink.PLAIN, sentences.of(mode.node()) + (mode.limits().isEmpty() ? ""
                : " " + words.say("line.limits", "inputs", words.inputs(mode.limits()))));
        adjustments(node(mode.node()).adjustments().stream().filter(a -> a.truth() == Truth.TRUE).toList(), 4);
    }

    /** The sentence of a conclusion, its reason, what it was drawn from and what adjusted it; nothing where it was shown above. */
    void conclusion(NodeName name, int indent) {
        if (!shown.add(name)) {
            return;
        }
        Node node = node(name);
        layout.line(indent, indent + 2, Layout.Ink.PLAIN, sentences.of(name));
        node.derivations().stream().findFirst().ifPresent(strongest -> {
            layout.line(indent + 2, indent + 2, Layout.Ink.FAINT, strongest.rule().citation().because() + " " + words.source(strongest.rule()));
            List<String> premises = strongest.premises().stream().map(used -> words.withLevel(used.node())).toList();
            if (!premises.isEmpty()) {
                layout.line(indent + 2, indent + 2, Layout.Ink.PLAIN, words.say("line.held", "premises", words.join(premises)));
            }
            higher(node, strongest, indent + 2);
        });
        adjustments(node.adjustments().stream().filter(a -> a.truth() != Truth.FALSE).toList(), indent + 2);
    }

    /** The upper end may come from another derivation than the one that is strongest for certain. */
    private void higher(Node node, Node.Derivation strongest, int indent) {
        List<NodeName> used = strongest.premises().stream().map(Used::node).toList();
        List<String> others = node.derivations().stream().filter(other -> other.bounds().hi() > strongest.bounds().hi())
                .flatMap(other -> other.premises().stream()).map(Used::node).filter(name -> !used.contains(name)).distinct().map(words::withLevel).toList();
        if (!others.isEmpty()) {
            layout.line(indent, indent, Layout.Ink.PLAIN, words.say("line.higher", "premises", words.join(others)));
        }
    }

    private void adjustments(List<Node.Adjustment> adjustments, int indent) {
        adjustments.forEach(adjustment -> {
            String key = (adjustment.limit().isPresent() ? "line.capped" : "line.weakened") + (adjustment.truth() == Truth.OPEN ? ".open" : "");
            String title = adjustment.rule().title();
            layout.line(indent, indent + 2, Layout.Ink.PLAIN, words.say(key, "title", title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1),
                    "limit", adjustment.limit().map(String::valueOf).orElse("")) + " " + words.source(adjustment.rule()));
        });
    }

    private Node node(NodeName name) {
        return answer.derivations().node(name).orElseThrow();
    }
}
