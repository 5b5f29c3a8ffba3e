package org.modeadvisor.report.graph;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The part of a proof that is drawn, or of the rules, which are all the proofs there can be.
 *
 * @param nodes in the order in which they were met, the modes first
 * @param links in the order in which they were met
 */
record ProofGraph(List<Shown> nodes, List<Link> links) {

    ProofGraph {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** What a link says. */
    enum Bond {
        /** It is one of the things the conclusion is drawn from. */
        CARRIES,
        /** The same, and nothing the conclusion is drawn from is weaker. */
        WEAKEST,
        /** It lowers the conclusion, limits it or stands against it, or may do so. */
        OPPOSES
    }

    /** A link from what is used to what is drawn from it. */
    record Link(NodeName from, NodeName to, Bond bond) {}

    /**
     * A fact or conclusion as it is drawn.
     *
     * @param level as short as it can be said; empty where the label says it
     * @param tag a word more on a line of its own, such as a mode's verdict
     * @param sentence the whole of it
     * @param weakest whether it is an input the answer is weakest at
     * @param address where more is said of it; empty where nothing is
     * @param marks the rules about it, where they are drawn too
     */
    record Shown(NodeName name, String label, String level, Optional<String> tag, String sentence, boolean weakest,
            Optional<String> address, List<Mark> marks) {

        Shown {
            marks = List.copyOf(marks);
        }

        /** Whether it is one of the conclusions the answer is about. */
        boolean goal() {
            return name.kind() == Kind.MODE || name.kind() == Kind.MODEL;
        }
    }

    /** A word that leads somewhere. @param sentence what is told of it @param address empty where there is no such place */
    record Mark(String word, String sentence, Optional<String> address) {}

    /** The part of that answer's proof that matters. */
    static ProofGraph of(Recommendation answer) {
        return new ProofPart(answer, List.of()).graph();
    }

    /** The proof of these conclusions, or inputs, alone. */
    static ProofGraph of(Recommendation answer, List<NodeName> roots) {
        return new ProofPart(answer, roots).graph();
    }
}
